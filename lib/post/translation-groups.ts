import type { Problem } from '../problems/problem';
import { languagesOf } from '../site/languages';
import type { Site } from '../site/site';
import type { Place } from './front-matter/source';
import { namedOriginals } from './named-originals';
import { placeOf } from './place';
import { type TagOf, type Translated, translationProblem } from './translated';

/** Which posts say the same in different languages. */
export interface TranslationGroups {
  /** Each in the order of the languages. */
  groups: readonly (readonly Translated[])[];
  problems: readonly Problem[];
}

/**
 * Groups posts, and pages, that are translations of each other: what `translation_of` names, then what has one `translationKey`, then what
 * has one name of a file, then what has one slug. A group has one post of a language.
 * @param posts all of them, also those that readers must not see: a translation may be a draft.
 */
export function translationGroups(posts: readonly Translated[], site: Site): TranslationGroups {
  const order = languagesOf(site).map(({ tag }) => tag);
  if (order.length === 0) return { groups: [], problems: [] };
  const tagOf: TagOf = ({ edition }) => edition ?? site.language;
  const { originals, problems: misnamed } = namedOriginals(posts, site, tagOf);
  const groups = new Groups(tagOf);
  const isNamed = new Set(originals.values());
  const free = posts.filter(
    (post) => isNamed.has(post) || (post.translationOf === undefined && post.translationKey === undefined),
  );
  const problems = [
    ...misnamed,
    ...joinOriginals(originals, groups),
    ...joinKeys(posts, groups),
    ...joinNames(free, groups, site),
    ...joinSlugs(free, groups),
  ];
  return { groups: groups.all(order), problems };
}

/** Joins what `translation_of` names. */
function joinOriginals(originals: ReadonlyMap<Translated, Translated>, groups: Groups): Problem[] {
  return [...originals].flatMap(([post, original]) => {
    const how = `translation_of "${post.translationOf}"`;
    return claim(post, original, how, post.places?.translationOf, groups);
  });
}

/** Joins what has one `translationKey`. */
function joinKeys(posts: readonly Translated[], groups: Groups): Problem[] {
  return groupsBy(posts, ({ translationKey }) => translationKey).flatMap(([first, ...others]) =>
    others.flatMap((post) => {
      const how = `translationKey "${post.translationKey}"`;
      return claim(post, first, how, post.places?.translationKey, groups);
    }),
  );
}

/** Joins files of one name. */
function joinNames(posts: readonly Translated[], groups: Groups, site: Site): Problem[] {
  return groupsBy(posts, stemIn(site)).flatMap(([first, ...others]) =>
    others.flatMap((post) => {
      const rival = groups.join(first, post);
      const isRival = rival !== undefined && groups.tagOf(rival) === groups.tagOf(post);
      return isRival ? alike(post, rival, 'name', undefined, groups) : [];
    }),
  );
}

/** Joins posts of one slug. */
function joinSlugs(posts: readonly Translated[], groups: Groups): Problem[] {
  return groupsBy(posts, ({ kind, slug }) => `${kind} ${slug}`).flatMap((named) => {
    // Of `2025/review.md` and `2026/review.md` in each of two languages, those of one name are together already.
    const isClear = new Set(named.map(groups.tagOf)).size === named.length;
    const [first, ...others] = isClear ? named : named.filter((post) => groups.isAlone(post));
    if (first === undefined) return [];
    const languages = new Set([first, ...others].map(groups.tagOf));
    if (languages.size < 2) return [];
    return others.flatMap((post) => {
      const rival = groups.join(first, post);
      return rival === undefined ? [] : alike(post, rival, 'slug', post.places?.slug, groups);
    });
  });
}

/** Joins a post to one that it names. @returns an error where another post is the translation already. */
function claim(
  post: Translated,
  other: Translated,
  how: string,
  place: Place | undefined,
  groups: Groups,
): Problem[] {
  const rival = groups.join(other, post);
  if (rival === undefined) return [];
  const message = `${how} makes this a translation into "${groups.tagOf(post)}", and ${rival.source} is one, too; take it out of one of them`;
  return [translationProblem(post, message, place)];
}

/** An error for two posts of one language that would be one translation. Those of one address are told elsewhere. */
function alike(
  post: Translated,
  rival: Translated,
  what: string,
  place: Place | undefined,
  groups: Groups,
): Problem[] {
  if (rival.path === post.path) return [];
  const message = `is in "${groups.tagOf(post)}", and so is ${rival.source} with the same ${what}, so that both would be one translation; give one of them another ${what}`;
  return [translationProblem(post, message, place)];
}

/** Sets of posts of which no two are in one language. */
class Groups {
  private readonly sets = new Map<Translated, Set<Translated>>();

  constructor(readonly tagOf: TagOf) {}

  /** Makes one group of those of two posts. @returns a post that stands against it, since it is in the language of one of the other group. */
  join(a: Translated, b: Translated): Translated | undefined {
    const [one, other] = [this.setOf(a), this.setOf(b)];
    if (one === other) return undefined;
    const byTag = new Map([...one].map((post) => [this.tagOf(post), post]));
    const rival = [...other].map((post) => byTag.get(this.tagOf(post))).find(Boolean);
    if (rival !== undefined) return rival;
    for (const post of other) {
      one.add(post);
      this.sets.set(post, one);
    }
    return undefined;
  }

  /** Those of more than one post. @param order of languages, by their tags. */
  all(order: readonly string[]): Translated[][] {
    const at = (post: Translated) => order.indexOf(this.tagOf(post));
    const many = [...new Set(this.sets.values())].filter((set) => set.size > 1);
    return many.map((set) => [...set].sort((a, b) => at(a) - at(b)));
  }

  /** Whether a post is in no group with another. */
  isAlone(post: Translated): boolean {
    return this.setOf(post).size === 1;
  }

  private setOf(post: Translated): Set<Translated> {
    const known = this.sets.get(post) ?? new Set([post]);
    this.sets.set(post, known);
    return known;
  }
}

/** The folder and the name of a post's file, without what tells the language. */
function stemIn(site: Site): (post: Translated) => string {
  return ({ source, kind }) => {
    const { folders, name } = placeOf(source, site);
    return `${kind} ${[...folders, name].join('/')}`;
  };
}

type Group = [Translated, ...Translated[]];

function groupsBy(posts: readonly Translated[], key: (post: Translated) => string | undefined): Group[] {
  const groups = new Map<string, Group>();
  for (const post of posts) {
    const name = key(post);
    if (name === undefined) continue;
    const known = groups.get(name);
    if (known === undefined) groups.set(name, [post]);
    else known.push(post);
  }
  return [...groups.values()];
}
