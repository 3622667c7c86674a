import { globbed } from './glob';
import { goDate } from './go-date';
import { UnsupportedError } from './template-tokens';
import { at, compare, isMap, listOf, numberOf, textOf, type Value } from './template-value';

/* What Hugo's lists of pages and of files can be asked for: `.Site.RegularPages.ByTitle`, `.Page.Resources.Match "*.png"`. */

type ListMethod = (list: readonly Value[], args: readonly Value[]) => Value;

/** What a field of a list says. @throws UnsupportedError where there is no such field. */
export function fieldOfList(list: readonly Value[], name: string, args: readonly Value[]): Value {
  const method = METHODS.get(name);
  if (method === undefined) throw new UnsupportedError(`asks a list for .${name}`);
  return method(list, args);
}

/** In the order of a key, or of a parameter. */
function by(key: string): ListMethod {
  return (list) => [...list].sort((a, b) => compare(sortable(at(a, key)), sortable(at(b, key))));
}

function sortable(value: Value): Value {
  return isMap(value) ? textOf(value) : (value ?? '');
}

const byParam: ListMethod = (list, [key]) =>
  [...list].sort((a, b) => compare(sortable(deep(a, textOf(key))), sortable(deep(b, textOf(key)))));

function deep(of: Value, path: string): Value {
  return path
    .replace(/^\.?(?:Params\.)?/, '')
    .split('.')
    .reduce(at, at(of, 'Params'));
}

const matching = (list: readonly Value[], pattern: Value): Value[] =>
  list.filter((each) => globbed(textOf(pattern).replace(/^\//, ''), textOf(at(each, 'Name'))));

/** Months and years, the latest first. */
const groupByDate: ListMethod = (list, [layout, order]) => {
  const groups = new Map<string, Value[]>();
  const dated = [...list].sort((a, b) => compare(textOf(at(b, 'Date')), textOf(at(a, 'Date'))));
  for (const page of textOf(order) === 'asc' ? dated.reverse() : dated) {
    const key = goDate(textOf(layout), textOf(at(page, 'Date')));
    groups.set(key, [...(groups.get(key) ?? []), page]);
  }
  return [...groups].map(([Key, Pages]) => ({ Key, Pages }));
};

const METHODS: ReadonlyMap<string, ListMethod> = new Map<string, ListMethod>([
  ['ByDate', by('Date')],
  ['ByPublishDate', by('PublishDate')],
  ['ByLastmod', by('Lastmod')],
  ['ByTitle', by('Title')],
  ['ByLinkTitle', by('LinkTitle')],
  ['ByWeight', by('Weight')],
  ['ByParam', byParam],
  ['Reverse', (list) => [...list].reverse()],
  ['Limit', (list, [count]) => list.slice(0, numberOf(count))],
  ['Len', (list) => list.length],
  ['GroupByDate', groupByDate],
  ['Match', (list, [pattern]) => matching(list, pattern)],
  ['GetMatch', (list, [pattern]) => matching(list, pattern)[0]],
  [
    'Get',
    (list, [name]) => list.find((each) => textOf(at(each, 'Name')) === textOf(name).replace(/^\.?\//, '')),
  ],
  ['ByType', (list, [type]) => list.filter((each) => at(each, 'ResourceType') === textOf(type))],
  ['Mount', (list) => listOf(list)],
]);
