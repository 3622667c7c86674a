import type { Content } from '../content/content';
import type { Site } from '../site';
import { pageCount } from './pagination';
import { pagePath, type TermKind } from './permalink';

/** Categories and tags give a post one or two lines, so that a page holds more of them than the home feed's. */
const ROWS_PER_ENTRY = 5;

export function rowsPerPage(site: Site): number {
  return site.postsPerPage * ROWS_PER_ENTRY;
}

/** The home feed's pages: `/`, `/page/2/`, … */
export function homePaths({ posts, site }: Pick<Content, 'posts' | 'site'>): string[] {
  return numbered('/', pageCount(posts.length, site.postsPerPage));
}

/** All pages of all terms of a taxonomy: `/tags/s3/`, `/tags/s3/page/2/`, … */
export function termPaths(
  { site, categories, tags }: Pick<Content, 'site' | 'categories' | 'tags'>,
  kind: TermKind,
): string[] {
  const { terms } = kind === 'category' ? categories : tags;
  const perPage = rowsPerPage(site);
  return terms.flatMap((term) => numbered(term.path, pageCount(term.posts.length, perPage)));
}

function numbered(path: string, pages: number): string[] {
  return Array.from({ length: pages }, (_, i) => pagePath(path, i + 1));
}
