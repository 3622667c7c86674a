import type { Content } from './content';
import { once } from './once';
import { pageCount } from './pagination';
import {
  ABOUT_PATH,
  ARCHIVE_PATH,
  ENHANCE_PATH,
  FEED_PATH,
  NOT_FOUND_PATH,
  pagePath,
  ROBOTS_PATH,
  SEARCH_PATH,
  SEARCH_SCRIPT_PATH,
  SITEMAP_PATH,
  type TermKind,
  termsPath,
} from './permalink';
import type { Site } from './site';

/** Categories and tags give a post one or two lines, so that a page holds more of them than the home feed's. */
const ROWS_PER_ENTRY = 5;

export function rowsPerPage(site: Site): number {
  return site.postsPerPage * ROWS_PER_ENTRY;
}

/** What listings are made of. */
type Listed = Pick<Content, 'posts' | 'site' | 'categories' | 'tags'>;

/** The home feed's pages: `/`, `/page/2/`, … */
export function homePaths({ posts, site }: Listed): string[] {
  return numbered('/', pageCount(posts.length, site.postsPerPage));
}

/** The index of a taxonomy, and all pages of all its terms. */
export function termPaths(content: Listed, kind: TermKind): string[] {
  const { terms } = kind === 'category' ? content.categories : content.tags;
  const perPage = rowsPerPage(content.site);
  return [
    termsPath(kind),
    ...terms.flatMap((term) => numbered(term.path, pageCount(term.posts.length, perPage))),
  ];
}

/** Every page, but for the one that says that there is none. */
export function pagePaths(content: Content): string[] {
  const pages = [
    ...homePaths(content),
    ...content.byPath.keys(),
    ...content.redirects.keys(),
    ...termPaths(content, 'category'),
    ...termPaths(content, 'tag'),
    ARCHIVE_PATH,
    ABOUT_PATH,
    SEARCH_PATH,
  ];
  return [...new Set(pages)];
}

/** What the blog itself puts on the site, whatever its posts are called. */
export function ownPaths(content: Listed): string[] {
  return [
    ...homePaths(content),
    ...termPaths(content, 'category'),
    ...termPaths(content, 'tag'),
    ARCHIVE_PATH,
    ABOUT_PATH,
    SEARCH_PATH,
    FEED_PATH,
    SITEMAP_PATH,
    ROBOTS_PATH,
    ENHANCE_PATH,
    SEARCH_SCRIPT_PATH,
    NOT_FOUND_PATH,
  ];
}

/** Every path at which the site answers with something of its own making; files of `public/` and media aside. */
export const sitePaths = once(
  (content: Content): ReadonlySet<string> => new Set([...pagePaths(content), ...ownPaths(content)]),
);

function numbered(path: string, pages: number): string[] {
  return Array.from({ length: pages }, (_, i) => pagePath(path, i + 1));
}
