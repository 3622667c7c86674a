import { FEED_PATH, NOT_FOUND_PATH, ROBOTS_PATH, SITEMAP_PATH } from '../addresses/own-paths';
import type { Content } from '../content/content';

/** Files of the blog's own that one of the same name in `public/` replaces. */
export const REPLACEABLE: readonly string[] = [
  FEED_PATH,
  SITEMAP_PATH,
  ROBOTS_PATH,
  NOT_FOUND_PATH,
  '/_headers',
];

/** Whether the blogger has put a file of their own in the place of the blog's. */
export function isReplaced(path: string, { publicFiles }: Pick<Content, 'publicFiles'>): boolean {
  return REPLACEABLE.includes(path) && publicFiles.has(path);
}
