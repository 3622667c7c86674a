import path from 'node:path';
import type { Content } from '../content/content';
import { nearest } from '../nearest';
import type { PostStatus } from '../post/post';
import { sitePaths } from '../routes/site-paths';
import { encodePath } from './href';
import { mediaPath } from './media-path';

/**
 * Says of a reference that nothing answers to it, and what was probably meant: a post that is not published, a name
 * spelt nearly so, the same name in another folder, or a place elsewhere.
 * @param target the decoded path of `url`.
 */
export function missingTarget(
  url: string,
  target: string,
  from: { source: string; path: string },
  content: Content,
): string {
  const rooted = target.startsWith('/');
  const folder = path.posix.dirname(from.source);
  const file = nameOf(rooted ? target.slice(1) : path.posix.join(folder, target));
  const isMeant = ({ source, path: address }: { source: string; path: string }) =>
    namesOf(source).includes(file) ||
    (rooted && namesOf(source).includes(`posts/${file}`)) ||
    (address !== '' && nameOf(address) === nameOf(rooted ? target : path.posix.join(from.path, target)));
  const failed = content.failed.find(isMeant);
  if (failed !== undefined) return `${quoted(url)} leads to ${failed.source}, which has an error`;
  const hidden = content.hidden.find(isMeant);
  if (hidden !== undefined)
    return `${quoted(url)} leads to a ${hidden.kind} that ${WHY_HIDDEN[hidden.status]}`;
  const near =
    inPublic(target, content) ??
    (rooted
      ? (nearestAddress(target, content) ?? addressNamed(target, content))
      : (elsewhere(url) ?? nearestFile(file, folder, content) ?? fileNamed(file, folder, content)));
  if (near === undefined && /^\/(?:home|Users)\/.+\/[^/]+\.\w+$/.test(target))
    return `${quoted(url)} is a place on your own machine; put the file beside the post, and write its name`;
  return `${quoted(url)} leads nowhere${near === undefined ? '' : `; did you mean ${near}?`}`;
}

const WHY_HIDDEN: Readonly<Record<PostStatus, string>> = {
  draft: 'is not published (draft)',
  scheduled: 'is not published (scheduled)',
  expired: 'is no longer published (expired)',
  published: 'is published',
};

/** The names by which a link may call a file: `posts/a/index.md`, and its folder. */
function namesOf(source: string): string[] {
  const name = nameOf(source);
  return [name, ...(/\/index\.[a-z]+$/i.test(name) ? [path.posix.dirname(name)] : [])];
}

/** A URL as a message shows it. */
export function quoted(url: string): string {
  return `"${url.length > 200 ? `${url.slice(0, 200)}…` : url}"`;
}

function nameOf(file: string): string {
  return path.posix.normalize(file).replace(/\/$/, '').normalize('NFC');
}

/** `public/images/kite.png`, as the project has the file: its address is without `public`. */
function inPublic(target: string, { publicFiles }: Content): string | undefined {
  const address = /(?:^|\/)public(\/.+)$/.exec(target)?.[1]?.normalize('NFC');
  return address !== undefined && publicFiles.has(address) ? encodePath(address) : undefined;
}

/** `www.example.org` and `example.org/page`: the name of a host that nobody told a browser to be one. */
function elsewhere(url: string): string | undefined {
  return /^(?:www\.[\w-]+|[a-z\d-]+(?=[\w.-]*\/))(?:\.[\w-]+)*\.[a-z]{2,}(?:[/?#]|$)/i.test(url)
    ? `https://${url}`
    : undefined;
}

function nearestAddress(target: string, content: Content): string | undefined {
  return nearest(encodePath(target), [...sitePaths(content), ...content.publicFiles.keys()].map(encodePath));
}

/** The one address whose last part is the same: `/2021/03/07/recap.html`, `/img/kite.png`. */
function addressNamed(target: string, content: Content): string | undefined {
  const wanted = lastPart(target);
  if (wanted === 'index') return undefined;
  const addresses = [
    ...content.byPath.keys(),
    ...content.publicFiles.keys(),
    ...[...content.assets.keys()].map(mediaPath),
  ];
  const near = only(addresses.filter((address) => lastPart(address) === wanted));
  return near === undefined ? undefined : encodePath(near);
}

function lastPart(address: string): string {
  return path.posix
    .basename(address)
    .replace(/\.html?$/, '')
    .normalize('NFC')
    .toLowerCase();
}

/** The nearest existing name, written as the document would write it. */
function nearestFile(file: string, folder: string, content: Content): string | undefined {
  const near = nearest(file, filesOf(content));
  return near === undefined ? undefined : path.posix.relative(folder, near);
}

/** The one file of the same name in whatever folder, the date at its beginning aside; a document also without ending. */
function fileNamed(file: string, folder: string, content: Content): string | undefined {
  const wanted = bareName(file);
  if (wanted === 'index') return undefined;
  const near = only(filesOf(content).filter((name) => bareName(name) === wanted));
  return near === undefined ? undefined : path.posix.relative(folder, near);
}

function bareName(file: string): string {
  const name = path.posix.basename(file).toLowerCase();
  return name.replace(/^\d{4}-\d{1,2}-\d{1,2}-/, '').replace(/\.(?:md|markdown|mkdn?|mkdown|html?)$/, '');
}

function filesOf({ bySource, assets }: Content): string[] {
  return [...bySource.keys(), ...[...assets.values()].map((file) => file.normalize('NFC'))];
}

/** What a list holds if it holds one thing only: of several, a guess would mislead. */
function only<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined;
}
