/**
 * A language as Open Graph writes it, with a territory: `de-AT` is `de_AT`, and `de` is `de_DE`, where most of its readers are. A
 * language without a known territory stands alone.
 */
export function openGraphLocale(language: string): string {
  const { language: code, region } = new Intl.Locale(language).maximize();
  return region === undefined || region === '001' ? code : `${code}_${region}`;
}
