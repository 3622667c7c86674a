/** What an author asked for, on the line that opens a fence. */
export interface Fence {
  /** As written. Empty for none. */
  language: string;
  title?: string;
  numbers: boolean;
  /** The lines to point at, counted from 1. */
  highlighted: readonly LineRange[];
  /** The same for the lines that matter; all others step back. */
  focused: readonly LineRange[];
  /** Wherever the code has one of these, it is marked. */
  words: readonly string[];
  /** Where the code is from: Hexo's third and fourth word. */
  link?: { href: string; text: string };
  /** Lines begin with `+`, `-` or a space. */
  diff: boolean;
  /** A copy of the code holds the signs of a difference. */
  signs: boolean;
  /** Long lines are broken. */
  wrap: boolean;
  /** The lines that are shut until a reader opens them. */
  collapsed: readonly LineRange[];
  /** It is what the block before it prints. */
  output: boolean;
  /** The number of the first line, where lines are numbered. */
  start: number;
  /** The file that the code is from: its path, and `L10-L20` for lines of it. */
  file?: { path: string; lines: string };
}

/** First and last line. */
export type LineRange = readonly [number, number];
