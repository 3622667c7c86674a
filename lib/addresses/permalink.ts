import { datePartNames } from '../post/date-part-names';
import { nearest } from '../post/nearest';

/**
 * All addresses of the site are made here. A *path* is decoded and without the base path (`/posts/héllo/`), and names
 * a page in the code; an *href* is what a browser is given: percent-encoded, with the base path (`/blog/posts/h%C3%A9llo/`).
 */

/** Jekyll's named styles (`configuration.rb`, STYLE_TO_PERMALINK). */
const STYLES: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title:output_ext',
  weekdate: '/:categories/:year/W:week/:short_day/:title:output_ext',
  none: '/:categories/:title:output_ext',
};

export const PERMALINK_STYLES: readonly string[] = Object.keys(STYLES);

/** What a template may hold, by Jekyll's names (`drops/url_drop.rb`) and Hugo's; without their colons. */
export const PLACEHOLDERS = [
  ...datePartNames,
  'categories',
  'slugified_categories',
  'title',
  'slug',
  'name',
  'filename',
  'contentbasename',
  'path',
  'collection',
  'section',
  'output_ext',
] as const;

/** What a template's placeholders stand for, by name. An empty value vanishes together with its slash. */
export type PermalinkValues = Readonly<Record<string, string>>;

/** What is wrong with the template of a configuration, whatever posts there are; `undefined` for a good one. */
export function templateProblem(template: string): string | undefined {
  if (/[?#]/.test(template)) return `"${template}" holds ? or #, which end an address; leave them out`;
  const values = Object.fromEntries(PLACEHOLDERS.map((name) => [name, 'x']));
  const result = expandPermalink(template, values);
  return 'problem' in result ? result.problem.replace(/^permalink /, '') : undefined;
}

/**
 * Fills a template in, Jekyll's placeholders and styles included; `named` allows the styles (Jekyll does not in front
 * matter). A name ends where letters and underscores do; as in Jekyll, `:month_:day` works, too.
 */
export function expandPermalink(
  template: string,
  values: PermalinkValues,
  named = true,
): { path: string } | { problem: string } {
  const pattern = named && Object.hasOwn(STYLES, template) ? STYLES[template] : undefined;
  const unknown: string[] = [];
  const filled = (pattern ?? template).replace(/:([a-z][a-z_]*)/g, (whole, word: string) => {
    const name = Object.hasOwn(values, word) ? word : word.replace(/_+$/, '');
    if (Object.hasOwn(values, name)) return (values[name] ?? '') + word.slice(name.length);
    unknown.push(whole);
    return '';
  });
  if (unknown.length === 0) return toPath(filled);
  const [near] = unknown.flatMap((name) => nearest(name.slice(1), Object.keys(values)) ?? []);
  const hint = near === undefined ? '' : `; did you mean :${near}?`;
  return { problem: `permalink "${template}" has the unknown placeholder ${unknown.join(' and ')}${hint}` };
}

/**
 * The path that an author's address stands for: composed (NFC), one slash in front, none doubled. It ends in `.html`
 * or in a slash: `/a/b` is read at `/a/b/`, since a plain static host sends readers on to there.
 */
export function toPath(address: string): { path: string } | { problem: string } {
  const text = address.toWellFormed().normalize('NFC').trim();
  const shown = `address ${JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text)}`;
  if (/[\p{Cc}\p{Zl}\p{Zp}\\]/u.test(text)) {
    return { problem: `${shown} holds a control character or a backslash; write /a/b/` };
  }
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(text)) return { problem: `${shown} must be a path such as /a/b/` };
  const parts = text
    .split('/')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== '.');
  if (parts.includes('..')) return { problem: `${shown} must not hold ".."; write /a/b/` };
  if (parts.some((part) => bytesOf(part) > MAX_NAME)) {
    return { problem: `${shown} has a part longer than ${MAX_NAME} bytes; write a shorter one` };
  }
  if (bytesOf(text) > MAX_PATH)
    return { problem: `${shown} is longer than ${MAX_PATH} bytes; write a shorter one` };
  let folder = text.endsWith('/');
  while (parts.at(-1) === 'index.html') {
    parts.pop();
    folder = true;
  }
  if (parts.length === 0) return { path: '/' };
  const path = `/${parts.join('/')}`;
  if (!HTML.test(path)) return { path: `${path}/` };
  if (folder) return { problem: `${shown} ends in a slash, but has the name of a file; write ${path}` };
  return { path };
}

/** The same for an old address of the feed, which may be that of a file with any ending: `/rss.xml`, `/feed/`. */
export function toFeedPath(address: string): { path: string } | { problem: string } {
  const result = toPath(address);
  return 'path' in result ? { path: result.path.replace(/(\.\w+)\/$/, '$1') } : result;
}

/** Whether a path, as `toFeedPath` makes it, is one at which blogs have their feeds: nobody has a post there. */
export function isFeedLike(path: string): boolean {
  return /\.(?:xml|rss|atom|rdf)$|^\/(?:feed|rss2?|atom)\/(?:(?:rss2?|atom)\/)?$/i.test(path);
}

const HTML = /\.html?$/;

/** File names may have 255 bytes on all common systems; Next appends to them. */
const MAX_NAME = 230;

/** What all common systems can store below a folder of some depth. */
const MAX_PATH = 1000;

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** Percent-encodes a path, and nothing that need not be. */
export function encodePath(path: string): string {
  return encodeURI(path.toWellFormed()).replace(/[?#]/g, encodeURIComponent);
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
export interface BasePath {
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

/** The file, relative to `out/`, from which a plain static host answers a path. */
export function fileOfPath(path: string): string {
  return HTML.test(path) ? path.slice(1) : `${path.slice(1)}index.html`;
}

/** Where a page is read as Markdown: `/a/index.md`, `/b.html.md`. */
export function markdownPath(path: string): string {
  return HTML.test(path) ? `${path}.md` : `${path}index.md`;
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

export const ARCHIVE_PATH = '/archive/';
export const ABOUT_PATH = '/about/';
export const SEARCH_PATH = '/search/';
export const FEED_PATH = '/feed.xml';
/** The same feed in the formats that it is not in: RSS or Atom, and JSON Feed. */
export const ATOM_PATH = '/feed.atom';
export const RSS_PATH = '/feed.rss';
export const JSON_FEED_PATH = '/feed.json';
export const SITEMAP_PATH = '/sitemap.xml';
export const ROBOTS_PATH = '/robots.txt';
/** The icon that the blog makes itself. */
export const MARK_PATH = '/mark.svg';
export const ENHANCE_PATH = '/enhance.js';
export const SEARCH_SCRIPT_PATH = '/search.js';
/** The script of pages with embeds. */
export const EMBEDS_PATH = '/embeds.js';
/** The folder of the search index. */
export const SEARCH_INDEX_PATH = '/pagefind/';
/** The feed of a category or tag, by the path of its page. */
export function termFeedPath(termPath: string): string {
  return `${termPath}feed.xml`;
}

export const NOT_FOUND_PATH = '/404.html';

export type TermKind = 'category' | 'tag';

/** `/categories/` or `/tags/`. */
export function termsPath(kind: TermKind): string {
  return kind === 'category' ? '/categories/' : '/tags/';
}

export function termPath(kind: TermKind, slug: string): string {
  return `${termsPath(kind)}${slug}/`;
}

/** A page of the listing at `path`: its number counts from the oldest posts; the front page has none. */
export function pagePath(path: string, page: number | undefined): string {
  return page === undefined ? path : `${path}page/${page}/`;
}

/** Splits `/x/page/2/` into the listing's path and the page's number; the front page has no number. */
export function splitPage(path: string): { path: string; page: number | undefined } {
  const match = /^(.*\/)page\/([1-9]\d*)\/$/.exec(path);
  return match?.[1] === undefined ? { path, page: undefined } : { path: match[1], page: Number(match[2]) };
}

/**
 * What a file beside a post or a page is called among the media: its name below `posts/`, or that of one below `pages/` as it is.
 * Composed (NFC).
 */
export function assetName(file: string): string {
  return (file.startsWith('posts/') ? file.slice('posts/'.length) : file).normalize('NFC');
}

/**
 * Where such a file is served: `assets/a.png` in `posts/` → `/media/assets/a.png`. A character that a
 * common host or file system refuses in names is written as `~` and its code: `c#.png` → `/media/c~23.png`. No two names share
 * an address, since a `~` that reads like such a code is written so, too.
 */
export function mediaPath(name: string): string {
  return `/media/${name.replace(REFUSED_IN_NAMES, codeOf)}`;
}

/** The name of the file that is served at `path`; `undefined` where `path` is not below `/media/`. */
export function mediaName(path: string): string | undefined {
  if (!path.startsWith('/media/')) return undefined;
  return path
    .slice('/media/'.length)
    .replace(/~([0-9a-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Netlify refuses `#` and `?`, GitHub's artifacts and Windows the others; `%` is decoded once too often by some servers. */
const REFUSED_IN_NAMES = /[\p{Cc}"#%*:<>?\\|]|~(?=[0-9a-f]{2})/gu;

function codeOf(character: string): string {
  return `~${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
}
