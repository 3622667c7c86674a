/* Where Hexo runs no template. */

/** Finds the blank line that ends a paragraph. So many spans of code in one look for it once; `from` never falls. */
export function paragraphsOf(body: string): (from: number) => number {
  const blank = /\n[ \t]*\n/g;
  let end = -1;
  return (from) => {
    if (end < from) {
      blank.lastIndex = from;
      end = blank.exec(body)?.index ?? body.length;
    }
    return end;
  };
}

/** Code between backticks ends in its paragraph. */
export function afterCode(
  body: string,
  start: number,
  sign: string,
  endOfParagraph: (from: number) => number,
): number {
  const from = start + sign.length;
  if (body[start - 1] === '\\') return from;
  const limit = endOfParagraph(from);
  const ticks = /`+/g;
  ticks.lastIndex = from;
  for (let run = ticks.exec(body); run !== null && run.index <= limit; run = ticks.exec(body)) {
    if (run[0] === sign) return run.index + sign.length;
  }
  return from;
}

/** No element is searched further. */
const LONGEST_ELEMENT = 10_000;

/** Code in raw HTML, where Hexo runs nothing. A text that speaks of `<code>` has no end for it in its paragraph. */
export function afterElement(body: string, start: number, sign: string, limit: number): number {
  const within = body.slice(start, Math.min(limit, start + LONGEST_ELEMENT));
  const paragraph = sign === '<pre' ? within : (within.split(/\n[ \t]*\n/, 1)[0] ?? '');
  const at = paragraph.indexOf(`</${sign.slice(1)}>`);
  return start + (at < 0 ? sign.length : at);
}

/** Braces of a formula, such as `\frac{{a}}{{b}}` and `x_{{i}}`. */
export function isTex(body: string, start: number): boolean {
  return /(?:[_^]|\\[a-zA-Z]{1,30})(?:\{\{[^{}]{0,60}\}\})*$/.test(
    body.slice(Math.max(0, start - 200), start),
  );
}
