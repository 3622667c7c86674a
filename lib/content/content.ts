import type { Referrer } from '../addresses/referrer';
import type { Drawings } from '../diagrams/drawings';
import type { ImageFacts } from '../files/image-facts';
import type { PostHistory } from '../history/post-history';
import type { Change } from '../history/text-changes';
import type { Anchors } from '../markdown/headings/headings';
import type { Syntax } from '../markdown/syntax';
import type { PostDate } from '../post/dates/dates';
import type { LazyBody } from '../post/lazy-body';
import type { Post, PostStatus } from '../post/post';
import type { PostKind } from '../post/post-kind';
import type { Taxonomy } from '../post/taxonomy';
import type { Problem } from '../problems/problem';
import type { Site } from '../site/site';

/** A file of `posts/` or `pages/` that cannot be shown, and where its page would have been. */
export interface FailedPost {
  source: string;
  path: string;
  problems: Problem[];
  /** What could be made of it, so that its body is checked in the same go. */
  guess?: Referrer & LazyBody;
}

/** A post or page that readers must not see, yet or any longer. */
export interface HiddenPost {
  kind: PostKind;
  source: string;
  path: string;
  status: PostStatus;
  /** Of a scheduled post. */
  date?: PostDate;
}

/** Everything that pages are made of. Bodies are unrendered. */
export interface Content {
  site: Site;
  /** What readers may find, newest first: what listings, feeds, search and sitemap are made of. */
  posts: readonly Post[];
  /** Posts that have a page, and are named nowhere else. */
  unlisted: readonly Post[];
  /** What `pages/` holds, by name. */
  pages: readonly Post[];
  /** Posts, listed or not, and pages. */
  byPath: ReadonlyMap<string, Post>;
  /** By composed (NFC) source. */
  bySource: ReadonlyMap<string, Post>;
  categories: Taxonomy;
  tags: Taxonomy;
  /**
   * The blog in each of its languages, the main one first, which is this content itself. They differ in `site`, in what is listed, and in
   * terms; all else is that of the whole blog.
   */
  editions: readonly Content[];
  /** The posts and pages that are translations of each other, in the order of the languages, by the composed (NFC) source of each of them. */
  translations: ReadonlyMap<string, readonly Post[]>;
  /** Old path → post. */
  redirects: ReadonlyMap<string, Post>;
  /** Paths at which the feed is served beside its own, since it was there in an earlier blog. */
  feedAliases: ReadonlySet<string>;
  /** Of posts that were changed since they were published, by composed (NFC) source; empty where the blog shows no history. */
  histories: ReadonlyMap<string, PostHistory>;
  hidden: readonly HiddenPost[];
  failed: readonly FailedPost[];
  /** Files of `posts/` and `pages/` that are neither posts nor pages, by the name that `assetName` gives them, and where each is on the disk. */
  assets: ReadonlyMap<string, string>;
  /** Files of `public/`, by their path (`/images/a.png`), and where each is on the disk. */
  publicFiles: ReadonlyMap<string, string>;
  /** What tells whether a file of the two was changed, by where it is on the disk. */
  stamps: ReadonlyMap<string, string>;
  /** What is known of the image in a file: its format, its size, what stands against it. */
  imageFacts(this: void, file: string): ImageFacts;
  /** The fragments that the page of a document answers to. */
  anchorsOf(this: void, document: LazyBody, syntax: Syntax): Anchors;
  /** What each revision of a history but the first changed; `too much` for what cannot be compared. */
  changesOf(this: void, history: PostHistory): readonly (readonly Change[] | 'too much')[];
  /** How diagrams get their drawings. */
  drawings: Drawings;
  /** Whether this is `next dev`, where authors are told in the page what they should know. */
  preview: boolean;
  /** Problems of all files, in the order of the files. Problems in the Markdown are found when it is rendered. */
  problems: readonly Problem[];
}
