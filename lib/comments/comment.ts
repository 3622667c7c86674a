import type { PostDate } from '../post/dates/dates';

/** A comment on a post, as the post's snapshot holds it. Plain data. */
export interface Comment {
  /** Stable: links to the comment hold it. */
  id: string;
  /** The id of the comment that it answers. */
  replyTo?: string;
  author: string;
  /** The author's own page, and the comment where it was written: whole addresses. */
  authorUrl?: string;
  link?: string;
  date: PostDate;
  edited?: PostDate;
  /** As it came: anything may be in it. */
  html: string;
  /** Its text is gone, and its place is kept for the answers to it. */
  deleted: boolean;
}

/** The comments on a post, by what a listing of them needs: their texts are read where they are shown. */
export interface Thread {
  /** The file beside the post, relative to the project. */
  file: string;
  /** Of its bytes. */
  digest: string;
  /** About how many compressed bytes each comment is on a page, in the order in which pages show them. */
  weights: readonly number[];
  /** How many of them have a text. */
  count: number;
  /** For how many compressed bytes of comments there is room on the post's own page. */
  room: number;
  /**
   * The comments in their order.
   * @throws Error if the file was changed after it was listed.
   */
  read(): Threaded[];
}

/** A comment at its place in a thread. */
export interface Threaded {
  comment: Comment;
  /** 0 for one that answers the post. */
  depth: number;
  /** The comment that it answers, if that is there. */
  parent?: Comment;
}
