import { secondFeed } from './addresses/feed-formats';
import { archivePaths, homePaths, termPaths } from './addresses/listing-paths';
import {
  ATOM_PATH,
  FEED_PATH,
  FILE_PATHS,
  fileWithin,
  JSON_FEED_PATH,
  NOT_FOUND_PATH,
  ROBOTS_PATH,
  RSS_PATH,
  SEARCH_PATH,
  SITEMAP_PATH,
  termFeedPath,
  termsPath,
  within,
} from './addresses/own-paths';
import { commentPages } from './comments/thread-pages';
import type { Content } from './content/content';
import { wholeOf } from './content/editions';
import { rootTexts } from './files/root-files';
import { once } from './once';
import type { PostKind } from './post/post-kind';
import type { PageView } from './views/view';

/** What types of pages there are: a page's type says which view it has, which component and which style sheet. */
export type PageType = PageView['type'];

/** The style sheets. Each one's digest stands in the policy that hosts send, which may have 2,000 bytes, so types share sheets. */
type Sheet = 'home' | 'post' | 'listing' | 'search' | 'archive' | 'history';

/** What paths are made of. */
type Listed = Omit<Content, 'problems'>;

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

/** What the blog itself answers with that is no page. */
const FILES = [...FILE_PATHS, JSON_FEED_PATH];

/** Files of the blog's own that one of the same name in `public/` replaces. */
export const REPLACEABLE: readonly string[] = [
  FEED_PATH,
  SITEMAP_PATH,
  ROBOTS_PATH,
  NOT_FOUND_PATH,
  '/_headers',
];

/** Whether the blogger has put a file of their own in the place of the blog's. */
export function isReplaced(path: string, { publicFiles }: Pick<Content, 'publicFiles'>): boolean {
  return REPLACEABLE.includes(path) && publicFiles.has(path);
}

/** The type of the page at each path. */
export function pageTypes(content: Content): ReadonlyMap<string, PageType> {
  return typesOf(wholeOf(content));
}

const typesOf = once((content: Content): ReadonlyMap<string, PageType> => {
  const types = new Map<string, PageType>();
  for (const { type, paths } of ROUTES) {
    for (const path of paths(content)) if (!types.has(path)) types.set(path, type);
  }
  return types;
});

/** Every page, but for the one that says that there is none. */
export function pagePaths(content: Content): string[] {
  return [...pageTypes(content).keys()].filter((path) => path !== NOT_FOUND_PATH);
}

/** What the blog itself puts on the site, whatever its posts are called. */
export function ownPaths(content: Listed): string[] {
  const feeds = content.editions.flatMap(({ site }) =>
    [FEED_PATH, ATOM_PATH, RSS_PATH, JSON_FEED_PATH].map((path) => fileWithin(site, path)),
  );
  return [
    ...ROUTES.filter(({ isOwn }) => isOwn).flatMap(({ paths }) => [...paths(content)]),
    ...new Set([...FILES, ...feeds]),
  ];
}

/** Every path at which the site answers with something of its own making; files of `public/` and media aside. */
export function sitePaths(content: Content): ReadonlySet<string> {
  return pathsOfSite(wholeOf(content));
}

const pathsOfSite = once(
  (content: Content): ReadonlySet<string> =>
    new Set([
      ...typesOf(content).keys(),
      ...FILES,
      ...content.editions.flatMap((edition) => [
        ...[FEED_PATH, JSON_FEED_PATH, secondFeed(edition.site).path].map((path) =>
          fileWithin(edition.site, path),
        ),
        ...termsWithFeed(edition).map(({ path }) => termFeedPath(path)),
      ]),
      ...rootTexts(content).keys(),
      ...content.feedAliases,
    ]),
);

/** The categories and tags of a language that have a feed of their own. */
export function termsWithFeed({ site, categories, tags }: Pick<Content, 'site' | 'categories' | 'tags'>) {
  if (site.termFeeds === 'none') return [];
  return [...categories.terms, ...(site.termFeeds === 'all' ? tags.terms : [])];
}

/** Folders of the site that hold no pages: files beside posts, the search index, what Next names. */
const FOLDERS = ['media', 'pagefind', '_next'];

/** Files of the site that no path of the blog's own names. */
const MORE_FILES = ['index.html', 'icon.svg', '_headers'];

const RESERVED: readonly string[] = [
  ...ROUTES.flatMap(({ reserves }) => reserves),
  ...FOLDERS,
  ...FILES.map((path) => path.slice(1)),
  ...MORE_FILES,
];

/**
 * The part of a path that makes it one of the blog's own pages, which a post must not take: `/tags/`. Case does not
 * count, since it does not on the file systems of macOS and Windows.
 * @param prefixes of the blog's languages: below each, the same parts are taken, and so is its own address.
 */
export function reservedPart(path: string, prefixes: readonly string[] = []): string | undefined {
  if (path === '/') return '/';
  const prefix = prefixes.find((each) => path.toLowerCase().startsWith(`${each.toLowerCase()}/`));
  if (prefix !== undefined) {
    const part = reservedPart(path.slice(prefix.length));
    return part && prefix + part;
  }
  const first = (path.split('/')[1] ?? '').toLowerCase();
  if (!RESERVED.includes(first)) return undefined;
  // Of pages that are numbered; Hugo's themes have others there: `/page/about/`.
  if (first === 'page' && /^\/[^/]+\/(?!\d+(?:\/|$))[^/]/.test(path)) return undefined;
  return /\.|^_headers$/.test(first) ? `/${first}` : `/${first}/`;
}

/** The component of a type of pages, as a file of the project. */
export function componentOf(type: PageType): string {
  return `components/${type}-page.tsx`;
}
