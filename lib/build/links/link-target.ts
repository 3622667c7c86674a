import { decodePath, isElsewhere } from '../../addresses/href';
import { fileOfPath } from '../../addresses/path';
import { isPlaceholder, type Site } from '../../site/site';

/** Where an address leads. */
export type Target =
  /** A place of this site: the file that a plain static host answers with, and the fragment, both decoded. */
  | { kind: 'internal'; file: string; fragment: string }
  /** This site's host, but not below the base path. */
  | { kind: 'outside'; url: string }
  /** Another host, or no place at all (`mailto:`). */
  | { kind: 'external'; url: string }
  /** Nowhere: no browser can read it. As it is written. */
  | { kind: 'unreadable'; url: string };

/**
 * Where an address that stands in the page at `from` (an absolute URL) leads. While the blog's own address is the
 * placeholder, what posts say of that host and the blog does not have is another's: examples like to use it.
 * @param files the site's files: an address without a final slash leads on to a folder, if that is what there is.
 */
export function targetOf(
  address: string,
  from: string,
  site: Pick<Site, 'origin' | 'basePath'> & Partial<Pick<Site, 'elsewhere'>>,
  has: (file: string) => boolean,
): Target {
  if (!URL.canParse(address, from)) return { kind: 'unreadable', url: address };
  const url = new URL(address, from);
  if (url.origin !== site.origin) return { kind: 'external', url: url.href };
  const { basePath, elsewhere = [] } = site;
  if (isElsewhere({ elsewhere }, url.pathname)) return { kind: 'external', url: url.href };
  const unsure = isPlaceholder(site) && /^\s*(https?:)?\/\//i.test(address);
  if (url.pathname !== basePath && !url.pathname.startsWith(`${basePath}/`)) {
    return { kind: unsure ? 'external' : 'outside', url: url.href };
  }
  const path = decodeName(url.pathname.slice(basePath.length)) || '/';
  const file = path.endsWith('/') ? fileOfPath(path) : path.slice(1);
  const folder = `${file}/index.html`;
  if (unsure && !has(file) && !has(folder)) return { kind: 'external', url: url.href };
  return {
    kind: 'internal',
    file: !has(file) && has(folder) ? folder : file,
    // `#:~:text=` tells the browser what to highlight, not where to go.
    fragment: decodePath(url.hash.slice(1).replace(/:~:.*$/, '')),
  };
}

/** Unlike `decodePath`, keeps the bytes' form: a static host compares names, not texts. */
function decodeName(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
