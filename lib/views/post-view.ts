import type { DateView } from '../post/dates/date-view';
import type { PostStatus } from '../post/post';
import type { Direction } from '../words/direction';
import type { BaseView } from './base-view';
import type { DrawingView } from './drawing-view';
import type { ImageView } from './image-view';
import type { LanguageLink } from './language-link';
import type { LinkView, PostLinkView } from './link-view';

/** What is told of an author. */
export interface AuthorView {
  name: string;
  href?: string;
  bio?: string;
  avatar?: string;
}

/** How readers get new posts by mail: a page that says so, or a form. */
export interface NewsletterView {
  text?: string;
  href?: string;
  form?: { action: string; field: string; hidden: [name: string, value: string][] };
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
  /** The same post in other languages. */
  translations?: LanguageLink[];
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
  /** The newest of the posts that link here. */
  backlinks?: (PostLinkView & { date?: DateView })[];
  /** Of the authors, those of whom more is told than the name. */
  authorBoxes?: AuthorView[];
  /** `mailto:` to the author. */
  replyHref?: string;
  /** The whole address by which the post is shared. */
  shareHref?: string;
  newsletter?: NewsletterView;
  editHref?: string;
  /** How often it was changed since it was published, and where that is shown. */
  history?: { href: string; changes: number };
  /** How many comments there are, in words. The comments are one of the page's `texts`. */
  comments?: { label: string };
}
