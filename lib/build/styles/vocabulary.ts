import type { CssNames } from './css-names';

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
 * Of a page's tokens those that its style sheets could ask for, a text each: `class code`, and `in p .note` for a `p` that stands in
 * a `.note`. So they can be counted: what all pages of a sheet use is what at least one of them does.
 */
export function listNames(names: CssNames, vocabulary: ReadonlySet<string>): string[] {
  const named = (kind: Kind) =>
    [...names[kind]].filter((name) => vocabulary.has(name)).map((name) => `${kind} ${name}`);
  const standing = (name: string) => vocabulary.has(name.replace(/^\./, ''));
  const inside = [...names.inside]
    .filter(([name]) => standing(name))
    .flatMap(([name, around]) => [
      `in ${name}`,
      ...[...around].filter(standing).map((other) => `in ${name} ${other}`),
    ]);
  return [...KINDS.flatMap(named), ...inside];
}

const KINDS = ['tags', 'classes', 'ids', 'attributes', 'languages'] as const;
type Kind = (typeof KINDS)[number];

/** The reverse, of the names of many pages. */
export function cssNamesFrom(names: Iterable<string>): CssNames {
  const found: Record<Kind, Set<string>> = {
    tags: new Set(),
    classes: new Set(),
    ids: new Set(),
    attributes: new Set(),
    languages: new Set(),
  };
  const inside = new Map<string, Set<string>>();
  for (const name of names) {
    const [kind = '', first = '', second] = name.split(' ');
    if (isKind(kind)) found[kind].add(first);
    else {
      const around = inside.get(first) ?? new Set();
      inside.set(first, around);
      if (second !== undefined) around.add(second);
    }
  }
  return { ...found, inside, anywhere: new Set() };
}

function isKind(word: string): word is Kind {
  return KINDS.some((kind) => kind === word);
}
