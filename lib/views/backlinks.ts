import { toHref } from '../addresses/href';
import { markdownContext } from '../addresses/resolve';
import type { Content } from '../content/content';
import { once } from '../once';
import type { Post } from '../post/post';
import type { PostView } from './post-view';
import { dateOf, postLink } from './summary';

/** An index of many posts links to all of them, but few readers want more than this of who links to one. */
const MOST = 12;

/** The newest posts that link to a post in their text, where the configuration asks for them; no unlisted one is told of. */
export function backlinksOf(post: Post, content: Content): NonNullable<PostView['backlinks']> {
  if (!content.site.backlinks) return [];
  const from = (linkedFrom(content).get(post) ?? []).slice(0, MOST);
  return from.map((other) => ({ ...postLink(other, content), ...dateOf(other.date, content) }));
}

/** For each post, those that link to it, newest first. */
const linkedFrom = once((content: Content): Map<Post, Post[]> => {
  const byHref = new Map([...content.byPath].map(([path, post]) => [toHref(content.site, path), post]));
  const from = new Map<Post, Post[]>();
  for (const post of content.posts) {
    const { resolveLink } = markdownContext(post, content);
    const targets = (post.links ?? []).map((link) => {
      const resolved = resolveLink(link);
      return resolved.kind === 'internal' ? byHref.get(resolved.href.replace(/\?.*$/, '')) : undefined;
    });
    for (const target of new Set(targets)) {
      if (target === undefined || target === post) continue;
      from.set(target, [...(from.get(target) ?? []), post]);
    }
  }
  return from;
});
