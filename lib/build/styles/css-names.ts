import { attribute, type Element, elements, isElement, type Parent } from '../../html/html';

/** The names that selectors can ask a page for. */
export interface CssNames {
  /** Element names, in lower case. */
  tags: ReadonlySet<string>;
  classes: ReadonlySet<string>;
  ids: ReadonlySet<string>;
  /** Names of attributes. */
  attributes: ReadonlySet<string>;
  /** Of `lang`, in lower case, without region or script: `zh`. */
  languages: ReadonlySet<string>;
  /** In what each stands: of element names (`p`) and classes (`.meta`), those of all elements around. */
  inside: ReadonlyMap<string, ReadonlySet<string>>;
  /** Names that a script may put anywhere. */
  anywhere: ReadonlySet<string>;
}

/** The names that a page uses. */
export function cssNamesOf(page: Parent): CssNames {
  const tags = new Set<string>();
  const classes = new Set<string>();
  const ids = new Set<string>();
  const attributes = new Set<string>();
  const languages = new Set<string>();
  for (const { tagName, attrs } of elements(page)) {
    tags.add(tagName.toLowerCase());
    for (const { name, value } of attrs) {
      attributes.add(name.toLowerCase());
      if (name === 'class') for (const word of value.split(/\s+/)) classes.add(word);
      if (name === 'id') ids.add(value);
      if (name === 'lang') languages.add(value.toLowerCase().replace(/-.*/, ''));
    }
  }
  return { tags, classes, ids, attributes, languages, inside: insideOf(page), anywhere: new Set() };
}

function insideOf(page: Parent): Map<string, Set<string>> {
  const inside = new Map<string, Set<string>>();
  const walk = (parent: Parent, around: ReadonlySet<string>) => {
    for (const child of parent.childNodes) {
      if (!isElement(child)) continue;
      const names = [child.tagName.toLowerCase(), ...classesOf(child).map((name) => `.${name}`)];
      for (const name of names) inside.set(name, new Set([...(inside.get(name) ?? []), ...around]));
      walk(child, new Set([...around, ...names]));
    }
  };
  walk(page, new Set());
  return inside;
}

function classesOf(element: Element): string[] {
  return (attribute(element, 'class') ?? '').split(/\s+/).filter(Boolean);
}

/** What any of the pages uses. */
export function mergeCssNames(all: readonly CssNames[]): CssNames {
  const union = (key: Exclude<keyof CssNames, 'inside'>) => new Set(all.flatMap((names) => [...names[key]]));
  const inside = new Map<string, Set<string>>();
  for (const [name, around] of all.flatMap((names) => [...names.inside])) {
    const known = inside.get(name) ?? new Set();
    for (const other of around) known.add(other);
    inside.set(name, known);
  }
  return {
    tags: union('tags'),
    classes: union('classes'),
    ids: union('ids'),
    attributes: union('attributes'),
    languages: union('languages'),
    inside,
    anywhere: union('anywhere'),
  };
}

/**
 * The names that a script may put into pages: every word of its strings. Not of its code, where a minifier's one-letter
 * names would pass for elements; and not of a string like `.prompt,.out`, which asks for what is there.
 */
export function cssNamesOfScript(code: string): CssNames {
  const strings = [...code.matchAll(/"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/gs)];
  const words = new Set(
    strings
      .map(([, a, b, c]) => a ?? b ?? c ?? '')
      .filter((text) => !/^\.[\w-]+(,\s*\.[\w-]+)*$/.test(text))
      .flatMap((text) => text.split(/[^\p{L}\p{N}_-]+/u).filter(Boolean)),
  );
  return {
    tags: words,
    classes: words,
    ids: words,
    attributes: words,
    languages: words,
    inside: new Map(),
    anywhere: words,
  };
}
