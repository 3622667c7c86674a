import type { Content } from '../content/content';
import { postsAndPages } from '../content/posts-and-pages';
import { outline } from '../markdown/headings/headings';
import { syntaxOf } from '../markdown/syntax';
import { formerLists } from './former-lists';
import type { LockablePage } from './url-lock';

/** What is worth keeping of a blog's addresses: those of posts and pages with the ids of their headings, and old ones that redirect. */
export function lockablePages(content: Content): LockablePage[] {
  const written = postsAndPages(content).map((post) => ({
    path: post.path,
    ids: outline(post.body(), syntaxOf(content.site, post)).map(({ id }) => id),
  }));
  return [
    ...written,
    ...[...content.redirects.keys(), ...formerLists(content).keys()].map((path) => ({ path, ids: [] })),
  ];
}
