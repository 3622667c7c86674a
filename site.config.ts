import type { SiteConfig } from './lib/site/site';

const config: SiteConfig = {
  title: 'Beyond Chaos',
  description: 'Notes on distributed systems, the clouds they run in, and the tools we build on the way.',
  // Where the blog is published. A path (https://me.github.io/blog) becomes the base path of every link.
  url: 'https://example.com',
  author: { name: 'Beyond Chaos' },
  language: 'en',
  nav: [
    // Each is called what its page is called, in the blog's language; label: '…' calls it something else.
    { href: '/' },
    { href: '/categories/' },
    { href: '/archive/' },
    { href: '/about/' },
  ],
  postsPerPage: 6,
};

export default config;
