import type { BaseView } from './base-view';
import type { DrawingView } from './drawing-view';
import type { PostSummary } from './summary-view';

export interface NotFoundView extends BaseView {
  type: 'not-found';
  title: string;
  standfirst?: string;
  latest: PostSummary[];
  archiveHref: string;
  plate?: DrawingView;
}
