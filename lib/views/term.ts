import { FEED_TYPES } from '../addresses/feed-formats';
import { toHref } from '../addresses/href';
import { rowsPerPage, yearOf } from '../addresses/listing-paths';
import { splitPage, type TermKind, termFeedPath, termsPath, within } from '../addresses/own-paths';
import { pageCount, pageOf } from '../addresses/pagination';
import type { Content } from '../content/content';
import type { Post } from '../post/post';
import { termsWithFeed } from '../routes/terms-with-feed';
import { wordsOf } from '../words/words-of';
import { chromeView } from './chrome';
import { metaView } from './meta';
import { pagerLinks, pagerView } from './pager';
import { postLink, postSummary } from './summary';
import type { YearView } from './summary-view';
import type { TermsView, TermView } from './term-view';

/** All categories, or all tags, with how many posts each has. */
export function termsView(content: Content, kind: TermKind): TermsView {
  const { site } = content;
  const path = within(site, termsPath(kind));
  const words = wordsOf(site.language)[kind];
  const { terms } = kind === 'category' ? content.categories : content.tags;
  return {
    type: 'terms',
    kind,
    chrome: chromeView(content, path),
    meta: metaView(content, path, {
      title: words.all,
      description: words.description(site.title),
    }),
    terms: terms.map((term) => {
      const [latest] = term.posts;
      return {
        href: toHref(site, term.path),
        label: term.label,
        count: term.posts.length,
        ...(latest && { latest: postLink(latest, content) }),
      };
    }),
  };
}

/** One page of a category or tag: `/tags/s3/`, `/tags/s3/page/2/`; `undefined` where there is none. */
export function termView(content: Content, kind: TermKind, path: string): TermView | undefined {
  const { site } = content;
  const { path: listing, page } = splitPage(path);
  const term = (kind === 'category' ? content.categories : content.tags).termAt(listing);
  const perPage = rowsPerPage(site);
  const posts = term && pageOf(term.posts, perPage, page);
  if (term === undefined || posts === undefined) return undefined;
  const pager = pagerView(site, term.path, page, pageCount(term.posts.length, perPage));
  const words = wordsOf(site.language);
  const hasFeed = termsWithFeed(content).includes(term);
  const name = words[kind].named(term.label);
  return {
    type: 'term',
    kind,
    chrome: chromeView(content, path),
    meta: metaView(content, path, {
      title: page === undefined ? name : words.term.furtherPage(name, String(page)),
      ...(page === undefined && {
        description: words.term.description(words.listing.posts(term.posts.length), term.label, site.title),
      }),
      ...(hasFeed && {
        feeds: [
          {
            href: toHref(site, termFeedPath(term.path)),
            type: FEED_TYPES.atom,
            title: `${term.label} · ${site.title}`,
          },
        ],
      }),
      ...pagerLinks(pager),
    }),
    label: term.label,
    ...(page === undefined && sizeOf(term.posts)),
    years: byYear(posts).map(({ year, posts: of }) => ({
      year,
      posts: of.map((post) => postSummary(post, content)),
    })),
    pager,
  };
}

function sizeOf(posts: readonly Post[]): Pick<TermView, 'count' | 'since'> {
  const oldest = posts.findLast((post) => post.date !== undefined)?.date;
  return { count: posts.length, ...(oldest && { since: oldest.day.slice(0, 4) }) };
}

/** Neighbours of one year together, in the order given; what has no date yet under an empty year. */
export function byYear(posts: readonly Post[]): (Omit<YearView, 'posts'> & { posts: Post[] })[] {
  const years: { year: string; posts: Post[] }[] = [];
  for (const post of posts) {
    const year = yearOf(post);
    const last = years.at(-1);
    if (last?.year === year) last.posts.push(post);
    else years.push({ year, posts: [post] });
  }
  return years;
}
