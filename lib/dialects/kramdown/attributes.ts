import type { Attributes } from './blocks';

/** An attribute list on a line of its own. */
export const BLOCK_LIST = /^ {0,3}\{:(?![:/])((?:\\\}|[^}])+)\}\s*$/;

/** `{:name: .class}`: a list with a name, for others to refer to. */
export const NAMED_LIST = /^ {0,3}\{:(\w[\w-]*):((?:\\\}|[^}])+)\}\s*$/;

const ITEM =
  /(?:^|\s)(?:(\w[\w-]*)=("|')((?:\\[}"']|(?!\2)[^}])*)\2|((?:#[A-Za-z][\w:-]*|\.[^\s.#]+)+)|(\w[\w-]*))(?=\s|$)/g;

/**
 * Reads what stands in an attribute list.
 * @param named lists that it may refer to by their names.
 */
export function readAttributes(text: string, named: ReadonlyMap<string, string> = new Map()): Attributes {
  const found: Attributes = { classes: [], pairs: new Map() };
  for (const [, key, , value = '', marks, name] of text.replace(/^:/, '').matchAll(ITEM)) {
    if (key === 'id') found.id = value;
    else if (key === 'class') found.classes.push(...value.split(/\s+/));
    else if (key !== undefined) found.pairs.set(key, value);
    else if (name !== undefined)
      merge(found, named.has(name) ? readAttributes(named.get(name) ?? '') : undefined, name);
    for (const [mark] of (marks ?? '').matchAll(/[#.][^#.\s]+/g)) {
      if (mark.startsWith('#')) found.id = mark.slice(1);
      else found.classes.push(mark.slice(1));
    }
  }
  return found;
}

/** `{:toc}` is a name that stands for itself. */
function merge(into: Attributes, other: Attributes | undefined, name: string): void {
  if (other === undefined) {
    into.classes.push(`:${name}`);
    return;
  }
  if (other.id !== undefined) into.id = other.id;
  into.classes.push(...other.classes);
  for (const [key, value] of other.pairs) into.pairs.set(key, value);
}

/** Two lists on one block. */
export function joinAttributes(first: Attributes | undefined, second: Attributes): Attributes {
  if (first === undefined) return second;
  const id = second.id ?? first.id;
  return {
    classes: [...first.classes, ...second.classes],
    pairs: new Map([...first.pairs, ...second.pairs]),
    ...(id !== undefined && { id }),
  };
}
