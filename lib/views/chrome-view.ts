import type { Direction } from '../words/direction';
import type { DrawingView } from './drawing-view';
import type { LanguageLink } from './language-link';
import type { LinkView } from './link-view';
import type { ShareImage } from './share-image';

/** A link at the foot of each page. */
export interface FooterLink extends LinkView {
  /** Of a label that is in the main language, on a page in another one. */
  lang?: string;
  dir?: Direction;
  /** It leads to a profile of the author: `rel="me"`, which other sites ask for as a proof. */
  me?: true;
}

export interface NavItem extends LinkView {
  /** Of a label that is in the main language, on a page in another one. */
  lang?: string;
  dir?: Direction;
  /** `page` on the page itself, `true` below it. */
  current?: 'page' | 'true';
}

interface LogoView {
  src: string;
  width?: number;
  height?: number;
  /** The blog's name, where the picture shows it; else the name stands beside it. */
  alt: string;
}

/** What stands around the content of every page. */
export interface ChromeView {
  /** The site's, BCP 47: its words stand on the page (lib/words). */
  language: string;
  /** Where the configuration says it; else the language tells it. */
  direction?: Direction;
  siteTitle: string;
  homeHref: string;
  nav: NavItem[];
  /** The ways to the other languages of the blog, if it has several. */
  languages?: LanguageLink[];
  searchHref: string;
  /** The script that pages with embeds load. */
  embedsHref: string;
  /** The script of live comments, where the blog has them. */
  commentsHref?: string;
  /** Whether the signs of headings copy the addresses of these. */
  copiesHeadings?: true;
  feedHref: string;
  /** What the feed is sent as. */
  feedType: string;
  footerLinks: FooterLink[];
  /** The sentence at the foot. */
  colophon?: string;
  /** "© 2020–2021 The author": made from the posts' dates, never from the clock. */
  copyright?: string;
  /** The owner's, in place of the blog's mark. */
  logo?: LogoView;
  /** The blog's own; none where drawings are off. */
  mark?: DrawingView;
  icon?: { href: string; type: string };
  /** `{title} · {site}` */
  titleTemplate?: string;
  /** The author's name in the fediverse, and who receives webmentions and pingbacks. */
  fediverse?: string;
  webmention?: string;
  pingback?: string;
  /** What is shared with a page that has no image of its own. */
  shareImage?: ShareImage;
}
