import { FILES } from './own-files';
import { ROUTES } from './routes';

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
  // Below the archive are its years, and below the search is nothing.
  if (first === 'archive' && /^\/[^/]+\/(?!\d{4}(?:\/|$))[^/]/.test(path)) return undefined;
  if (first === 'search' && /^\/[^/]+\/[^/]/.test(path)) return undefined;
  return /\.|^_headers$/.test(first) ? `/${first}` : `/${first}/`;
}
