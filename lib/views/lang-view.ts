import type { Content } from '../content/content';
import type { Post } from '../post/post';
import { type Direction, directionOf } from '../words/direction';

/** The language of a post, or of another text, where it is not the site's, and its direction, where that is not the site's. */
export function langView(post: Pick<Post, 'lang'>, { site }: Content): { lang?: string; dir?: Direction } {
  if (post.lang === undefined || post.lang.toLowerCase() === site.language.toLowerCase()) return {};
  const dir = directionOf(post.lang);
  return { lang: post.lang, ...(dir !== (site.direction ?? directionOf(site.language)) && { dir }) };
}
