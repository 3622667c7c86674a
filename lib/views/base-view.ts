import type { ChromeView } from './chrome-view';
import type { MetaView } from './meta-view';

/** A piece of Markdown that a page shows beside its view: rendering it is dear. */
export interface TextRef {
  /** Its document's file. */
  source: string;
  part: 'body' | 'excerpt';
}

/** What the view of every page has. */
export interface BaseView {
  chrome: ChromeView;
  meta: MetaView;
  texts?: TextRef[];
}
