import { toPath } from './path';

/**
 * All addresses of the site are made in this folder. A *path* is decoded and without the base path (`/posts/héllo/`), and names
 * a page in the code; an *href* is what a browser is given: percent-encoded, with the base path (`/blog/posts/h%C3%A9llo/`).
 */

/** Percent-encodes a path, and nothing that need not be. */
export function encodePath(path: string): string {
  return encodeURI(path.toWellFormed()).replace(/[?#]/g, encodeURIComponent);
}

/** What opens a letter to somebody. */
export function toMailHref(address: string, subject: string): string {
  return `mailto:${encodeURI(address)}?subject=${encodeURIComponent(subject)}`;
}

/** The part of an address that names a place on a page: `#größe` → `#gr%C3%B6%C3%9Fe`. */
export function toFragment(id: string): string {
  return `#${encodeURIComponent(id)}`;
}

/** Decodes a path as browsers send it and authors paste it. What is not valid encoding stays as it is: `100% sure`. */
export function decodePath(path: string): string {
  return path.replace(/(?:%[0-9a-f]{2})+/gi, decodeOr).normalize('NFC');
}

function decodeOr(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

/** `/blog/old/` is `/old/` on a site below `/blog`: addresses that authors write may hold the base path. @param address decoded. */
export function withoutBasePath(address: string, basePath: string): string {
  const base = decodePath(basePath);
  return base !== '' && `${address}/`.startsWith(`${base}/`) ? address.slice(base.length) || '/' : address;
}

/** The part of the configuration that stands in front of every path: `/blog`. */
interface BasePath {
  basePath: string;
}

/** The part that says which paths of the host are not the blog's. */
export interface Elsewhere {
  elsewhere: readonly string[];
}

/** What a page writes into `href` and `src`. A path only: a fragment is appended by the caller. */
export function toHref(site: BasePath, path: string): string {
  return site.basePath + encodePath(path);
}

/** The same with scheme and host: for feeds, canonical links and cards. */
export function toAbsolute(site: BasePath & { origin: string }, path: string): string {
  return site.origin + toHref(site, path);
}

/** Next's params, which arrive percent-encoded in pages, to a path. The one place where they are decoded. */
export function pathOfParams(params: readonly string[] | undefined): string {
  const result = toPath(`/${(params ?? []).map(decodePath).join('/')}`);
  return 'path' in result ? result.path : '/404/';
}

/** A path as the params that `generateStaticParams` yields: decoded segments, none for the root. */
export function paramsOfPath(path: string): string[] {
  return path.split('/').filter(Boolean);
}

/** Where a file can be edited, after the pattern of the configuration's `editUrl`. */
export function toEditHref(pattern: string, source: string): string {
  return pattern.replace(':source', encodePath(source));
}

/**
 * What an address in the configuration becomes in a page: a path of the blog gets the base path; one that is declared to be
 * elsewhere on the host, or a whole address, stays.
 */
export function toConfiguredHref(site: BasePath & Elsewhere, address: string): string {
  if (!address.startsWith('/') || isElsewhere(site, address)) return address;
  const end = address.search(/[?#]/);
  return end < 0
    ? toHref(site, decodePath(address))
    : toHref(site, decodePath(address.slice(0, end))) + address.slice(end);
}

/** Whether a path of the host, base path and all, is declared not to be the blog's. */
export function isElsewhere({ elsewhere }: Elsewhere, address: string): boolean {
  if (elsewhere.length === 0) return false;
  const path = decodePath(address.replace(/[?#].*$/s, ''));
  return elsewhere.some((declared) => {
    const folder = decodePath(declared).replace(/\/+$/, '');
    return path === folder || path.startsWith(`${folder}/`);
  });
}
