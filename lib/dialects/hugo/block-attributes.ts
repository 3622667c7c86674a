const ATTRIBUTES = /^[ \t>]*\{(?:[.#][\w-]|[\w-]+=["\w])[^{}]*\}[ \t]*$/;

/** Behind a heading, and without the id that is kept there: `## Kites {.wide}`. */
const OF_HEADING = /^( {0,3}#{1,6}[ \t].*?)[ \t]+\{(?:\.[a-z_]|[\w-]+=["'\w])[^{}#]*\}[ \t]*$/i;
const FENCE = /^[ \t>]*(`{3,}|~{3,})/;

/**
 * Goldmark's attributes of a heading stand behind it, and those of a block, where the blog has switched these on, on the line behind it:
 * `{.wide #id}`. They are for styles of a theme, and go; lines stay. In code they are text.
 */
export function withoutAttributes(body: string, ofBlocks: boolean): string {
  let fence = '';
  return body
    .split('\n')
    .map((line) => {
      const [, sign = ''] = FENCE.exec(line) ?? [];
      if (fence === '') fence = sign;
      else if (sign.startsWith(fence)) fence = '';
      const goes = ofBlocks && fence === '' && ATTRIBUTES.test(line);
      if (goes) return '';
      return fence === '' ? line.replace(OF_HEADING, '$1') : line;
    })
    .join('\n');
}

/** Whether a text may hold such lines. Cheap. */
export const MAY_HAVE_ATTRIBUTES =
  /^[ \t>]*\{(?:[.#]|[\w-]+=)[^{}\n]*\}[ \t]*$|^ {0,3}#{1,6}[ \t][^{}\n]*\{(?:\.|[\w-]+=)[^{}\n]*\}[ \t]*$/m;
