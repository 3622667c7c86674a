import { Fragment, type ReactNode } from 'react';
import { directionOf } from '../lib/words/direction';

interface ListedProps {
  items: readonly ReactNode[];
  /** BCP 47. */
  locale: string;
}

/** Things in a sentence, joined as a language joins them: `A, B and C`, `A、B和C`. */
export function Listed({ items, locale }: ListedProps) {
  const parts = new Intl.ListFormat(locale).formatToParts(items.map((_, index) => String(index)));
  // Else two names in Latin letters would change places among words that run from right to left.
  const Item = directionOf(locale) === 'rtl' ? 'bdi' : Fragment;
  return parts.map(({ type, value }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: what is listed never changes its place
    <Fragment key={index}>{type === 'element' ? <Item>{items[Number(value)]}</Item> : value}</Fragment>
  ));
}
