/** Scripts that are written from right to left, by their codes in ISO 15924. */
const RIGHT_TO_LEFT = new Set([
  ...['Adlm', 'Arab', 'Aran', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Syre', 'Thaa'],
]);

export type Direction = 'ltr' | 'rtl';

/**
 * In which direction a language is written.
 * @param language BCP 47. The script decides: `az-Arab` runs from right to left, `ar-Latn` does not.
 */
export function directionOf(language: string): Direction {
  const { script = '' } = new Intl.Locale(language).maximize();
  return RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr';
}
