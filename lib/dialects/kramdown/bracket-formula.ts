import type { Reader } from './span-reader';

/** Formulas for MathJax: `\\(x\\)` and `\\[x\\]`, of whose two backslashes kramdown leaves one. */
const DELIMITED =
  /^\\\\(?:\(((?:(?!\n\s*\n|\\\\\()[\s\S])+?)\\\\\)|\[((?:(?!\n\s*\n|\\\\\[)[\s\S])+?)\\\\\])/;

/** `\begin{align} … \end{align}`, which MathJax takes for a formula without any sign. */
const ENVIRONMENT =
  /^\\begin\{(equation|align|gather|multline|eqnarray)(\*?)\}((?:(?!\n\s*\n|\\begin\{\1)[^%])+?)\\end\{\1\2\}/;

/** What kramdown's escapes stand for. */
const ESCAPE = /\\([\\.*_+`<>()[\]{}#!:|"'$=\-~])/g;

/** The end of a row with two backslashes, of an author who did not know that kramdown takes one. */
const NEW_ROW = /(?<!\\)\\\\(?=\s)/g;

/** The formula at the place of a reader, behind which that is then; `undefined` where there is none. */
export function bracketFormula(reader: Reader): string | undefined {
  const rest = reader.text.slice(reader.at);
  const [bracketed, inline, display] = DELIMITED.exec(rest) ?? [];
  const [environment, name = '', star = '', body = ''] = ENVIRONMENT.exec(rest) ?? [];
  const whole = bracketed ?? environment;
  if (whole === undefined) return undefined;
  const end = reader.at + whole.length;
  const ownsLines = /^\n?$/.test(reader.text[reader.at - 1] ?? '') && /^\n?$/.test(reader.text[end] ?? '');
  // Between other words a formula is a part of them, which an environment cannot be.
  const isBlock = inline === undefined && ownsLines;
  if (environment !== undefined && !isBlock) return undefined;
  reader.at = end;
  const meant = (inline ?? display ?? body)
    .replace(NEW_ROW, '\\\\\\\\')
    .replace(ESCAPE, '$1')
    .replace(/\s+/g, ' ');
  if (environment !== undefined) return `\\[\\begin{${name}${star}}${meant}\\end{${name}${star}}\\]`;
  return isBlock ? `\\[${meant}\\]` : `\\(${meant}\\)`;
}
