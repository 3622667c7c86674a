import { type FeedFormat, secondFeed } from '../addresses/feed-formats';
import { FEED_PATH, fileWithin, JSON_FEED_PATH, termFeedPath } from '../addresses/own-paths';
import type { Content } from '../content/content';
import { once } from '../once';
import { termsWithFeed } from '../routes/terms-with-feed';
import type { Texts } from '../views/texts';
import { blogScope, type FeedScope, type FeedView } from './feed';
import { atomFeed, jsonFeed, rssFeed } from './write-feed';

/** A feed beside the blog's own at `/feed.xml`. */
interface OtherFeed {
  /** The blog in the language of the feed. */
  edition: Content;
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

/** By their paths: the blog's feed in other formats, those of categories and tags, and all of the other languages. */
export const otherFeeds = once(
  (content: Content): ReadonlyMap<string, OtherFeed> => new Map(content.editions.flatMap(feedsOf)),
);

/** All feeds of a language but the one at `/feed.xml`. */
function feedsOf(edition: Content): [string, OtherFeed][] {
  const { site } = edition;
  const blog = blogScope(edition);
  const second = secondFeed(site);
  const whole = (self: string, write: OtherFeed['write']): [string, OtherFeed] => [
    self,
    { edition, scope: { ...blog, self }, write },
  ];
  const terms = termsWithFeed(edition).map(({ path, label, posts }): [string, OtherFeed] => {
    const self = termFeedPath(path);
    return [self, { edition, scope: { page: path, self, label, posts }, write: atomFeed }];
  });
  return [
    ...(blog.self === FEED_PATH ? [] : [whole(blog.self, WRITERS[site.feedFormat])]),
    whole(fileWithin(site, second.path), WRITERS[second.format]),
    whole(fileWithin(site, JSON_FEED_PATH), jsonFeed),
    ...terms,
  ];
}
