import type { DateView } from '../post/dates';
import type { PostStatus } from '../post/post';
import type { Problem } from '../problems';
import type { Direction } from '../words/direction';

/**
 * The vocabulary of all views. A view is what one page shows, as plain data that survives `JSON.stringify`
 * (the design's rule 5): every `href` is ready to be written (percent-encoded, base path included).
 */

export interface LinkView {
  href: string;
  label: string;
}

/** A link at the foot of each page. */
export interface FooterLink extends LinkView {
  /** It leads to a profile of the author: `rel="me"`, which other sites ask for as a proof. */
  me?: true;
}

export interface NavItem extends LinkView {
  /** `page` on the page itself, `true` below it. */
  current?: 'page' | 'true';
}

/** A link to a post, named by its title. */
export interface PostLinkView extends LinkView {
  /** BCP 47, where it differs from the site's language. */
  lang?: string;
  dir?: Direction;
}

/** A drawing, by what it is made from: making it is dear, so that only the component which shows it does. */
export interface DrawingView {
  /** A post's slug, or nothing for the blog's own mark. */
  seed: string;
  size: number;
}

/** What stands around the content of every page. */
export interface ChromeView {
  /** The site's, BCP 47: its words stand on the page (lib/words). */
  language: string;
  siteTitle: string;
  homeHref: string;
  nav: NavItem[];
  searchHref: string;
  /** The script that pages with embeds load. */
  embedsHref: string;
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

export interface LogoView {
  src: string;
  width?: number;
  height?: number;
  /** The blog's name, where the picture shows it; else the name stands beside it. */
  alt: string;
}

/** An image for cards on other sites. Its address is absolute. */
export interface ShareImage {
  url: string;
  alt?: string;
  width?: number;
  height?: number;
  /** Its media type, where it is known. */
  type?: string;
}

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
  /** Further feeds of what the page lists. */
  feeds?: { href: string; type: string; title: string }[];
  /** In the words of schema.org: plain data, which the page holds as JSON. */
  data?: readonly object[];
}

/** A piece of Markdown that a page shows beside its view: rendering it is dear. */
export interface TextRef {
  /** Its document's file. */
  source: string;
  part: 'body' | 'excerpt';
}

interface BaseView {
  chrome: ChromeView;
  meta: MetaView;
  texts?: TextRef[];
}

/** A post in a listing. */
export interface PostSummary {
  href: string;
  title: string;
  /** BCP 47, where it differs from the site's language. */
  lang?: string;
  dir?: Direction;
  date?: DateView;
  readingTime: number;
  categories: LinkView[];
  /** One plain line. */
  summary: string;
  status: PostStatus;
  pinned: boolean;
}

/** A post in the home feed, where its excerpt is shown: one of the page's `texts`. */
export interface EntryView extends PostSummary {
  source: string;
  mark?: DrawingView;
  /** There is more to read than the excerpt. */
  more: boolean;
}

export interface PagerView {
  /** Counted from the oldest; the front page has none. */
  page?: number;
  newerHref?: string;
  olderHref?: string;
}

export interface HomeView extends BaseView {
  type: 'home';
  title: string;
  description: string;
  /** Whose blog it is, and the address that stands for them. */
  author?: LinkView;
  entries: EntryView[];
  pager: PagerView;
  plate?: DrawingView;
}

export interface ImageView {
  src: string;
  /** What browsers choose from, and by which room (lib/images/plan.ts). */
  srcset?: string;
  sizes?: string;
  sources?: { type: string; srcset: string }[];
  /** Classes of the colour that stands there until the image has come. */
  tone?: string;
  width?: number;
  height?: number;
  alt: string;
  caption?: string;
}

export interface PostView extends BaseView {
  type: 'post';
  /** The post's file. Its body is one of the page's `texts`. */
  source: string;
  title: string;
  lang?: string;
  dir?: Direction;
  date?: DateView;
  updated?: DateView;
  readingTime: number;
  categories: LinkView[];
  tags: LinkView[];
  authors: LinkView[];
  /** Its own address, as an href. */
  selfHref?: string;
  /** Where it appeared first, and where else it is: whole addresses, named by their hosts. */
  first?: LinkView;
  elsewhere?: LinkView[];
  /** The front matter's description, shown as standfirst. */
  standfirst?: string;
  image?: ImageView;
  plate?: DrawingView;
  /** Whether contents may be shown (the page shows them from three headings on). */
  toc: boolean;
  status: PostStatus;
  previous?: PostLinkView;
  next?: PostLinkView;
  /** Its posts in reading order; the one without `href` is this. */
  series?: { title: string; posts: (Omit<PostLinkView, 'href'> & { href?: string })[] };
  related: (PostLinkView & { date?: DateView })[];
  editHref?: string;
}

/** One category or tag: its posts, by year. */
export interface TermView extends BaseView {
  type: 'term';
  kind: 'category' | 'tag';
  label: string;
  /** On the front page alone, since it changes with each post: how many it has. */
  count?: number;
  /** Also there: the year of its oldest post. */
  since?: string;
  years: YearView[];
  pager: PagerView;
}

export interface YearView {
  year: string;
  posts: PostSummary[];
}

/** All categories, or all tags. */
export interface TermsView extends BaseView {
  type: 'terms';
  kind: 'category' | 'tag';
  terms: (LinkView & { count: number; latest?: PostLinkView })[];
}

export interface ArchiveView extends BaseView {
  type: 'archive';
  standfirst?: string;
  /** A line above each year, with a stroke for each day that brought something. */
  strips: boolean;
  /** Of a page of one year: which. */
  year?: string;
  count: number;
  pager: PagerView;
  years: {
    year: string;
    /** Of a year that has a page of its own: there, and how many posts. */
    href?: string;
    count?: number;
    /** Days in the year, and those (from 0) on which something was published, newest first. */
    length: number;
    days: number[];
    /** On which day each month begins. */
    months: number[];
    posts: (Pick<PostSummary, 'href' | 'title' | 'lang' | 'dir' | 'status'> & { date: DateView })[];
  }[];
}

/** A page of `pages/`, such as `/about/`. */
export interface WrittenPageView extends BaseView {
  type: 'written';
  /** Its file. The body is one of the page's `texts`. */
  source: string;
  title: string;
  lang?: string;
  dir?: Direction;
  standfirst?: string;
  image?: ImageView;
  toc: boolean;
  status: PostStatus;
  plate?: DrawingView;
}

export interface NotFoundView extends BaseView {
  type: 'not-found';
  title: string;
  standfirst?: string;
  latest: PostSummary[];
  archiveHref: string;
  plate?: DrawingView;
}

export interface SearchView extends BaseView {
  type: 'search';
  /** `preview`: there is no index in `next dev`; `empty`: there are no posts. */
  state: 'ready' | 'preview' | 'empty';
  scriptHref: string;
  /** The folder of the index. */
  indexHref: string;
  /** Its parts beside the first one of the site's own language. */
  parts: string[];
  /** Pages on which everything can be found without it. */
  elsewhere: LinkView[];
}

/** An old address: the page that leads on to the new one. */
export interface RedirectView extends BaseView {
  type: 'redirect';
  href: string;
  title: string;
  lang?: string;
  dir?: Direction;
}

/** A post that cannot be shown: only in `next dev`. */
export interface ProblemView extends BaseView {
  type: 'problem';
  source: string;
  problems: Problem[];
}

/** What any page shows. */
export type PageView =
  | HomeView
  | PostView
  | TermView
  | TermsView
  | ArchiveView
  | WrittenPageView
  | SearchView
  | NotFoundView
  | RedirectView
  | ProblemView;
