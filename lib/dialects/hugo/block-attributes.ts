const ATTRIBUTES = /^[ \t>]*\{(?:[.#][\w-]|[\w-]+=["\w])[^{}]*\}[ \t]*$/;
const FENCE = /^[ \t>]*(`{3,}|~{3,})/;

/**
 * Goldmark's attributes of a block stand on the line behind it: `{.wide #id}`. They are for styles of a theme, and go; lines stay. In code
 * they are text.
 */
export function withoutBlockAttributes(body: string): string {
  let fence = '';
  let before = '';
  return body
    .split('\n')
    .map((line) => {
      const [, sign = ''] = FENCE.exec(line) ?? [];
      if (fence === '') fence = sign;
      else if (sign.startsWith(fence)) fence = '';
      const goes = fence === '' && before.trim() !== '' && ATTRIBUTES.test(line);
      before = line;
      return goes ? '' : line;
    })
    .join('\n');
}

/** Whether a text may hold such lines. Cheap. */
export const MAY_HAVE_ATTRIBUTES = /^[ \t>]*\{(?:[.#]|[\w-]+=)[^{}\n]*\}[ \t]*$/m;
