/** What CSS knows by itself. */
const GENERIC = new Set(
  'serif sans-serif monospace cursive fantasy system-ui ui-serif ui-sans-serif ui-monospace ui-rounded math'.split(
    ' ',
  ),
);

/** Letters of any script, digits, blanks and the few signs that names of fonts hold: nothing that CSS or HTML could take for its own. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._+&-]*$/u;

/** The stacks that have a name of their own. */
const NAMED: ReadonlyMap<string, string> = new Map([['sans', 'system-ui, sans-serif']]);

/**
 * The value of CSS's `font-family` for a list of fonts as a blogger writes it: `Iowan Old Style, Georgia, serif` becomes
 * `"Iowan Old Style", "Georgia", serif`. Every name is put between quotes here, so that whatever is written, only names get into
 * the style. A list without a generic font ends with `serif`.
 * @returns what is wrong with it instead, as a sentence for the blogger.
 */
export function fontFamily(list: string): { css: string } | { wrong: string } {
  const named = NAMED.get(list.trim());
  if (named !== undefined) return { css: named };
  const names = list.split(',').map(unquoted);
  for (const name of names) {
    if (!NAME.test(name)) {
      const shown = JSON.stringify(name.slice(0, 60));
      return {
        wrong: `${shown} is not the name of a font; write "serif", "sans" or a list such as "Georgia, serif"`,
      };
    }
  }
  const last = names.some((name) => isGeneric(name)) ? [] : ['serif'];
  const css = [...names, ...last].map((name) => (isGeneric(name) ? name.toLowerCase() : `"${name}"`));
  return { css: css.join(', ') };
}

function isGeneric(name: string): boolean {
  return GENERIC.has(name.toLowerCase());
}

function unquoted(name: string): string {
  const trimmed = name.trim();
  return /^(["'])(.*)\1$/u.exec(trimmed)?.[2]?.trim() ?? trimmed;
}
