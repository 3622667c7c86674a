const NONCHARACTERS = Array.from({ length: 17 }, (_, plane) => {
  const [first, last] = [plane * 0x10000 + 0xfffe, plane * 0x10000 + 0xffff];
  return `\\u{${first.toString(16)}}\\u{${last.toString(16)}}`;
}).join('');

/** Characters that no HTML document may hold (HTML, 13.1.4): controls but for tab and line feed, and noncharacters. */
const FORBIDDEN = new RegExp(`[\\0-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u{fdd0}-\\u{fdef}${NONCHARACTERS}]`, 'gu');

/** A text as a page may hold it. */
export function printable(text: string): string {
  return text.replace(FORBIDDEN, '');
}

/** The first character of a text that no page may hold, and how many there are. Line and column count from 1. */
export interface Unprintable {
  /** `U+001B` */
  name: string;
  line: number;
  column: number;
  count: number;
}

export function findUnprintable(text: string): Unprintable | undefined {
  const all = [...text.matchAll(FORBIDDEN)];
  const [first] = all;
  if (first === undefined) return undefined;
  const before = text.slice(0, first.index);
  const code = first[0].codePointAt(0) ?? 0;
  return {
    name: `U+${code.toString(16).toUpperCase().padStart(4, '0')}`,
    line: before.split('\n').length,
    column: before.length - before.lastIndexOf('\n'),
    count: all.length,
  };
}
