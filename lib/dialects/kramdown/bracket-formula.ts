import type { Reader } from './span-reader';

/** Formulas for MathJax: `\\(x\\)` and `\\[x\\]`, of whose two backslashes kramdown leaves one. */
const DELIMITED =
  /^\\\\(?:\(((?:(?!\n\s*\n|\\\\\()[\s\S])+?)\\\\\)|\[((?:(?!\n\s*\n|\\\\\[)[\s\S])+?)\\\\\])/;

/** `\begin{align} … \end{align}`, which MathJax takes for a formula wherever it stands. */
const ENVIRONMENT =
  /^\\begin\{(equation|align|gather|multline|eqnarray)(\*?)\}((?:(?!\n\s*\n|\\begin\{\1)[^%])+?)\\end\{\1\2\}/;

/** What such an environment is called within a line. */
const WITHIN: Readonly<Record<string, string>> = {
  align: 'aligned',
  eqnarray: 'aligned',
  gather: 'gathered',
  multline: 'gathered',
};

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
  reader.at += whole.length;
  const meant = (inline ?? display ?? body)
    .replace(NEW_ROW, '\\\\\\\\')
    .replace(ESCAPE, '$1')
    .replace(/\s+/g, ' ');
  // Between other words a formula is a part of them.
  const isAlone = inline === undefined && reader.text.trim() === whole;
  if (environment === undefined) return isAlone ? `\\[${meant}\\]` : `\\(${meant}\\)`;
  if (isAlone) return `\\[\\begin{${name}${star}}${meant}\\end{${name}${star}}\\]`;
  const within = WITHIN[name];
  return within === undefined
    ? `\\(\\displaystyle ${meant.trim()}\\)`
    : `\\(\\displaystyle\\begin{${within}}${meant}\\end{${within}}\\)`;
}
