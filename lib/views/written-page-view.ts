import type { PostStatus } from '../post/post';
import type { Direction } from '../words/direction';
import type { BaseView } from './base-view';
import type { DrawingView } from './drawing-view';
import type { ImageView } from './image-view';
import type { LanguageLink } from './language-link';

/** A page of `pages/`, such as `/about/`. */
export interface WrittenPageView extends BaseView {
  type: 'written';
  /** Its file. The body is one of the page's `texts`. */
  source: string;
  title: string;
  lang?: string;
  dir?: Direction;
  /** The same page in other languages. */
  translations?: LanguageLink[];
  standfirst?: string;
  image?: ImageView;
  toc: boolean;
  status: PostStatus;
  plate?: DrawingView;
}
