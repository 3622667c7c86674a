import { type TermKind, termPath } from '../addresses/own-paths';
import { toPath } from '../addresses/path';
import type { Fix, Problem } from '../problems/problem';
import type { Post } from './post';
import { slugify } from './slug';

/** One category or tag and its posts. */
export interface Term {
  kind: TermKind;
  /** Its most frequent spelling. */
  label: string;
  slug: string;
  path: string;
  /** In the order given. */
  posts: Post[];
}

export interface Taxonomy {
  /** By label, in the order of their code points without regard to case. */
  terms: readonly Term[];
  /** The term that a spelling belongs to. */
  termOf(spelling: string): Term | undefined;
  termAt(path: string): Term | undefined;
  problems: Problem[];
}

/** The posts that name a term, in any of its spellings. */
interface Group {
  /** Each spelling, and the posts that use it. */
  spellings: Map<string, Post[]>;
  posts: Post[];
}

/** How terms are told apart, and where they are. */
interface TermRules {
  /** Of the language, in front of the addresses of terms. */
  prefix?: string;
  /** Whether those that would share an address are one, as in an earlier system: "machine learning" and "machine-learning". */
  joined?: boolean;
}

/**
 * Groups posts by category or by tag. Spellings that differ in case, composition or white space are one term, with a
 * warning; two terms that would share an address are an error that names both, unless they are joined, with a warning.
 */
export function taxonomy(
  kind: TermKind,
  posts: readonly Post[],
  { prefix = '', joined = false }: TermRules = {},
): Taxonomy {
  const { groups, keyOfSpelling } = grouped(kind, posts, joined ? termSlug : keyOf);
  const byKey = new Map<string, Term>();
  const problems: Problem[] = [];
  for (const [key, { spellings, posts }] of groups) {
    const label = mostFrequent(spellings);
    const slug = termSlug(label);
    byKey.set(key, { kind, label, slug, path: termPath(kind, slug, prefix), posts });
    problems.push(...otherSpellings(kind, label, spellings));
  }
  const terms = [...byKey.values()].sort((a, b) => (keyOf(a.label) < keyOf(b.label) ? -1 : 1));
  problems.push(...clashes(kind, terms), ...terms.flatMap(tooLong));
  const byPath = new Map(terms.map((term) => [term.path, term]));
  return {
    terms,
    termOf: (spelling) => byKey.get(keyOfSpelling(spelling)),
    termAt: (path) => byPath.get(path),
    problems,
  };
}

/** The groups by their keys, and the key of any spelling, which is remembered: posts name few terms, and often. */
function grouped(kind: TermKind, posts: readonly Post[], keyOf: (spelling: string) => string) {
  const groups = new Map<string, Group>();
  const keys = new Map<string, string>();
  const keyOfSpelling = (spelling: string) => keys.get(spelling) ?? keyOf(spelling);
  for (const post of posts) {
    for (const spelling of new Set(spellingsOf(kind, post))) {
      const key = keyOfSpelling(spelling);
      keys.set(spelling, key);
      const group = groups.get(key) ?? { spellings: new Map<string, Post[]>(), posts: [] };
      groups.set(key, group);
      const users = group.spellings.get(spelling) ?? [];
      group.spellings.set(spelling, users);
      users.push(post);
      if (group.posts.at(-1) !== post) group.posts.push(post);
    }
  }
  return { groups, keyOfSpelling };
}

/** A warning for each spelling that is not the label of its term, with a fix for each post. */
function otherSpellings(kind: TermKind, label: string, spellings: Group['spellings']): Problem[] {
  return [...spellings].flatMap(([spelling, users]): Problem[] => {
    const [first] = users;
    if (spelling === label || first === undefined) return [];
    const fixes = users.flatMap((post): Fix[] => {
      const place = placeOf(kind, post);
      if (place === undefined) return [];
      return [{ file: post.source, ...place, old: spelling, new: label, item: true }];
    });
    const message = `${kind} "${spelling}" is the same as "${label}"; use one spelling`;
    const place = { file: first.source, ...placeOf(kind, first) };
    return [{ ...place, severity: 'warning', message, rule: 'taxonomy', fixes }];
  });
}

/**
 * The slug of a term: that of its words, where `+`, `#` and a leading dot are words too, so that C, C++ and C# are
 * three, in whatever company they come.
 */
export function termSlug(label: string): string {
  const spoken = label
    .replace(/^\.(?=\p{L})/u, 'dot ')
    .replaceAll('+', ' plus ')
    .replaceAll('#', ' sharp ');
  const points = [...label].map((char) => char.codePointAt(0)?.toString(16));
  return slugify(spoken, `u${points.join('-')}`);
}

function tooLong({ kind, label, path, posts: [first] }: Term): Problem[] {
  const result = toPath(path);
  if ('path' in result) return [];
  const shown = label.length > 60 ? `${label.slice(0, 60)}…` : label;
  const message = `${kind} "${shown}" cannot have an address: ${result.problem}`;
  return [
    { file: first?.source ?? 'posts', ...placeOf(kind, first), severity: 'error', message, rule: 'taxonomy' },
  ];
}

function spellingsOf(kind: TermKind, post: Post): string[] {
  return kind === 'category' ? post.categories : post.tags;
}

/** Where the post's categories or tags stand. */
function placeOf(kind: TermKind, post: Post | undefined) {
  return kind === 'category' ? post?.places?.categories : post?.places?.tags;
}

function keyOf(spelling: string): string {
  return spelling.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

function mostFrequent(spellings: ReadonlyMap<string, readonly Post[]>): string {
  const [best] = [...spellings].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : a > b ? 1 : 0));
  return best?.[0] ?? '';
}

/** Terms of which others have the address already: an error for each, which names every file to be looked at. */
function clashes(kind: TermKind, terms: readonly Term[]): Problem[] {
  const bySlug = new Map<string, Term>();
  return terms.flatMap((term): Problem[] => {
    const other = bySlug.get(term.slug);
    bySlug.set(term.slug, other ?? term);
    if (other === undefined) return [];
    const [first, ...others] = term.posts;
    const also = others.length === 0 ? '' : ` (also in ${filesOf(others)})`;
    return [
      {
        file: first?.source ?? 'posts',
        ...placeOf(kind, first),
        severity: 'error',
        message: `${kind} "${term.label}"${also} and ${kind} "${other.label}" (${filesOf(other.posts)}) would share ${term.path}; use one spelling for both, or another name`,
        rule: 'taxonomy',
      },
    ];
  });
}

/** As many names as a line bears. */
const NAMED = 20;

function filesOf(posts: readonly Post[]): string {
  const names = posts.slice(0, NAMED).map(({ source }) => source);
  const more = posts.length - names.length;
  return [...names, ...(more > 0 ? [`${more} more`] : [])].join(', ');
}
