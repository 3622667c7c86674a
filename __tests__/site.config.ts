import type { SiteConfig } from '../lib/site/site';

/** What tests see in the place of the blogger's own `site.config.ts`. */
const config: SiteConfig = {
  title: 'Beyond Chaos',
  description: 'Notes on distributed systems, the clouds they run in, and the tools we build on the way.',
  url: 'https://example.com',
  author: { name: 'Beyond Chaos' },
  language: 'en',
  timeZone: 'UTC',
  nav: [
    { label: 'Posts', href: '/' },
    { label: 'Categories', href: '/categories/' },
    { label: 'Archive', href: '/archive/' },
    { label: 'About', href: '/about/' },
  ],
  permalink: '/posts/:slug/',
  postsPerPage: 6,
};

export default config;
