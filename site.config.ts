import type { SiteConfig } from './lib/site/site';

const config: SiteConfig = {
  title: 'Beyond Chaos',
  description: 'Notes on distributed systems, the clouds they run in, and the tools we build on the way.',
  // Where the blog is published. A path (https://me.github.io/blog) becomes the base path of every link.
  url: 'https://example.com',
  author: { name: 'Beyond Chaos' },
  language: 'en',
  // The menu has the front page, the lists and /about/. Another one, each link called what its page is called unless it has a label:
  // nav: [{ href: '/' }, { href: '/archive/' }, { href: '/about/' }, { label: 'Code', href: 'https://github.com/me' }],
  postsPerPage: 6,
};

export default config;
