/** Fenced code, and code in a line. */
const CODE =
  '^[ \\t>]*(`{3,99}|~{3,99})[^\\n]*\\n[\\s\\S]*?(?:^[ \\t>]*\\1[`~]*[ \\t]*$|$(?![\\s\\S]))|(?<!`)(`+)(?!`)[\\s\\S]+?(?<!`)\\2(?!`)';

/** Anything but a blank line. */
const TEX = '((?:(?!\\n[ \\t]*\\n)[\\s\\S]){1,5000}?)';

const FORMULA = new RegExp(
  `${CODE}|\\\\\\\\\\(${TEX}\\\\\\\\\\)|\\\\\\\\\\[${TEX}\\\\\\\\\\]|\\$\\$${TEX}\\$\\$`,
  'gm',
);

/**
 * Without a passthrough, Goldmark takes the backslash from each sign of a formula, so that authors wrote two: `\\(a\\)`, `\\\\` at the end of
 * a row. Such a formula is written as TeX; lines stay. One whose rows end with two backslashes was broken in Hugo, and is meant as it is.
 */
export function withTex(body: string): string {
  return body.replace(FORMULA, (whole, _fence, _span, inline, display, dollars) => {
    if (inline !== undefined) return `\\(${unescaped(inline)}\\)`;
    if (display !== undefined) return `\\[${unescaped(display)}\\]`;
    return dollars?.includes('\\\\\\\\') ? `$$${unescaped(dollars)}$$` : whole;
  });
}

function unescaped(tex: string): string {
  return tex.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

/** Whether a text may hold such formulas. Cheap. */
export const MAY_HAVE_ESCAPED_TEX = /\\\\[([]|\$\$[^$]*\\\\\\\\/;
