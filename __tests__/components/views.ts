import type { DateView } from '../../lib/post/dates/date-view';
import type { ChromeView } from '../../lib/views/chrome-view';
import type { DrawingView } from '../../lib/views/drawing-view';
import type { EntryView, HomeView } from '../../lib/views/home-view';
import type { MetaView } from '../../lib/views/meta-view';
import type { PostView } from '../../lib/views/post-view';
import type { SearchView } from '../../lib/views/search-view';
import type { PostSummary } from '../../lib/views/summary-view';
import type { Texts } from '../../lib/views/texts';

/** Literal views for the tests of components. */

export const drawing: DrawingView = { seed: 'clocks', size: 128 };

export const march: DateView = { iso: '2021-03-07', text: '7 March 2021', day: '7 March', short: '7 Mar' };
export const april: DateView = { iso: '2021-04-01', text: '1 April 2021', day: '1 April', short: '1 Apr' };

export const chrome: ChromeView = {
  language: 'en',
  siteTitle: 'A Journal',
  homeHref: '/blog/',
  nav: [
    { label: 'Posts', href: '/blog/' },
    { label: 'Categories', href: '/blog/categories/', current: 'true' },
    { label: 'Archive', href: '/blog/archive/', current: 'page' },
  ],
  searchHref: '/blog/search/',
  embedsHref: '/blog/embeds.js',
  feedHref: '/blog/feed.xml',
  feedType: 'application/atom+xml',
  footerLinks: [{ label: 'Source', href: 'https://git.example/blog' }],
  copyright: '© 2020–2021 Somebody',
  mark: drawing,
};

export const meta: MetaView = { canonical: 'https://me.example/blog/', type: 'website', locale: 'en_GB' };

export const summary: PostSummary = {
  href: '/blog/posts/clocks/',
  title: 'Clocks & <leases>',
  date: march,
  readingTime: 9,
  categories: [
    { label: 'C++', href: '/blog/categories/c++/' },
    { label: 'Time', href: '/blog/categories/time/' },
  ],
  summary: 'Why a lease needs no clock.',
  status: 'published',
  pinned: false,
};

export const entry: EntryView = {
  ...summary,
  source: 'posts/clocks.md',
  mark: drawing,
  more: true,
};

export const home: HomeView = {
  type: 'home',
  chrome,
  meta,
  title: 'A Journal',
  description: 'Notes on time.',
  entries: [entry, { ...entry, source: 'posts/dns.md', href: '/blog/posts/dns/', title: 'DNS' }],
  pager: { olderHref: '/blog/page/2/' },
  plate: drawing,
};

/** The texts of `home`. */
export const excerpts: Texts = {
  'posts/clocks.md': { html: '<p>Why a lease needs <em>no</em> clock.</p>', headings: [], problems: [] },
};

/** A post that has nothing but what every post has. */
export const bare: PostView = {
  type: 'post',
  chrome,
  meta: { ...meta, type: 'article' },
  source: 'posts/dns.md',
  title: 'DNS',
  readingTime: 1,
  categories: [],
  tags: [],
  authors: [],
  plate: drawing,
  toc: true,
  status: 'published',
  related: [],
};

/** A post that has everything. */
export const post: PostView = {
  ...bare,
  source: 'posts/clocks.md',
  title: 'Clocks & <leases>',
  date: march,
  updated: april,
  readingTime: 9,
  categories: summary.categories,
  tags: [{ label: 'leases', href: '/blog/tags/leases/' }],
  authors: [
    { label: 'Ann', href: '/blog/about/' },
    { label: 'Bob', href: '' },
    { label: 'Cy', href: 'https://cy.example/' },
  ],
  standfirst: 'Why a lease needs no clock.',
  image: { src: '/blog/media/clock.png', width: 1200, height: 600, alt: 'A clock', caption: 'It is late.' },
  previous: { label: 'Before', href: '/blog/posts/before/' },
  next: { label: 'Afterwards', href: '/blog/posts/afterwards/' },
  series: {
    title: 'Time',
    posts: [
      { label: 'Seconds', href: '/blog/posts/seconds/' },
      { label: 'Clocks & <leases>' },
      { label: 'Years', href: '/blog/posts/years/' },
    ],
  },
  related: [{ label: 'Quorums', href: '/blog/posts/quorums/', date: april }],
  editHref: 'https://git.example/blog/edit/main/posts/clocks.md',
};

export const search: SearchView = {
  type: 'search',
  chrome,
  meta,
  state: 'ready',
  scriptHref: '/blog/search.js',
  indexHref: '/blog/pagefind/',
  parts: ['ja', 'zh'],
  elsewhere: [
    { label: 'Archive', href: '/blog/archive/' },
    { label: 'Categories', href: '/blog/categories/' },
  ],
};
