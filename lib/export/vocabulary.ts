import type { Tokens } from './tokens';

/** Tokens as plain data. */
export interface TokenLists {
  tags: string[];
  classes: string[];
  ids: string[];
  attributes: string[];
  languages: string[];
  inside: [name: string, around: string[]][];
}

/** Every word of a style sheet that a selector in it could ask a page for, its escapes resolved; in lower case, too. */
export function vocabularyOf(css: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const [word] of css.matchAll(/(?:\\[0-9a-f]{1,6}\s?|\\[^\n]|[\w\u0080-\uffff-])+/gi)) {
    const plain = word.replace(/\\([0-9a-f]{1,6})\s?|\\([^\n])/gi, (_, hex?: string, char?: string) =>
      hex === undefined ? (char ?? '') : String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10ffff)),
    );
    words.add(plain).add(plain.toLowerCase());
  }
  return words;
}

/**
 * Of a page's tokens those that its style sheets could ask for, in order: of the thousands of pages of a blog most then have the same,
 * so that they can be kept once.
 */
export function tokenLists(tokens: Tokens, vocabulary: ReadonlySet<string>): TokenLists {
  const known = (names: ReadonlySet<string>) => [...names].filter((name) => vocabulary.has(name)).sort();
  const standing = (name: string) => vocabulary.has(name.replace(/^\./, ''));
  const inside = [...tokens.inside]
    .filter(([name]) => standing(name))
    .map(([name, around]): [string, string[]] => [name, [...around].filter(standing).sort()])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    tags: known(tokens.tags),
    classes: known(tokens.classes),
    ids: known(tokens.ids),
    attributes: known(tokens.attributes),
    languages: known(tokens.languages),
    inside,
  };
}

/** The reverse. */
export function tokensFrom(lists: TokenLists): Tokens {
  return {
    tags: new Set(lists.tags),
    classes: new Set(lists.classes),
    ids: new Set(lists.ids),
    attributes: new Set(lists.attributes),
    languages: new Set(lists.languages),
    inside: new Map(lists.inside.map(([name, around]) => [name, new Set(around)])),
    anywhere: new Set(),
  };
}
