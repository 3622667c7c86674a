import type { Content } from '../content/content';
import { once } from '../once';
import type { Post } from '../post/post';
import { relatedTo } from '../post/related';
import type { PostView } from './post-view';
import { dateOf, postLink } from './summary';

const RELATED = 3;

/** The posts before and after a post, and others on its subject. An unlisted post is nobody's neighbour. */
export function neighboursOf(post: Post, content: Content): Pick<PostView, 'previous' | 'next' | 'related'> {
  const { posts } = content;
  const at = placesOf(content).get(post);
  const [previous, next] = at === undefined ? [] : [posts[at + 1], posts[at - 1]];
  return {
    ...(previous && { previous: postLink(previous, content) }),
    ...(next && { next: postLink(next, content) }),
    // Two more than are shown, since the neighbours may be among them.
    related: relatedTo(content)(post, RELATED + 2)
      .filter((other) => other !== previous && other !== next)
      .slice(0, RELATED)
      .map((other) => ({ ...postLink(other, content), ...dateOf(other.date, content) })),
  };
}

/** Where each post stands among all. */
const placesOf = once(({ posts }: Content) => new Map(posts.map((post, at) => [post, at])));
