import type { Content } from '../content/content';
import { postsAndPages } from '../content/posts-and-pages';
import { once } from '../once';
import type { Post } from '../post/post';
import { sitePaths } from '../routes/site-paths';
import { formerLists } from './former-lists';
import { mediaPath } from './media-path';
import { fileOfPath } from './path';

/** What becomes of an old address: a page or file answers there, or a redirect does, or nothing. */
export type Fate =
  | { kind: 'served' }
  | { kind: 'redirected'; to: string }
  /** With the post that it was probably that of, so that its old address can be written there. */
  | { kind: 'lost'; meant?: Post };

/** @param address decoded, without the base path; a fragment does not count. */
export function fateOf(address: string, content: Content): Fate {
  const [path = ''] = address.split('#');
  // A `#` may be a part of the path, such as that of the tag C#.
  for (const candidate of [...candidatesOf(address), ...candidatesOf(path)]) {
    const to = content.redirects.get(candidate)?.path ?? formerLists(content).get(candidate)?.to;
    if (to !== undefined) return { kind: 'redirected', to };
    if (sitePaths(content).has(candidate) || files(content).has(candidate)) return { kind: 'served' };
  }
  const meant = namesakes(content).get(nameOf(path));
  return { kind: 'lost', ...(meant && { meant }) };
}

/** At which paths a plain static host looks for what is asked for. */
function candidatesOf(path: string): string[] {
  const target = path.normalize('NFC');
  return [
    target,
    `${target}/`,
    target.replace(/(^|\/)index\.html?$/, '$1'),
    `/${fileOfPath(target.endsWith('/') ? target : `${target}/`)}`,
  ];
}

/** Files that are served as they are. */
const files = once(
  ({ publicFiles, assets }: Content): ReadonlySet<string> =>
    new Set([...publicFiles.keys(), ...[...assets.keys()].map(mediaPath)]),
);

/** Posts by the last part of their address, and by the name of their file; what two of them have says nothing. */
const namesakes = once((content: Content): ReadonlyMap<string, Post | undefined> => {
  const found = new Map<string, Post | undefined>();
  for (const post of postsAndPages(content)) {
    const file = post.source.replace(/(?:\/index)?\.[^./]*$/, '');
    for (const name of new Set([nameOf(post.path), nameOf(file)])) {
      found.set(name, found.has(name) ? undefined : post);
    }
  }
  return found;
});

/** `/2020/01/02/Kite.html` and `posts/2020-01-02-kite` are named `kite`. */
function nameOf(path: string): string {
  const [last = ''] = path.replace(/\/$/, '').split('/').slice(-1);
  return last
    .replace(/\.html?$/, '')
    .replace(/^\d{2,4}-\d{1,2}-\d{1,2}-/, '')
    .toLowerCase();
}
