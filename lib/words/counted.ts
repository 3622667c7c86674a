import type { Counted, PluralForms } from './words';

/** Writes counts by the rules of a locale: which plural a number has, and how its digits are grouped. */
export function countedIn(locale: string): (forms: PluralForms) => Counted {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  return (forms) => (count) => {
    const form = forms[rules.select(count)] ?? forms.other;
    return form.replace('#', numbers.format(count));
  };
}
