import type { DateView } from '../post/dates/date-view';
import type { BaseView } from './base-view';
import type { DrawingView } from './drawing-view';
import type { PagerView, PostSummary } from './summary-view';

/** A drawing with dots along its line. */
export interface OrbitView {
  drawing: DrawingView;
  /** The oldest first; `at` is from 0, the beginning of the line, to 1, its end. */
  dots: { href: string; label: string; at: number }[];
}

export interface ArchiveView extends BaseView {
  type: 'archive';
  standfirst?: string;
  /** Above all of it: all posts, or all years, along one line. */
  orbit?: OrbitView;
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
