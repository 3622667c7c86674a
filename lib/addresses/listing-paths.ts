import type { Content } from '../content/content';
import type { Site } from '../site';
import { pageCount } from './pagination';
import { pagePath, type TermKind } from './permalink';

/** Categories and tags give a post one or two lines, so that a page holds more of them than the home feed's. */
const ROWS_PER_ENTRY = 5;

export function rowsPerPage(site: Site): number {
  return site.postsPerPage * ROWS_PER_ENTRY;
}

/** The home feed's pages: `/`, then `/page/9/`, `/page/8/`, … Pinned posts stand on the front page, beside the newest. */
export function homePaths({ posts, site }: Pick<Content, 'posts' | 'site'>): string[] {
  const pinned = posts.filter((post) => post.pinned).length;
  return allPages('/', pageCount(posts.length - pinned, site.postsPerPage, pinned));
}

/** All pages of all terms of a taxonomy: `/tags/s3/`, then `/tags/s3/page/2/`, … */
export function termPaths(
  { site, categories, tags }: Pick<Content, 'site' | 'categories' | 'tags'>,
  kind: TermKind,
): string[] {
  const { terms } = kind === 'category' ? categories : tags;
  const perPage = rowsPerPage(site);
  return terms.flatMap((term) => allPages(term.path, pageCount(term.posts.length, perPage)));
}

/** The newest first. */
function allPages(path: string, numbered: number): string[] {
  return [path, ...Array.from({ length: numbered }, (_, i) => pagePath(path, numbered - i))];
}
