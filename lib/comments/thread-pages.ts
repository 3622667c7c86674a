import type { Content } from '../content/content';
import { once } from '../once';
import type { Post } from '../post/post';
import type { Thread } from './comment';
import { cut, type Range } from './pages';

/** How the comments of a post are divided: the first part is on its own page, each other one on a page of its own. */
export const partsOf = once(({ weights, room }: Thread): readonly Range[] => cut(weights, room));

/** The comments that a post shows: none where its author wants none. */
export function threadOf({ kind, comments, thread }: Post): Thread | undefined {
  return kind === 'post' && comments ? thread : undefined;
}

/** The page of a part of a post's comments: `/posts/a/comments/2/`; of the first one, the post's own. */
export function partPath(post: Pick<Post, 'path'>, part: number): string {
  return part === 0 ? post.path : `${post.path.replace(/(?:\.html?|\/)$/, '')}/comments/${part + 1}/`;
}

/** The pages that hold nothing but comments, by path. */
export const commentPages = once(
  ({
    posts,
    unlisted,
  }: Pick<Content, 'posts' | 'unlisted'>): ReadonlyMap<string, { post: Post; part: number }> => {
    const pages = new Map<string, { post: Post; part: number }>();
    for (const post of [...posts, ...unlisted]) {
      const thread = threadOf(post);
      const count = thread === undefined ? 0 : partsOf(thread).length;
      for (let part = 1; part < count; part++) pages.set(partPath(post, part), { post, part });
    }
    return pages;
  },
);
