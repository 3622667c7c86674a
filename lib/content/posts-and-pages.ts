import { once } from '../once';
import type { Post } from '../post/post';
import type { Content } from './content';
import { wholeOf } from './editions';

/** All that the blogger has written and readers may see: posts, listed or not, and pages. */
export function postsAndPages(content: Content): readonly Post[] {
  return allOf(wholeOf(content));
}

const allOf = once(({ editions }: Content): readonly Post[] => [
  ...new Set(editions.flatMap(({ posts, unlisted, pages }) => [...posts, ...unlisted, ...pages])),
]);
