import { formerLists } from '../addresses/former-lists';
import { archivePaths, homePaths, termPaths } from '../addresses/listing-paths';
import { fileWithin, NOT_FOUND_PATH, SEARCH_PATH, termsPath, within } from '../addresses/own-paths';
import { commentPages } from '../comments/thread-pages';
import type { Content } from '../content/content';
import { wholeOf } from '../content/editions';
import type { PostKind } from '../post/post-kind';
import type { PageView } from '../views/view';

/** What types of pages there are: a page's type says which view it has, which component and which style sheet. */
export type PageType = PageView['type'];

/** The style sheets. Each one's digest stands in the policy that hosts send, which may have 2,000 bytes, so types share sheets. */
type Sheet = 'home' | 'post' | 'listing' | 'search' | 'archive' | 'history';

/** What paths are made of. */
export type Listed = Omit<Content, 'problems'>;

/** The paths of a type of pages that each language of the blog has for itself. */
function inEach(paths: (edition: Listed) => Iterable<string>): Route['paths'] {
  return ({ editions }) => editions.flatMap((edition) => [...paths(edition)]);
}

/** What the house knows of a type of page. */
interface Route {
  type: PageType;
  /** The paths of all its pages. */
  paths(content: Listed): Iterable<string>;
  /** Whether the blog itself has these pages, whatever its posts are called. */
  isOwn: boolean;
  sheet: Sheet;
  inSitemap: boolean;
  /** Whether the search finds what its pages say. */
  inSearch: boolean;
  /** Whether its pages run the search: they fetch its index and start its engine, which is WebAssembly. */
  runsSearch: boolean;
  /** The first parts of addresses that no post may have because of it. */
  reserves: readonly string[];
}

/**
 * The table of all types of pages. A new type is a row here, a view (`lib/views/page.ts`) and a component (`components/site-page.tsx`);
 * the compiler asks for the other two. Where two types claim one path, the upper row has it.
 */
export const ROUTES: readonly Route[] = [
  {
    type: 'home',
    paths: inEach(homePaths),
    isOwn: true,
    sheet: 'home',
    inSitemap: true,
    inSearch: false,
    runsSearch: false,
    reserves: ['page'],
  },
  {
    type: 'post',
    paths: ({ byPath }) => pathsOf('post', byPath),
    isOwn: false,
    sheet: 'post',
    inSitemap: true,
    inSearch: true,
    runsSearch: false,
    reserves: [],
  },
  {
    type: 'written',
    paths: ({ byPath }) => pathsOf('page', byPath),
    isOwn: false,
    sheet: 'post',
    inSitemap: true,
    inSearch: true,
    runsSearch: false,
    reserves: [],
  },
  {
    type: 'history',
    paths: ({ histories }) => [...histories.values()].map(({ path }) => path),
    isOwn: false,
    sheet: 'history',
    inSitemap: false,
    inSearch: false,
    runsSearch: false,
    reserves: [],
  },
  {
    type: 'comments',
    paths: (content) => commentPages(content).keys(),
    isOwn: false,
    sheet: 'post',
    inSitemap: false,
    inSearch: true,
    runsSearch: false,
    reserves: [],
  },
  {
    type: 'redirect',
    paths: ({ redirects, site }) => [...(site.prefix === '' ? [] : ['/']), ...redirects.keys()],
    isOwn: false,
    sheet: 'listing',
    inSitemap: false,
    inSearch: false,
    runsSearch: false,
    reserves: [],
  },
  {
    type: 'terms',
    paths: inEach(({ site }) => [termsPath('category'), termsPath('tag')].map((path) => within(site, path))),
    isOwn: true,
    sheet: 'listing',
    inSitemap: true,
    inSearch: false,
    runsSearch: false,
    reserves: ['categories', 'tags'],
  },
  {
    type: 'term',
    paths: inEach((content) => [...termPaths(content, 'category'), ...termPaths(content, 'tag')]),
    isOwn: true,
    sheet: 'listing',
    inSitemap: true,
    inSearch: false,
    runsSearch: false,
    reserves: [],
  },
  {
    type: 'archive',
    paths: inEach(archivePaths),
    isOwn: true,
    sheet: 'archive',
    inSitemap: true,
    inSearch: false,
    runsSearch: false,
    reserves: ['archive'],
  },
  {
    type: 'search',
    paths: inEach(({ site }) => [within(site, SEARCH_PATH)]),
    isOwn: true,
    sheet: 'search',
    inSitemap: false,
    inSearch: false,
    runsSearch: true,
    reserves: ['search'],
  },
  {
    type: 'not-found',
    paths: inEach(({ site }) => [fileWithin(site, NOT_FOUND_PATH)]),
    isOwn: true,
    sheet: 'listing',
    inSitemap: false,
    inSearch: false,
    runsSearch: false,
    reserves: ['404', '404.html'],
  },
  {
    type: 'redirect',
    paths: (content) => formerLists(wholeOf(content)).keys(),
    isOwn: false,
    sheet: 'listing',
    inSitemap: false,
    inSearch: false,
    runsSearch: false,
    reserves: [],
  },
  {
    type: 'problem',
    paths: ({ preview, failed }) => (preview ? failed.flatMap(({ path }) => path || []) : []),
    isOwn: false,
    sheet: 'listing',
    inSitemap: false,
    inSearch: false,
    runsSearch: false,
    reserves: [],
  },
];

function pathsOf(kind: PostKind, byPath: Content['byPath']): string[] {
  return [...byPath].flatMap(([path, post]) => (post.kind === kind ? path : []));
}

/** The component of a type of pages, as a file of the project. */
export function componentOf(type: PageType): string {
  return `components/${type}-page.tsx`;
}
