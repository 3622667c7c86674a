import { ATOM_PATH, RSS_PATH } from './own-paths';

/** What feeds are sent as. */
export const FEED_TYPES = {
  atom: 'application/atom+xml',
  rss: 'application/rss+xml',
  json: 'application/feed+json',
} as const;

export type FeedFormat = keyof typeof FEED_TYPES;

/** The format that the feed at `/feed.xml` is not in, and where it is. */
export function secondFeed({ feedFormat }: { feedFormat: 'atom' | 'rss' }): {
  format: 'atom' | 'rss';
  path: string;
} {
  return feedFormat === 'rss' ? { format: 'atom', path: ATOM_PATH } : { format: 'rss', path: RSS_PATH };
}
