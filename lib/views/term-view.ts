import type { BaseView } from './base-view';
import type { LinkView, PostLinkView } from './link-view';
import type { PagerView, YearView } from './summary-view';

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

/** All categories, or all tags. */
export interface TermsView extends BaseView {
  type: 'terms';
  kind: 'category' | 'tag';
  terms: (LinkView & { count: number; latest?: PostLinkView })[];
}
