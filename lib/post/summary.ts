import { plainText } from '../markdown/plain-text';
import type { Syntax } from '../markdown/syntax';

/** Search engines cut descriptions at about this many characters. */
const DESCRIPTION = 160;

/** One plain line of a piece of Markdown, for rows, cards and `<meta name="description">`. */
export function summaryOf(markdown: string, syntax?: Syntax): string {
  return shorten(plainText(markdown, syntax));
}

/** Cut at a word's end, with an ellipsis; Chinese and Japanese, which have none, between characters. */
export function shorten(text: string, length = DESCRIPTION): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const chars = [...line];
  if (chars.length <= length) return line;
  const cut = chars.slice(0, length - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > length / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.!?–—-]+$/, '')}…`;
}
