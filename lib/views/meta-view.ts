import type { ShareImage } from './share-image';

/** What a page's `<head>` says of it. */
export interface MetaView {
  /** Without the site's name. Absent on the front page. */
  title?: string;
  description?: string;
  /** Absolute. */
  canonical: string;
  type: 'website' | 'article';
  /** The site's language as Open Graph writes it: `en_GB`. */
  locale: string;
  image?: ShareImage;
  published?: string;
  modified?: string;
  authors?: string[];
  /** The category that stands first. */
  section?: string;
  tags?: string[];
  previousHref?: string;
  nextHref?: string;
  noindex?: boolean;
  /** Of the site as an app. */
  manifestHref?: string;
  /** The same text as Markdown. */
  markdownHref?: string;
  /** The same page in each language, itself included, and where readers of any other go (`x-default`). Absolute. */
  alternates?: { lang: string; href: string }[];
  /** Further feeds of what the page lists. */
  feeds?: { href: string; type: string; title: string }[];
  /** In the words of schema.org: plain data, which the page holds as JSON. */
  data?: readonly object[];
}
