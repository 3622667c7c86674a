import { FEED_TYPES, secondFeed } from '../addresses/feed-formats';
import { toHref } from '../addresses/href';
import { fileWithin, JSON_FEED_PATH, pagePath, splitPage, within } from '../addresses/own-paths';
import { pageCount, pageOf } from '../addresses/pagination';
import type { Content } from '../content/content';
import { hasIcons, MANIFEST_PATH } from '../files/root-files';
import { once } from '../once';
import type { Site } from '../site/site';
import { wordsOf } from '../words/words-of';
import { chromeView } from './chrome';
import { plateOf } from './drawing';
import type { HomeView } from './home-view';
import { metaView } from './meta';
import { pagerLinks, pagerView } from './pager';
import { siteData } from './structured-data';
import { entryView } from './summary';

/** The home feed at `/`, or one of its further pages at `/page/n/`; `undefined` where there is no such page. */
export function homeView(content: Content, path: string): HomeView | undefined {
  const { site } = content;
  const { path: listing, page } = splitPage(path);
  const { pinned, others } = byPin(content);
  const feed = pageOf(others, site.postsPerPage, page, pinned.length);
  const home = within(site, '/');
  if (listing !== home || feed === undefined) return undefined;
  const posts = page === undefined ? [...pinned, ...feed] : feed;
  const pages = pageCount(others.length, site.postsPerPage, pinned.length);
  const pager = pagerView(site, home, page, pages);
  return {
    type: 'home',
    chrome: chromeView(content, path),
    meta: metaView(content, pagePath(home, page), {
      ...(page !== undefined && { title: wordsOf(site.language).listing.page(String(page)) }),
      ...(site.description && { description: site.description }),
      ...(page === undefined && { data: siteData(site), feeds: otherFormats(site) }),
      ...(page === undefined &&
        hasIcons(content) && { manifestHref: toHref(site, fileWithin(site, MANIFEST_PATH)) }),
      ...pagerLinks(pager),
    }),
    title: site.title,
    description: site.description,
    texts: posts.map(({ source }) => ({ source, part: 'excerpt' })),
    entries: posts.map((post) => entryView(post, content)),
    pager,
    author: { label: site.author.name, href: toHref(site, home) },
    ...plateOf(site, ''),
  };
}

/** The feed in other formats than its own. */
function otherFormats(site: Site) {
  const second = secondFeed(site);
  return [
    { href: toHref(site, fileWithin(site, second.path)), type: FEED_TYPES[second.format], title: site.title },
    { href: toHref(site, fileWithin(site, JSON_FEED_PATH)), type: FEED_TYPES.json, title: site.title },
  ];
}

/** Pinned posts are first on the front page, and on no other. */
const byPin = once(({ posts }: Content) => ({
  pinned: posts.filter((post) => post.pinned),
  others: posts.filter((post) => !post.pinned),
}));
