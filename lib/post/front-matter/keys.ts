import { nearest } from '../../nearest';
import { parseDate } from '../dates/dates';
import { excludes, guards, neverOf, statusSays, wouldHide } from './hiding';
import { type FieldName, frontMatterFields } from './schema';
import { isMapping, own } from './source';
import { toFlag, toText } from './values';

/** A value as found under one spelling of a field, ready for the field's schema. */
export interface Given {
  field: FieldName;
  /** As the author wrote it: `last_modified_at`, `header.image`. */
  key: string;
  /** Where it stands. */
  path: readonly string[];
  value: unknown;
}

/** Fields whose spellings are added up; of the others, one wins. */
export const LISTS: ReadonlySet<FieldName> = new Set(['categories', 'tags', 'authors', 'redirectFrom']);

/** What blogs carry in their front matter for their themes; near to a field of ours, but no slip of the pen. */
const COMMON = new Set(
  `layout comments comment type id weight keywords math mathjax katex thumbnail subtitle sidebar catalog
  link links file files name nav lead style theme time tagline dates data site state pages page linkTitle
  license copyright`
    .split(/\s+/)
    .map(fold),
);

/** `Last-Modified-At`, `lastModifiedAt` and `last_modified_at` are one key. */
function fold(key: string): string {
  return key.normalize('NFC').toLowerCase().replace(/[-_ ]/g, '');
}

/** A slip of the pen for one of our fields; `title_en` is none, since a theme may well have it. */
function slipFor(key: string): string | undefined {
  if (COMMON.has(fold(key))) return undefined;
  const meant = nearest(fold(key), topLevel.keys());
  const start = fold(key.split(/[-_ ]|(?<=[a-z])(?=[A-Z])/, 1)[0] ?? '');
  const compound = fold(key) !== start && (start === meant || `${start}s` === meant);
  return meant === undefined || compound ? undefined : topLevel.get(meant);
}

interface Spelling {
  field: FieldName;
  /** Lower is preferred where two disagree. */
  rank: number;
}

/** A field is also known by the name that it has in the code, `canonicalUrl`. */
const spellings = new Map<string, Spelling>();
for (const { field, spellings: names } of frontMatterFields) {
  for (const [rank, name] of [...names, field].entries()) {
    const key = name.split('.').map(fold).join('.');
    if (!spellings.has(key)) spellings.set(key, { field, rank });
  }
}

/** What a value under a spelling says of a second field: `status: draft` is a draft, `status: hidden` is unlisted. */
const ALSO: Readonly<Record<string, { field: FieldName; adapt: (value: unknown) => unknown }>> = {
  status: { field: 'unlisted', adapt: (value) => statusSays('unlisted', value) },
};

/** `"a b"` and `"a, b"` under a plural are two (Jekyll splits at white space). */
function splitWords(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  return /[,，、;；]/.test(value) ? value.split(/[,，、;；]/) : value.split(/\s+/);
}

function splitCommas(value: unknown): unknown {
  return typeof value === 'string' ? value.split(/[,，、;；]/) : value;
}

/** What a value under this spelling means in terms of the field; `undefined` for nothing. */
const ADAPT: Readonly<Record<string, (value: unknown) => unknown>> = {
  categories: splitWords,
  tags: splitWords,
  authors: splitCommas,
  published: (value) => {
    const said = toFlag(value);
    // Hugo's `published` is a date: one more reason to think that it is meant for readers.
    return said === undefined ? ('date' in parseDate(value, 'UTC') ? undefined : value) : !said;
  },
  publish: (value) => (toFlag(value) === undefined ? undefined : !toFlag(value)),
  'build.render': neverOf,
  'build.list': neverOf,
  status: (value) => statusSays('draft', value),
  // A list names parts of the page (`hide: [toc]`).
  hide: (value) => (toFlag(value) === undefined ? undefined : value),
  listed: (value) => (toFlag(value) === false ? true : undefined),
  sitemap: excludes,
  search: excludes,
  searchhidden: (value) => (toFlag(value) === true ? false : undefined),
  searchexclude: (value) => (toFlag(value) === true ? false : undefined),
  excludefromsearch: (value) => (toFlag(value) === true ? false : undefined),
  robots: (value) => (/noindex|none/i.test(toText(value) ?? '') ? true : undefined),
  // A link post's `url` is where it leads to, not where it is read.
  url: (value) => (/^[a-z][a-z\d+.-]*:\/\//i.test(toText(value) ?? '') ? undefined : value),
  // Importers leave the comments themselves there; themes, the name of the service.
  comments: (value) => (Array.isArray(value) ? undefined : value),
  comment: (value) => (isMapping(value) || toFlag(value) !== undefined ? value : undefined),
  // Jekyll and Hexo switch the excerpt off by it.
  excerpt: (value) => (toFlag(value) === undefined ? value : undefined),
};

interface Hiding {
  path: readonly string[];
  message: string;
  guards: boolean;
}

/** Sorts the keys of front matter to the fields; those left over are nobody's, and some of them look like slips. */
export function sortKeys(data: Readonly<Record<string, unknown>>): {
  given: Map<FieldName, Given[]>;
  unknown: { key: string; meant: string }[];
  /** Those that would have hidden the post in another system, or kept it from whoever has no password. */
  hiding: Hiding[];
} {
  const ranked: (Given & { rank: number })[] = [];
  const unknown: { key: string; meant: string }[] = [];
  const hiding: Hiding[] = [];
  const add = (path: readonly string[], value: unknown): boolean => {
    const name = path.map(fold).join('.');
    const spelling = spellings.get(name);
    if (spelling === undefined) return false;
    const adapt = Object.hasOwn(ADAPT, name) ? ADAPT[name] : undefined;
    const adapted = isEmpty(value) || adapt === undefined ? value : adapt(value);
    const key = path.join('.');
    if (!isEmpty(adapted)) ranked.push({ ...spelling, key, path, value: adapted });
    const also = Object.hasOwn(ALSO, name) ? ALSO[name] : undefined;
    const second = isEmpty(value) ? undefined : also?.adapt(value);
    if (also !== undefined && !isEmpty(second)) {
      ranked.push({ field: also.field, rank: spelling.rank, key, path, value: second });
    }
    return true;
  };
  for (const key of Object.keys(data)) {
    const value = own(data, key);
    if (add([key], value)) continue;
    const inner = isMapping(value)
      ? Object.keys(value).filter((name) => add([key, name], own(value, name)))
      : [];
    const message = inner.length > 0 ? undefined : wouldHide(fold(key), key, value);
    const meant = inner.length > 0 ? undefined : slipFor(key);
    if (message !== undefined) hiding.push({ path: [key], message, guards: guards(fold(key), value) });
    else if (meant !== undefined) unknown.push({ key, meant });
  }
  const given = new Map<FieldName, Given[]>();
  ranked.sort((a, b) => hides(b) - hides(a) || a.rank - b.rank);
  for (const { rank: _, ...one } of ranked) {
    given.set(one.field, [...(given.get(one.field) ?? []), one]);
  }
  return { given, unknown, hiding };
}

/** Where two spellings of these disagree, a post is not shown by mistake. */
function hides({ field, value }: Given): number {
  return (field === 'draft' || field === 'unlisted') && toFlag(value) === true ? 1 : 0;
}

const topLevel = new Map(
  frontMatterFields.flatMap(({ spellings: names }) =>
    names.filter((name) => !name.includes('.')).map((name) => [fold(name), name] as const),
  ),
);

/** A key without a value says as little as none. (Jekyll would hide a post for an empty `published:`.) */
function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}
