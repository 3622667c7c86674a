import { isPlaceholder, type Site } from '../site/site';
import { decodePath, isElsewhere } from './href';

/** A URL that points into this site, in its parts. */
export interface LocalUrl {
  /** Decoded. */
  path: string;
  /** As written: `?a=b#c`. */
  suffix: string;
  /** Decoded, without `#`. */
  fragment: string;
}

const ABSOLUTE = /^([a-z][a-z\d+.-]*:|\/\/)/i;

/** A URL that points into this site; `undefined` for one that leads elsewhere. */
export function localUrl(url: string, site: Site): LocalUrl | 'malformed' | undefined {
  const text = url.trim();
  if (!ABSOLUTE.test(text)) return isElsewhere(site, text) ? undefined : split(text);
  if (!/^(https?:)?\/\//i.test(text)) return undefined;
  if (!URL.canParse(text, site.origin)) return 'malformed';
  const { origin, pathname, search, hash } = new URL(text, site.origin);
  // While the address is still the placeholder, posts that mention it mean the real example.com.
  const own =
    origin === site.origin &&
    !isPlaceholder(site) &&
    isUnder(site.basePath, pathname) &&
    !isElsewhere(site, pathname);
  return own ? split((pathname.slice(site.basePath.length) || '/') + search + hash) : undefined;
}

function split(url: string): LocalUrl {
  const end = url.search(/[?#]/);
  const suffix = end < 0 ? '' : url.slice(end);
  const hash = suffix.indexOf('#');
  return {
    path: decodePath(end < 0 ? url : url.slice(0, end)),
    suffix,
    fragment: hash < 0 ? '' : decodePath(suffix.slice(hash + 1)),
  };
}

/** `/blog` and all below it are under `/blog`, `/blogger` is not. */
export function isUnder(basePath: string, pathname: string): boolean {
  return basePath === '' || pathname === basePath || pathname.startsWith(`${basePath}/`);
}
