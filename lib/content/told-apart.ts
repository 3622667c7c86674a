import { clash, freePath } from '../post/conflicts';
import { newestFirst } from '../post/order';
import { Owners } from '../post/owners';
import type { Post } from '../post/post';
import type { Problem } from '../problems/problem';
import type { Site } from '../site/site';

/** The oldest post first, then the pages: of two at one address the first keeps it, whichever file is read first. */
export function inOrderOfRight(posts: readonly Post[]): Post[] {
  const newest = posts.filter((post) => !isPage(post)).sort(newestFirst);
  return [...newest.reverse(), ...posts.filter(isPage).sort((a, b) => (a.source < b.source ? -1 : 1))];
}

/** Whether it is a page of `pages/`. */
export function isPage({ kind }: Post): boolean {
  return kind === 'page';
}

/**
 * Posts and pages of an earlier system, told apart by their addresses. Where two had one, that system wrote one over the other without a
 * word, or with one; its blog is not to be refused for that. So the later one is moved to a free address (`/kites-2/`), and an old address
 * that is somebody's leads nowhere; each with a warning.
 * Those of this blog itself are left to `conflicts`.
 * @param publicFiles paths of files that nothing can be moved to.
 */
export function toldApart(
  visible: readonly Post[],
  { dialect }: Pick<Site, 'dialect'>,
  publicFiles: Iterable<string>,
): { visible: readonly Post[]; problems: Problem[] } {
  if (dialect === 'plain') return { visible, problems: [] };
  const owners = new Owners();
  for (const path of publicFiles) owners.add(path, { name: `public${path}`, path, isPage: true });
  const problems: Problem[] = [];
  const posts = inOrderOfRight(visible);
  // Who has a right to an address gets it first: a post that is moved must not stand in the way of one that comes after it.
  const rivals = posts.map(({ source, path }) => owners.claim(path, { name: source, path, isPage: true }));
  const moved = posts.map((post, i): Post => {
    const rival = rivals[i];
    if (rival === undefined || !rival.isSame || rival.name.startsWith('public/')) return post;
    const { source, places = {} } = post;
    const path = freePath(post.path, (one) => owners.has(one));
    owners.add(path, { name: source, path, isPage: true });
    const message = `${clash('permalink', post.path, rival)}; until then this one is at ${path}`;
    const place = places.permalink ?? places.slug;
    problems.push({ file: source, ...place, severity: 'warning', message, rule: 'permalink' });
    return { ...post, path };
  });
  return { visible: moved.map((post) => withoutTaken(post, owners, problems)), problems };
}

/** A post with those of its old addresses that are nobody's page, and no other post's old address. */
function withoutTaken(post: Post, owners: Owners, problems: Problem[]): Post {
  const { source, places = {} } = post;
  const redirectFrom = post.redirectFrom.filter((path) => {
    const rival = owners.claim(path, { name: source, path, isPage: false });
    if (rival === undefined || (rival.isSame && rival.name === source)) return true;
    const message = `${clash('redirect', path, rival)}; until then it is left out`;
    problems.push({ file: source, ...places.redirectFrom, severity: 'warning', message, rule: 'redirect' });
    return false;
  });
  return redirectFrom.length === post.redirectFrom.length ? post : { ...post, redirectFrom };
}
