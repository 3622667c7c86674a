/** The paths that the blog itself has, whatever its posts are called. */

export const ARCHIVE_PATH = '/archive/';
export const ABOUT_PATH = '/about/';
export const SEARCH_PATH = '/search/';
export const FEED_PATH = '/feed.xml';
/** The same feed in the formats that it is not in: RSS or Atom, and JSON Feed. */
export const ATOM_PATH = '/feed.atom';
export const RSS_PATH = '/feed.rss';
export const JSON_FEED_PATH = '/feed.json';
/** How a feed looks to a person who opens it. */
export const FEED_STYLE_PATH = '/feed.css';
export const SITEMAP_PATH = '/sitemap.xml';
export const ROBOTS_PATH = '/robots.txt';
/** The icon that the blog makes itself. */
export const MARK_PATH = '/mark.svg';
export const ENHANCE_PATH = '/enhance.js';
export const SEARCH_SCRIPT_PATH = '/search.js';
/** The script of pages with embeds. */
export const EMBEDS_PATH = '/embeds.js';
/** The script of pages on which readers can comment, and the one that it loads when they want to. */
export const COMMENTS_PATH = '/comments.js';
export const DISCUSSION_PATH = '/discussion.js';
/** The script that loads what counts readers. */
export const ANALYTICS_PATH = '/analytics.js';
/** What routes of the blog answer with that is no page. */
export const FILE_PATHS: readonly string[] = [
  FEED_PATH,
  SITEMAP_PATH,
  ROBOTS_PATH,
  MARK_PATH,
  ENHANCE_PATH,
  SEARCH_SCRIPT_PATH,
  EMBEDS_PATH,
  COMMENTS_PATH,
  DISCUSSION_PATH,
  ANALYTICS_PATH,
];

/** The folder of the search index. */
const SEARCH_INDEX_PATH = '/pagefind/';
/** The feed of a category or tag, by the path of its page. */
export function termFeedPath(termPath: string): string {
  return `${termPath}feed.xml`;
}

/** One of these paths as it is in one language of the blog: `/de/archive/`. */
export function within({ prefix }: { prefix: string }, path: string): string {
  return prefix + path;
}

/** The same for a file such as the feed: that of the main language is at the root in any case. */
export function fileWithin({ filesPrefix }: { filesPrefix: string }, path: string): string {
  return filesPrefix + path;
}

/** The folder of the search index of a language: `/pagefind-de/`. */
export function searchIndexPath({ filesPrefix }: { filesPrefix: string }): string {
  return SEARCH_INDEX_PATH.replace(/\/$/, `${filesPrefix.replace('/', '-')}/`);
}

export const NOT_FOUND_PATH = '/404.html';

export type TermKind = 'category' | 'tag';

/** `/categories/` or `/tags/`. */
export function termsPath(kind: TermKind): string {
  return kind === 'category' ? '/categories/' : '/tags/';
}

/** @param prefix of the language. */
export function termPath(kind: TermKind, slug: string, prefix = ''): string {
  return `${prefix}${termsPath(kind)}${slug}/`;
}

/** A page of the listing at `path`: its number counts from the oldest posts; the front page has none. */
export function pagePath(path: string, page: number | undefined): string {
  return page === undefined ? path : `${path}page/${page}/`;
}

/** Splits `/x/page/2/` into the listing's path and the page's number; the front page has no number. */
export function splitPage(path: string): { path: string; page: number | undefined } {
  const match = /^(.*\/)page\/([1-9]\d*)\/$/.exec(path);
  return match?.[1] === undefined ? { path, page: undefined } : { path: match[1], page: Number(match[2]) };
}
