import type { BaseView } from './base-view';
import type { LinkView } from './link-view';

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
