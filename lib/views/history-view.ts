import type { Change } from '../history/text-changes';
import type { DateView } from '../post/dates/date-view';
import type { BaseView } from './base-view';
import type { PostLinkView } from './link-view';

/** How a post came about: what each revision of its text changed. */
export interface HistoryView extends BaseView {
  type: 'history';
  post: PostLinkView;
  published: DateView;
  /** The newest first. */
  revisions: RevisionView[];
}

export interface RevisionView {
  date: DateView;
  /** What its author said of it. */
  subject: string;
  /** Absent where that is more than a page can show. */
  changes?: readonly Change[];
}
