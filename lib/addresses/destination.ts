import path from 'node:path';
import type { Content } from '../content/content';
import { wholeOf } from '../content/editions';
import { dialectOf } from '../dialects/dialect-of';
import type { LazyBody } from '../post/lazy-body';
import { sitePaths } from '../routes/site-paths';
import { formerLists } from './former-lists';
import { decodePath } from './href';
import { isUnder, type LocalUrl } from './local-url';
import { assetName, mediaName } from './media-path';
import { fileOfPath } from './path';
import type { Referrer } from './referrer';

/** A document that a link leads to. */
export type LinkedDocument = LazyBody & Pick<Referrer, 'source' | 'math' | 'syntax'>;

interface PageDestination {
  kind: 'page';
  path: string;
  document?: LinkedDocument;
  suffix?: undefined;
}

/** With the suffix of the address, if that is another than the one that is written. */
export type FileDestination = ({ kind: 'asset'; name: string } | { kind: 'public'; path: string }) & {
  file: string;
  suffix?: string;
};

/** What a reference in a document leads to within the site. */
export type Destination = PageDestination | FileDestination;

/**
 * What a reference leads to: a file beside the document first, then an address relative to its page, since authors write
 * both. `undefined` where nothing is there.
 * @param target decoded, without query and fragment: `../b.md`, `/archive/`, `a.png`. Empty means the document's own page.
 */
export function findDestination(target: string, from: Referrer, content: Content): Destination | undefined {
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
  // Of a page whose address had no slash at its end there, what stands beside it is one level higher.
  return content.site.dialect === 'plain'
    ? undefined
    : findPath(path.posix.join(path.posix.dirname(from.path), target), content);
}

/** Hexo and Hugo serve the files of a post below its address: `/2019/01/hello/kite.png`. */
function findBesidePage(address: string, content: Content): Destination | undefined {
  if (content.site.dialect === 'plain' || !/\.\w+$/.test(address)) return undefined;
  const post = content.byPath.get(`${path.posix.dirname(address)}/`);
  return post && findDestination(path.posix.basename(address), post, content);
}

/** A file whose name holds a `#` or a `?` that is written as it is: `c#.png`. Without such a file it begins a fragment or a query. */
export function findUnsplit(
  { path, suffix }: LocalUrl,
  from: Referrer,
  content: Content,
): FileDestination | undefined {
  const found = suffix === '' ? undefined : findDestination(path + decodePath(suffix), from, content);
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

/** An old address leads to where the post or the list is now, without the detour. */
function pageAt(address: string, content: Content): Destination {
  const post = content.byPath.get(address) ?? content.redirects.get(address);
  return post === undefined
    ? { kind: 'page', path: formerLists(wholeOf(content)).get(address)?.to ?? address }
    : { kind: 'page', path: post.path, document: post };
}

function publicPath(file: string, target: string): string {
  const path = file.slice('public'.length);
  return path.normalize('NFC') === target ? path : path.replace(/index\.html$/, '');
}
