import type { ChromeView } from './chrome-view';
import type { MetaView } from './meta-view';

/** A text that a page shows beside its view: rendering it is dear. */
export interface TextRef {
  /** Its document's file. */
  source: string;
  part: 'body' | 'excerpt' | 'comments' | 'comments in feeds';
  /** Of a post's comments: which part of them, from 0. */
  page?: number;
}

/** What the view of every page has. */
export interface BaseView {
  chrome: ChromeView;
  meta: MetaView;
  texts?: TextRef[];
}
