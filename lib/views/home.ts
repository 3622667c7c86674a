import { pageCount, pageOf } from '../addresses/pagination';
import { pagePath, splitPage } from '../addresses/permalink';
import type { Content } from '../content/content';
import { once } from '../once';
import { wordsOf } from '../words/words-of';
import { chromeView } from './chrome';
import { plateOf } from './drawing';
import { metaView } from './meta';
import { pagerLinks, pagerView } from './pager';
import { entryView } from './summary';
import type { HomeView } from './view';

/** The home feed at `/` or `/page/n/`; `undefined` where there is no such page. */
export function homeView(content: Content, path: string): HomeView | undefined {
  const { site } = content;
  const { path: listing, page } = splitPage(path);
  const posts = pageOf(pinnedFirst(content), site.postsPerPage, page);
  if (listing !== '/' || posts === undefined) return undefined;
  const pager = pagerView(site, '/', page, pageCount(content.posts.length, site.postsPerPage));
  return {
    type: 'home',
    chrome: chromeView(content, path),
    meta: metaView(site, pagePath('/', page), {
      ...(page > 1 && { title: wordsOf(site.language).listing.page(String(page)) }),
      ...(site.description && { description: site.description }),
      ...pagerLinks(pager),
    }),
    title: site.title,
    description: site.description,
    texts: posts.map(({ source }) => ({ source, part: 'excerpt' })),
    entries: posts.map((post) => entryView(post, content)),
    pager,
    ...plateOf(site, ''),
  };
}

/** The posts in the order of the feed. */
const pinnedFirst = once(({ posts }: Content) => [
  ...posts.filter((post) => post.pinned),
  ...posts.filter((post) => !post.pinned),
]);
