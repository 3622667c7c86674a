import type { Code, Effects } from 'micromark-util-types';

/* micromark reads Markdown as codes of characters; what has no character of its own has a code below zero. */

export const DOLLAR = 36;
export const BACKSLASH = 92;

/** Takes a line end as a token of its own. */
export function eat(effects: Effects, code: Code, type: 'lineEnding'): void {
  effects.enter(type);
  effects.consume(code);
  effects.exit(type);
}

/** Line ends are codes below -2, and `null` is the end of the text. */
export function isLineEnd(code: Code): boolean {
  return code === null || code < -2;
}

/** Tabs and the blanks that they stand for have codes below zero. */
export function char(code: Code): string {
  if (code === null) return '';
  return code < 0 ? (code < -2 ? '\n' : ' ') : String.fromCharCode(code);
}
