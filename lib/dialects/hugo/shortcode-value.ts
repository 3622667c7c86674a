import { dedent } from '../html';
import type { Known } from './known-shortcode';
import type { Call } from './shortcode-calls';
import { scratch } from './template-scratch';
import type { SiteValues } from './template-site';
import { at, Html, isMap, type Mapping, textOf, type Value } from './template-value';

/** A shortcode as its template sees it. */
export interface ShortcodeValues {
  call: Call;
  value: Mapping;
  /** What it holds is known only after the shortcodes in it ran, which see it as their parent. */
  setInner(inner: string): void;
}

/** A shortcode for its template. @param ordinal how many shortcodes were expanded before. */
export function shortcodeValue(
  call: Call,
  ordinal: number,
  parent: ShortcodeValues | undefined,
  { page, site }: SiteValues,
): ShortcodeValues {
  const { args } = call;
  const named = !isList(args);
  let inner = '';
  const store = scratch();
  // What stands in no quotes, and looks like a number or a truth value, is one.
  const typed = (text: string, key: string | number): Value => {
    if (call.quoted.has(key)) return text;
    if (text === 'true' || text === 'false') return text === 'true';
    // Ids of posts elsewhere have more digits than a number has here, or begin with zeros.
    return /^-?\d/.test(text) && String(Number(text)) === text ? Number(text) : text;
  };
  const get = ([key]: readonly Value[]): Value => {
    const text = textOf(key);
    const name = isList(args) || args.has(text) ? text : text.toLowerCase();
    const value = isList(args) ? args[Number(text)] : args.get(name);
    return value === undefined ? (named ? undefined : '') : typed(value, isList(args) ? Number(text) : name);
  };
  const value: Mapping = {
    isObject: true,
    Get: get,
    Inner: () => new Html(inner),
    InnerDeindent: () => new Html(dedent(inner)),
    Params: isList(args)
      ? args.map((each, position) => typed(each, position))
      : Object.fromEntries([...args].map(([key, each]) => [key, typed(each, key)])),
    IsNamedParams: named,
    Name: call.name,
    Ordinal: ordinal,
    Parent: parent?.value ?? null,
    Page: page,
    Site: site,
    Position: '',
    Scratch: store,
    Store: store,
    Ref: page.Ref,
    RelRef: page.RelRef,
  };
  return {
    call,
    value,
    setInner: (text) => {
      inner = text;
    },
  };
}

function isList(args: Call['args']): args is readonly string[] {
  return Array.isArray(args);
}

/** A parameter of the page, or else of the blog: `a.b` is `b` in the map `a`. */
export function lookUpParam({ page, site }: SiteValues, name: string): string | undefined {
  const keys = name.split('.');
  for (const params of [page.Params, site.Params]) {
    const found = keys.reduce<Value>((of, key) => at(of, key), params);
    if (found !== undefined && found !== null && !isMap(found)) return textOf(found);
  }
  return undefined;
}

/** A shortcode for what makes the HTML of those that are known here. */
export function knownOf(
  { name, args }: Call,
  inner: string,
  rest: Pick<Known, 'line' | 'innerLine' | 'parent' | 'ref' | 'param' | 'files'>,
): Known {
  const listed = isList(args) ? args : [];
  const get = (key: string | number): string | undefined => {
    if (typeof key === 'number') return listed[key];
    return isList(args) ? undefined : (args.get(key) ?? args.get(key.toLowerCase()));
  };
  return {
    ...rest,
    name,
    inner,
    args: listed,
    get,
    any: (names, position) => {
      const found = names.map(get).find((each) => each !== undefined);
      return found ?? (position === undefined ? undefined : listed[position]) ?? '';
    },
  };
}
