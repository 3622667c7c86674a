import { Fragment, type ReactNode } from 'react';

interface ListedProps {
  items: readonly ReactNode[];
  /** BCP 47. */
  locale: string;
}

/** Things in a sentence, joined as a language joins them: `A, B and C`, `A、B和C`. */
export function Listed({ items, locale }: ListedProps) {
  const parts = new Intl.ListFormat(locale).formatToParts(items.map((_, index) => String(index)));
  return parts.map(({ type, value }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: what is listed never changes its place
    <Fragment key={index}>{type === 'element' ? items[Number(value)] : value}</Fragment>
  ));
}
