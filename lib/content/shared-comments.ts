import type { Post } from '../post/post';
import type { Problem } from '../problems/problem';

/**
 * Warnings for posts that say that their comments go by one name. A copy of a post's front matter does.
 * @param posts the oldest first: that one keeps the name.
 */
export function sharedComments(posts: readonly Post[]): Problem[] {
  const first = new Map<string, string>();
  return posts.flatMap(({ source, commentsId, places = {} }): Problem[] => {
    const other = commentsId === undefined ? undefined : first.get(commentsId);
    if (commentsId !== undefined && other === undefined) first.set(commentsId, source);
    if (other === undefined) return [];
    const message = `comments_id "${commentsId}" is that of ${other}, too, so that both show one discussion; give each its own`;
    return [{ file: source, ...places.commentsId, severity: 'warning', message, rule: 'comments' }];
  });
}
