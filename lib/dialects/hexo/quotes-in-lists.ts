import { freeLines } from '../free-lines';

const ITEM = /^( {0,9}(?:[-*+]|\d{1,9}[.)]) {1,4})\S/;
const QUOTE = /^ {0,3}>/;

/**
 * Puts quotes into the item of a list that they follow without a blank line, as marked and kramed read them: to CommonMark `> b` below
 * `1. a` ends the list, and `2. c` below that is a line of the quote.
 */
export function quotesInLists(text: string): string {
  let depth: number | undefined;
  const lines = text.split('\n');
  const free = freeLines(lines);
  return lines
    .map((line, at) => {
      if (!free[at]) {
        depth = undefined;
        return line;
      }
      const [, marker] = ITEM.exec(line) ?? [];
      // What is no item and no quote either goes on with the item, or ends it; a quote behind it is one of its own.
      if (marker !== undefined) depth = marker.length;
      else if (depth !== undefined && QUOTE.test(line)) return ' '.repeat(depth) + line.trimStart();
      else if (line.trim() === '' || /^ {0,3}(?:#|<)/.test(line)) depth = undefined;
      return line;
    })
    .join('\n');
}
