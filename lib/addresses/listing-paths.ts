import type { Content } from '../content/content';
import { once } from '../once';
import type { Post } from '../post/post';
import type { Site } from '../site/site';
import { ARCHIVE_PATH, pagePath, type TermKind, within } from './own-paths';
import { pageCount, pageOf } from './pagination';

/** Categories and tags give a post one or two lines, so that a page holds more of them than the home feed's. */
const ROWS_PER_ENTRY = 5;

/** How many posts a page of a category or a tag lists. */
export function rowsPerPage(site: Site): number {
  return site.postsPerPage * ROWS_PER_ENTRY;
}

/** The home feed's pages: `/`, then `/page/9/`, `/page/8/`, … Pinned posts stand on the front page, beside the newest. */
export function homePaths({ posts, site }: Pick<Content, 'posts' | 'site'>): string[] {
  const pinned = posts.filter((post) => post.pinned).length;
  return allPages(within(site, '/'), pageCount(posts.length - pinned, site.postsPerPage, pinned));
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

/** Titles that a page of the archive holds in the bytes of one round trip, with half as many for what fills no page. */
const TITLES_PER_PAGE = 500;

/** What an archive is made of. */
type Listed = Pick<Content, 'posts' | 'site'>;

/** A page of the archive that holds posts. */
export interface ArchivePart {
  path: string;
  /** `2024`; none where all years are on one page. */
  year?: string;
  /** The front page of a year has none. */
  page?: number;
  posts: readonly Post[];
}

/** The pages of the archive that hold posts, the newest first: one page, as long as it holds them all, else one or more for each year. */
export const archiveParts = once(({ posts, site }: Listed): readonly ArchivePart[] => {
  const dated = posts.filter((post) => post.date !== undefined);
  if (pageCount(dated.length, TITLES_PER_PAGE) === 0)
    return [{ path: within(site, ARCHIVE_PATH), posts: dated }];
  const years = new Map<string, Post[]>();
  for (const post of dated) {
    const of = years.get(yearOf(post)) ?? [];
    years.set(yearOf(post), of);
    of.push(post);
  }
  return [...years].flatMap(([year, of]) => {
    const path = archivePath(year, site);
    const front = { path, year, posts: pageOf(of, TITLES_PER_PAGE, undefined) ?? [] };
    const count = pageCount(of.length, TITLES_PER_PAGE);
    const further = Array.from({ length: count }, (_, i) => {
      const page = count - i;
      return { path: pagePath(path, page), year, page, posts: pageOf(of, TITLES_PER_PAGE, page) ?? [] };
    });
    return [front, ...further];
  });
});

/** The archive's pages: `/archive/`, and of a long one `/archive/2024/`, `/archive/2024/page/1/`, … */
export function archivePaths(content: Listed): string[] {
  return [...new Set([within(content.site, ARCHIVE_PATH), ...archiveParts(content).map(({ path }) => path)])];
}

/** Of a year in an archive that is too long for one page. */
export function archivePath(year: string, site: Pick<Site, 'prefix'>): string {
  return within(site, `${ARCHIVE_PATH}${year}/`);
}

/** The year of a post, four digits; empty for one without a date. */
export function yearOf({ date }: Pick<Post, 'date'>): string {
  return date?.day.slice(0, 4) ?? '';
}

/** The newest first. */
function allPages(path: string, numbered: number): string[] {
  return [path, ...Array.from({ length: numbered }, (_, i) => pagePath(path, numbered - i))];
}
