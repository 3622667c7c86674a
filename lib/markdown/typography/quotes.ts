/** The quotation marks of a language, outer and inner; a French one keeps a space inside. */
export interface Quotes {
  double: readonly [open: string, close: string];
  single: readonly [open: string, close: string];
}

const HIGH: Quotes = { double: ['“', '”'], single: ['‘', '’'] };
const LOW_HIGH: Quotes = { double: ['„', '“'], single: ['‚', '‘'] };
const LOW_RIGHT: Quotes = { double: ['„', '”'], single: ['‚', '’'] };
const RIGHT: Quotes = { double: ['”', '”'], single: ['’', '’'] };
const ANGLE: Quotes = { double: ['«', '»'], single: ['„', '“'] };

/** By primary language (CLDR's delimiters). Languages that are not here keep what their authors typed. */
const BY_LANGUAGE: Record<string, Quotes> = {
  ...{
    en: HIGH,
    es: HIGH,
    pt: HIGH,
    it: HIGH,
    nl: HIGH,
    tr: HIGH,
    ca: HIGH,
    id: HIGH,
    vi: HIGH,
    af: HIGH,
    ga: HIGH,
  },
  ...{
    de: LOW_HIGH,
    cs: LOW_HIGH,
    sk: LOW_HIGH,
    sl: LOW_HIGH,
    bg: LOW_HIGH,
    is: LOW_HIGH,
    et: LOW_HIGH,
    lt: LOW_HIGH,
  },
  ...{ pl: LOW_RIGHT, hu: LOW_RIGHT, ro: LOW_RIGHT, hr: LOW_RIGHT },
  ...{ sv: RIGHT, fi: RIGHT },
  ...{ ru: ANGLE, uk: ANGLE, be: ANGLE },
  no: { double: ['«', '»'], single: ['‘', '’'] },
  nb: { double: ['«', '»'], single: ['‘', '’'] },
  da: HIGH,
  fr: { double: ['«\u00a0', '\u00a0»'], single: ['‘', '’'] },
};

/** The quotation marks of a BCP 47 language; `undefined` where ASCII ones are better left alone. */
export function quotesOf(language: string): Quotes | undefined {
  const primary = language.toLowerCase().split('-')[0] ?? '';
  return Object.hasOwn(BY_LANGUAGE, primary) ? BY_LANGUAGE[primary] : undefined;
}
