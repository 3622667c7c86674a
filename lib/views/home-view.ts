import type { BaseView } from './base-view';
import type { DrawingView } from './drawing-view';
import type { LinkView } from './link-view';
import type { PagerView, PostSummary } from './summary-view';

/** A post in the home feed, where its excerpt is shown: one of the page's `texts`. */
export interface EntryView extends PostSummary {
  source: string;
  mark?: DrawingView;
  /** There is more to read than the excerpt. */
  more: boolean;
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
