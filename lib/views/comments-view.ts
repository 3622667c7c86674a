import type { Direction } from '../words/direction';
import type { BaseView } from './base-view';
import type { PostLinkView } from './link-view';

/** A page of comments that found no room below their post. They are one of the page's `texts`. */
export interface CommentsPageView extends BaseView {
  type: 'comments';
  /** The post's file. */
  source: string;
  title: string;
  lang?: string;
  dir?: Direction;
  post: PostLinkView;
}
