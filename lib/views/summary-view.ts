import type { DateView } from '../post/dates/date-view';
import type { PostStatus } from '../post/post';
import type { Direction } from '../words/direction';
import type { LinkView } from './link-view';

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

export interface YearView {
  year: string;
  posts: PostSummary[];
}

export interface PagerView {
  /** Counted from the oldest; the front page has none. */
  page?: number;
  newerHref?: string;
  olderHref?: string;
}
