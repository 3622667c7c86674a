import { encodePath } from '../addresses/href';
import type { Post } from '../post/post';
import type { Site } from '../site/site';

/**
 * What the comments on a post go by elsewhere: what its author says, else its first address. That is the first of its old ones, or its
 * own: so a post that moves and says where it was (`redirect_from`) keeps its comments.
 * @returns an address without scheme and host, as a browser writes it: `/blog/posts/hello/`; or the author's own word.
 */
export function commentsId(
  { commentsId, redirectFrom, path }: Pick<Post, 'commentsId' | 'redirectFrom' | 'path'>,
  { basePath }: Pick<Site, 'basePath'>,
): string {
  return commentsId ?? basePath + encodePath(redirectFrom[0] ?? path);
}
