import type { Post } from '../post/post';
import { type Taxonomy, taxonomy } from '../post/taxonomy';
import { type Language, languagesOf, siteIn } from '../site/languages';
import type { Site } from '../site/site';
import type { Content } from './content';
import { inAllLanguages } from './translations';

/** What an edition has for itself. */
type Own = Pick<Content, 'site' | 'posts' | 'unlisted' | 'pages' | 'categories' | 'tags'>;

/** What is divided: the lists of the whole blog. */
type Lists = Pick<Content, 'posts' | 'unlisted' | 'pages' | 'translations'>;

/** The configuration with those of its languages that something is written in: another system's names more, and has no pages of these. */
export function inUsedLanguages(site: Site, posts: readonly Post[]): Site {
  if (!site.old.namesLanguages) return site;
  const used = new Set([site.language, ...posts.map(({ edition }) => edition)]);
  const languages = site.languages.filter(({ tag }) => used.has(tag));
  return languages.length === site.languages.length ? site : { ...site, languages };
}

/** What each language has for itself, the main one first; of a blog that is not divided, all of it. */
export function divided(site: Site, lists: Lists): [Own, ...Own[]] {
  const languages = languagesOf(site);
  const main = languages.find(({ isMain }) => isMain);
  const { posts, unlisted, pages } = lists;
  if (main === undefined) return [{ site, posts, unlisted, pages, ...termsOf(posts, site) }];
  const isListed = listing(languages, site, lists);
  const own = (language: Language): Own => {
    const listed = posts.filter((post) => isListed(post, language));
    const isOwn = (post: Post) => isIn(post, language);
    return {
      site: language.isMain ? site : siteIn(site, language),
      posts: listed,
      unlisted: unlisted.filter(isOwn),
      pages: pages.filter(isOwn),
      ...termsOf(listed, { ...site, prefix: language.prefix }),
    };
  };
  return [own(main), ...languages.filter((language) => language !== main).map(own)];
}

function termsOf(
  posts: readonly Post[],
  { prefix, dialect }: Pick<Site, 'prefix' | 'dialect'>,
): { categories: Taxonomy; tags: Taxonomy } {
  const rules = { prefix, joined: dialect !== 'plain' };
  return { categories: taxonomy('category', posts, rules), tags: taxonomy('tag', posts, rules) };
}

function isIn({ edition }: Pick<Post, 'edition'>, { tag, isMain }: Language): boolean {
  return edition === undefined ? isMain : edition === tag;
}

/** Which posts a language lists: its own, and where the configuration says so, the originals of those that it lacks. */
function listing(
  languages: readonly Language[],
  { untranslated }: Site,
  { translations }: Lists,
): (post: Post, language: Language) => boolean {
  if (untranslated === 'own') return isIn;
  const first = [...languages].sort((a, b) => Number(b.isMain) - Number(a.isMain));
  return (post, language) => {
    const all = inAllLanguages(post, { translations });
    if (isIn(post, language) || all.length === 0) return true;
    if (all.some((other) => isIn(other, language))) return false;
    return post === first.map((each) => all.find((other) => isIn(other, each))).find(Boolean);
  };
}

/** The edition in the main language: what is asked once of the whole blog is asked of this one. */
export function wholeOf({ editions: [whole] }: Pick<Content, 'editions'>): Content {
  if (whole === undefined) throw new Error('A content without an edition');
  return whole;
}

/** The edition that a post or page is in. */
export function editionOf({ edition }: Pick<Post, 'edition'>, content: Content): Content {
  if (edition === undefined) return wholeOf(content);
  return content.editions.find(({ site }) => site.language === edition) ?? wholeOf(content);
}

/** The edition of the page at a path. */
export function editionAt(path: string, content: Content): Content {
  const { editions, byPath, redirects } = content;
  if (editions.length === 1) return wholeOf(content);
  const post = byPath.get(path) ?? redirects.get(path);
  if (post !== undefined) return editionOf(post, content);
  const below = ({ site: { prefix } }: Content) => prefix !== '' && path.startsWith(`${prefix}/`);
  return editions.find(below) ?? wholeOf(content);
}
