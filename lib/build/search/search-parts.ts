import type { Content } from '../../content/content';
import { digestOf } from '../../digest';
import { once } from '../../once';
import type { Post } from '../../post/post';
import type { Site } from '../../site/site';

/*
 * The search index is in parts, so that a post that is edited costs the indexing of one: by language, since words are cut and
 * shortened by its rules, and of many posts, by blocks. What block a post is in says its path alone, so that no other post
 * moves when one comes or goes.
 */

/** Posts in a block at most, on average: as many as can be indexed in a fifth of a second. */
const BLOCK = 64;

/** Each block costs a reader four requests at the first query: with more of them, the blocks of a large blog grow instead. */
const MOST = 64;

/** How many blocks so many posts make: a power of two, which seldom changes. */
export function blockCount(posts: number): number {
  let count = 1;
  while (posts / count > BLOCK && count < MOST) count *= 2;
  return count;
}

/** The block in which a page is, of so many: the same for each state of the blog. */
export function blockOf(path: string, count: number): number {
  return Number.parseInt(digestOf(path).slice(0, 8), 16) % count;
}

/**
 * The name of a part: the first block of a language goes by the language's own name, each other one by a private variant (BCP 47, 2.2.7),
 * so that it is still the name of a language: Pagefind cuts a query into words by the rules of that.
 */
export function partName(language: string, block: number): string {
  return block === 0 ? language : `${language}-x-${block}`;
}

/** What the search finds: posts and pages that want to be found. */
export const searchable = once(({ posts, pages }: Content): readonly Post[] => {
  return [...posts, ...pages.filter(({ unlisted }) => !unlisted)].filter(({ search }) => search);
});

/** All parts that there are beside the first one of the site's own language, which is always there. */
export const otherParts = once((content: Content): string[] => {
  const { site } = content;
  const found = searchable(content);
  const count = blockCount(found.length);
  const parts = new Set(found.map((post) => partName(languageOf(post, site), blockOf(post.path, count))));
  parts.delete(ownLanguage(site));
  return [...parts].sort();
});

/** A post without a language of its own goes by its letters; Han alone is no Chinese on a Japanese site. */
export function languageOf({ lang, writtenIn }: Pick<Post, 'lang' | 'writtenIn'>, site: Site): string {
  const told = writtenIn === 'zh' && ownLanguage(site) === 'ja' ? undefined : writtenIn;
  return indexLanguage(lang ?? told ?? site.language, site);
}

/** Those whose words Pagefind tells apart without spaces between them. */
const SEGMENTED = new Set(['zh', 'ja', 'th']);

/**
 * The part of the index that a text goes to. The browser cuts queries into words by the rules of each part, but brings
 * word endings off (reads, reading → read) by those of the site's language alone: in a text of another language, words
 * stay whole. `und` is "undetermined" (BCP 47).
 */
export function indexLanguage(lang: string, site: Pick<Site, 'language'>): string {
  const language = languageSubtag(lang);
  return language === ownLanguage(site) || SEGMENTED.has(language) ? language : 'und';
}

/** The part of the index that the site's own language has. */
export function ownLanguage(site: Pick<Site, 'language'>): string {
  return languageSubtag(site.language);
}

const subtags = new Map<string, string>();

/** The `de` of `de-CH`; looked up once, since ten thousand posts ask for the same. */
function languageSubtag(lang: string): string {
  const known = subtags.get(lang) ?? new Intl.Locale(lang).language;
  subtags.set(lang, known);
  return known;
}
