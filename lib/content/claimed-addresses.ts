import { isFeedLike } from '../addresses/path';
import type { Post } from '../post/post';
import type { Content } from './content';

/**
 * Which post answers at which address, and which is led to from an old one.
 * @param claims posts and pages in the order of their right to an address: of two at one, the first keeps it.
 * @param configured addresses of old feeds that the configuration names.
 */
export function addressesOf(
  claims: readonly Post[],
  configured: readonly string[],
): Pick<Content, 'byPath' | 'redirects' | 'feedAliases'> {
  const byPath = new Map<string, Post>();
  const redirects = new Map<string, Post>();
  const feedAliases = new Set(configured);
  for (const post of [...claims].reverse()) {
    byPath.set(post.path, post);
    for (const from of post.redirectFrom) {
      if (isFeedLike(from)) feedAliases.add(from);
      else redirects.set(from, post);
    }
  }
  for (const post of claims) {
    const { formerPath } = post;
    const isFree = formerPath !== undefined && !byPath.has(formerPath) && !redirects.has(formerPath);
    if (isFree) redirects.set(formerPath, post);
  }
  return { byPath, redirects, feedAliases };
}
