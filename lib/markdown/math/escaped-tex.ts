/* TeX that was written for a system that reads a formula as Markdown first, and takes a backslash from each sign: Hexo with marked, Hugo. */

/** Braces with two backslashes. A row that ends before a group, as in `a \\{b}`, has no partner. */
const OPENING = /(?<!\\)\\\\\{/g;
const CLOSING = /(?<!\\)\\\\\}/g;

/** Words, whose underscores are meant: `\text{merge\_sort}`. */
const WORDS = /(\\(?:text\w*|mbox|math(?:rm|tt|sf|it|bf)|operatorname\*?)\s*\{[^{}]*\})/;

/**
 * A formula without the backslashes that its author added so that Markdown would leave one: `\\{a\\}` is `\{a\}`, `x\_i` and `x\_{ij}`
 * have an index. What TeX means by these is a line end before a group, and an underscore between letters: nobody writes that.
 */
export function withoutAddedEscapes(tex: string): string {
  if (!tex.includes('\\\\{') && !tex.includes('\\_')) return tex;
  const [opened, closed] = [OPENING, CLOSING].map((sign) => tex.match(sign)?.length ?? 0);
  const isPaired = opened !== 0 && opened === closed && !/(?<!\\)\\[{}]/.test(tex);
  const braced = isPaired ? tex.replace(OPENING, '\\{').replace(CLOSING, '\\}') : tex;
  return braced
    .split(WORDS)
    .map((part, index) => (index % 2 === 1 ? part : withIndices(part)))
    .join('');
}

/** Behind a letter alone, a bracket or a command, and before a letter or digit alone, or a group. */
const INDEX =
  /(?<!\\)\\_(?=\{)|(?<=(?<![A-Za-z])[A-Za-z]|[}\])']|\\[A-Za-z]+)\\_(?=[A-Za-z\d](?![A-Za-z\d]))/g;

function withIndices(tex: string): string {
  return tex.replace(INDEX, '_');
}
