import type { SiteConfig } from '../lib/site';

/** What tests see in the place of the blogger's own `site.config.ts`. */
const config: SiteConfig = {
  title: 'A blog',
  url: 'https://blog.test',
  author: { name: 'Ada' },
};

export default config;
