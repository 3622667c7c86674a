import type { TagToken } from 'liquidjs';

/** Where the last tag of each name that begins with `end` is, in the text that was asked about last. */
let known: { input: string; ends: ReadonlyMap<string, number> } = { input: '', ends: new Map() };

/** Whether a tag is ended behind it: `{% endnote %}` of `{% note %}`. A text is looked through once for all its tags. */
export function isClosed(token: TagToken): boolean {
  if (known.input !== token.input) {
    const ends = [...token.input.matchAll(/\{%-?\s*(end\w+)/g)];
    known = { input: token.input, ends: new Map(ends.map(({ 1: name = '', index }) => [name, index])) };
  }
  return (known.ends.get(`end${token.name}`) ?? -1) > token.begin;
}
