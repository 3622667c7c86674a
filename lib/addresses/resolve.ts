import path from 'node:path';
import type { Content } from '../content/content';
import { dialectOf } from '../dialects/dialect-of';
import type { ImageFacts } from '../files/image-facts';
import { isSized, stemName, VARIANTS } from '../images/plan';
import type { MarkdownContext, ResolvedImage, ResolvedLink } from '../markdown/context';
import { syntaxOf } from '../markdown/syntax';
import type { LazyBody } from '../post/lazy-body';
import type { Referrer } from '../post/referrer';
import { sitePaths } from '../routes';
import { isPlaceholder, type Site } from '../site/site';
import { spokenLanguage } from '../words/words-of';
import { decodePath, isElsewhere, toHref } from './href';
import { assetName, mediaName, mediaPath } from './media-path';
import { missingAnchor } from './missing-anchor';
import { missingTarget, quoted } from './missing-target';
import { fileOfPath } from './path';

/** A document that a link leads to. */
type LinkedDocument = LazyBody & Pick<Referrer, 'source' | 'math' | 'syntax'>;

interface PageDestination {
  kind: 'page';
  path: string;
  document?: LinkedDocument;
  suffix?: undefined;
}

/** With the suffix of the address, if that is another than the one that is written. */
type FileDestination = ({ kind: 'asset'; name: string } | { kind: 'public'; path: string }) & {
  file: string;
  suffix?: string;
};

type Destination = PageDestination | FileDestination;

/**
 * The world as one document's Markdown sees it. A reference is looked up as a file beside the document first, then as
 * an address relative to the page: authors write both, and both shall work.
 */
export function markdownContext(from: Referrer, content: Content): MarkdownContext {
  const { site } = content;
  return {
    title: from.title,
    language: from.lang ?? site.language,
    interfaceLanguage: spokenLanguage(from.lang, site.language),
    syntax: syntaxOf(site, from),
    iframeHosts: site.iframeHosts,
    trustHtml: site.trustHtml,
    embeds: site.embeds,
    ...(site.fullImages && { fullImages: true }),
    ...(site.codeUrl !== undefined && { codeUrl: site.codeUrl }),
    broken: site.broken === 'warn' ? 'warning' : 'error',
    resolveLink: (url) => resolveLink(url, from, content),
    resolveImage: (url) => resolveImage(url, from, content),
    drawings: content.drawings,
  };
}

function resolveLink(url: string, from: Referrer, content: Content): ResolvedLink {
  const local = localPart(url, content.site);
  if (local === 'malformed') return { kind: 'missing', message: malformed(url) };
  if (local === undefined) return { kind: 'external', href: url };
  const found = find(local.path, from, content) ?? findWhole(local, from, content);
  if (found === undefined) return { kind: 'missing', message: missingTarget(url, local.path, from, content) };
  const message =
    found.kind === 'page' && found.document && anchorMessage(local.fragment, found.document, content);
  if (message) return { kind: 'missing', message: `${quoted(url)}: ${message}` };
  return { kind: 'internal', href: hrefOf(found, content) + (found.suffix ?? local.suffix) };
}

function anchorMessage(
  fragment: string,
  document: LinkedDocument,
  { site, anchorsOf }: Content,
): string | undefined {
  return missingAnchor(fragment, document.source, () => anchorsOf(document, syntaxOf(site, document)));
}

function resolveImage(url: string, from: Referrer, content: Content): ResolvedImage {
  const local = localPart(url, content.site);
  if (local === 'malformed') return { kind: 'missing', message: malformed(url) };
  if (local === undefined) return { kind: 'external', src: url };
  const plain = find(local.path, from, content);
  const found =
    plain === undefined || plain.kind === 'page' ? (findWhole(local, from, content) ?? plain) : plain;
  if (found === undefined) return { kind: 'missing', message: missingTarget(url, local.path, from, content) };
  if (found.kind === 'page') {
    return { kind: 'missing', message: `${quoted(url)} is a page, not a file; write the name of an image` };
  }
  const { problem, ...facts } = content.imageFacts(found.file);
  const said = problem === undefined ? {} : { problem: `${quoted(url)} ${problem}` };
  const src = hrefOf(found, content) + (found.suffix ?? local.suffix);
  return { kind: 'internal', src, ...facts, ...stemOf(found, facts, content), ...said };
}

/** Of files of `posts/`, metadata is removed wherever they are served; files of `public/` are served as they are. */
function stemOf(
  { kind, file }: FileDestination,
  { format, width, raster }: ImageFacts,
  { site }: Content,
): { stem?: string } {
  if (!width || raster === undefined || !isSized(format, width, raster, kind === 'asset')) return {};
  return { stem: toHref(site, mediaPath(VARIANTS + stemName(file, raster))) };
}

interface Local {
  /** Decoded. */
  path: string;
  /** As written: `?a=b#c`. */
  suffix: string;
  /** Decoded, without `#`. */
  fragment: string;
}

const ABSOLUTE = /^([a-z][a-z\d+.-]*:|\/\/)/i;

/** A URL that points into this site; `undefined` for one that leads elsewhere. */
function localPart(url: string, site: Site): Local | 'malformed' | undefined {
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

function split(url: string): Local {
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
function isUnder(basePath: string, pathname: string): boolean {
  return basePath === '' || pathname === basePath || pathname.startsWith(`${basePath}/`);
}

function find(target: string, from: Referrer, content: Content): Destination | undefined {
  if (target === '') return { kind: 'page', path: from.path };
  if (!target.startsWith('/')) {
    const page = from.path.endsWith('/') ? from.path : path.posix.dirname(from.path);
    return (
      findFile(path.posix.join(path.posix.dirname(from.source), target), content) ??
      findPath(path.posix.join(page, target), content) ??
      findElsewhere(target, from, content)
    );
  }
  const address = path.posix.normalize(target);
  const { basePath } = content.site;
  const base = decodePath(basePath);
  const below = base !== '' && isUnder(base, address) ? address.slice(base.length) || '/' : undefined;
  return (
    findRooted(address, content) ??
    (below === undefined ? undefined : findRooted(below, content)) ??
    findBesidePage(below ?? address, content)
  );
}

/** Where the system that posts were written for looks for a file, too. */
function findElsewhere(target: string, from: Referrer, content: Content): Destination | undefined {
  for (const place of dialectOf(content.site.dialect).assetPlaces(target, from)) {
    const found = findFile(place, content);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Hexo and Hugo serve the files of a post below its address: `/2019/01/hello/kite.png`. */
function findBesidePage(address: string, content: Content): Destination | undefined {
  if (content.site.dialect === 'plain' || !/\.\w+$/.test(address)) return undefined;
  const post = content.byPath.get(`${path.posix.dirname(address)}/`);
  return post && find(path.posix.basename(address), post, content);
}

/** A file whose name holds a `#` or a `?` that is written as it is: `c#.png`. Without such a file it begins a fragment or a query. */
function findWhole({ path, suffix }: Local, from: Referrer, content: Content): FileDestination | undefined {
  const found = suffix === '' ? undefined : find(path + decodePath(suffix), from, content);
  return found === undefined || found.kind === 'page' ? undefined : { ...found, suffix: '' };
}

/** What begins with a slash: an address, or a file as seen from the project, from `posts/`. */
function findRooted(address: string, content: Content): Destination | undefined {
  return (
    findPath(address, content) ?? findFile(address.slice(1), content) ?? findFile(`posts${address}`, content)
  );
}

/** By a file's name, relative to the project. */
function findFile(file: string, content: Content): Destination | undefined {
  const name = nameOf(file);
  const post =
    content.bySource.get(name) ??
    MARKDOWN_INDEX.map((index) => content.bySource.get(name + index)).find(Boolean);
  if (post !== undefined) return { kind: 'page', path: post.path, document: post };
  const asset = assetName(name);
  const place = content.assets.get(asset);
  if (place?.normalize('NFC') === name) return { kind: 'asset', name: asset, file: place };
  return name.startsWith('public/') ? findPath(name.slice('public'.length), content) : undefined;
}

const MARKDOWN_INDEX = ['/index.md', '/index.markdown', '/index.mkd', '/index.mkdn', '/index.mkdown'];

function nameOf(file: string): string {
  return path.posix.normalize(file).replace(/\/$/, '').normalize('NFC');
}

/** By an address, decoded and without the base path, as a plain static host would answer it. */
function findPath(address: string, content: Content): Destination | undefined {
  const target = address.normalize('NFC');
  const paths = sitePaths(content);
  for (const candidate of [target, `${target}/`, target.replace(/index\.html$/, '')]) {
    if (paths.has(candidate)) return pageAt(candidate, content);
  }
  for (const candidate of [target, `/${fileOfPath(target.endsWith('/') ? target : `${target}/`)}`]) {
    const file = content.publicFiles.get(candidate);
    // The file's own name, which may be decomposed: a static host finds no other.
    if (file !== undefined) return { kind: 'public', path: publicPath(file, target), file };
  }
  return findMedia(target, content);
}

/** By the address of a file beside posts, or by that address with the file's own name in it. */
function findMedia(target: string, { assets }: Content): Destination | undefined {
  const served = mediaName(target);
  if (served === undefined) return undefined;
  const name = assets.has(served) ? served : target.slice('/media/'.length);
  const file = assets.get(name);
  return file === undefined ? undefined : { kind: 'asset', name, file };
}

/** An old address leads to where the post is now, without the detour. */
function pageAt(address: string, content: Content): Destination {
  const post = content.byPath.get(address) ?? content.redirects.get(address);
  return post === undefined
    ? { kind: 'page', path: address }
    : { kind: 'page', path: post.path, document: post };
}

function publicPath(file: string, target: string): string {
  const path = file.slice('public'.length);
  return path.normalize('NFC') === target ? path : path.replace(/index\.html$/, '');
}

function hrefOf(found: Destination, { site }: Content): string {
  return toHref(site, found.kind === 'asset' ? mediaPath(found.name) : found.path);
}

function malformed(url: string): string {
  return `${quoted(url)} is no address`;
}
