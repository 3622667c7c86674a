import type { Content } from '../content';
import {
  ARCHIVE_PATH,
  SEARCH_INDEX_PATH,
  SEARCH_PATH,
  SEARCH_SCRIPT_PATH,
  termsPath,
  toHref,
} from '../permalink';
import type { Site } from '../site';
import { chromeView } from './chrome';
import { metaView } from './meta';
import type { SearchView } from './view';

export function searchView(content: Content): SearchView {
  const { site, posts, preview } = content;
  const languages = new Set(posts.map((post) => indexLanguage(post.lang ?? site.language, site)));
  languages.delete(ownLanguage(site));
  return {
    type: 'search',
    chrome: chromeView(content, SEARCH_PATH),
    meta: metaView(site, SEARCH_PATH, {
      title: 'Search',
      description: `Search all posts of ${site.title}`,
    }),
    state: preview ? 'preview' : posts.length === 0 ? 'empty' : 'ready',
    scriptHref: toHref(site, SEARCH_SCRIPT_PATH),
    indexHref: toHref(site, SEARCH_INDEX_PATH),
    languages: [...languages].sort(),
    elsewhere: [
      { label: 'Archive', href: toHref(site, ARCHIVE_PATH) },
      { label: 'Categories', href: toHref(site, termsPath('category')) },
    ],
  };
}

/** Those whose words Pagefind tells apart without spaces between them. */
const SEGMENTED = new Set(['zh', 'ja', 'th']);

/**
 * The part of the index that a text goes to. The browser cuts queries into words by the rules of each part, but brings
 * word endings off (reads, reading → read) by those of the site's language alone: in a text of another language, words
 * stay whole. `und` is "undetermined" (BCP 47).
 */
export function indexLanguage(lang: string, site: Pick<Site, 'language'>): string {
  const { language } = new Intl.Locale(lang);
  return language === ownLanguage(site) || SEGMENTED.has(language) ? language : 'und';
}

/** The part of the index that the site's own language has. */
export function ownLanguage(site: Pick<Site, 'language'>): string {
  return new Intl.Locale(site.language).language;
}
