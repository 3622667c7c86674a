import { type FeedFormat, secondFeed } from '../addresses/feed-formats';
import { JSON_FEED_PATH, termFeedPath } from '../addresses/own-paths';
import type { Content } from '../content/content';
import { once } from '../once';
import { termsWithFeed } from '../routes';
import type { Texts } from '../views/texts';
import { atomFeed, blogScope, type FeedScope, type FeedView, jsonFeed, rssFeed } from './feed';

/** A feed beside the blog's own at `/feed.xml`. */
export interface OtherFeed {
  scope: FeedScope;
  write(view: FeedView, texts: Texts): string;
}

const WRITERS: Readonly<Record<FeedFormat, OtherFeed['write']>> = {
  atom: atomFeed,
  rss: rssFeed,
  json: jsonFeed,
};

/** The blog's feed at `/feed.xml`, in the format that the configuration says. */
export function mainFeed({ site }: Content, view: FeedView, texts: Texts): string {
  return WRITERS[site.feedFormat](view, texts);
}

/** By their paths: the blog's feed in other formats, and those of categories and tags. */
export const otherFeeds = once((content: Content): ReadonlyMap<string, OtherFeed> => {
  const blog = blogScope(content);
  const second = secondFeed(content.site);
  const terms = termsWithFeed(content).map(({ path, label, posts }) => {
    const self = termFeedPath(path);
    return [self, { scope: { page: path, self, label, posts }, write: atomFeed }] as const;
  });
  return new Map<string, OtherFeed>([
    [second.path, { scope: { ...blog, self: second.path }, write: WRITERS[second.format] }],
    [JSON_FEED_PATH, { scope: { ...blog, self: JSON_FEED_PATH }, write: jsonFeed }],
    ...terms,
  ]);
});
