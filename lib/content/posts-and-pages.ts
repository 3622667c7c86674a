import { once } from '../once';
import type { Post } from '../post/post';
import type { Content } from './content';

/** All that the blogger has written and readers may see: posts, listed or not, and pages. */
export const postsAndPages = once(({ posts, unlisted, pages }: Content): readonly Post[] => [
  ...posts,
  ...unlisted,
  ...pages,
]);
