import type { Thread, Threaded } from '../comments/comment';
import type { ConvertedBody } from '../dialects/converted-body';
import type { Inherited } from '../dialects/dialect';
import type { LazyBody } from '../post/lazy-body';
import type { Committed } from '../post/post-dates';
import type { PostFile } from '../post/read-post';
import type { ParsedPost } from '../post/to-post';
import { isObject } from '../value-shapes';
import type { KeptThread } from './kept-thread';

/** A file of `posts/` or `pages/` as it is remembered, in a process or between builds: all but its text. Replaced, never edited. */
export interface KeptPost {
  /** Time and size of the file; empty if the file is so new that a later edit might have the same. */
  stamp: string;
  /** Of its bytes. */
  digest: string;
  file: Omit<PostFile, 'post'> & { post?: Omit<ParsedPost, 'body'> };
  /** What the history of the project has told of a post that names no date. */
  committed?: Committed;
  /** What its sections have told of it. */
  inherited?: Inherited;
  /** Its text as Markdown, where the dialect of the blog had to make it that. Small blogs have few of them, plain ones none. */
  converted?: ConvertedBody;
  /** The comments that lie beside it. */
  thread?: KeptThread;
}

/** How what is not kept is read when it is asked for. */
export interface Texts {
  body(post: KeptPost): string;
  thread(thread: KeptThread): Threaded[];
}

/** By the file's name. */
export type Memory = Map<string, KeptPost>;

/** What is remembered of a file: all but its text. */
export function withoutBody({ post, ...file }: PostFile): KeptPost['file'] {
  if (post === undefined) return file;
  const { body: _, ...facts } = post;
  return { ...file, post: facts };
}

declare global {
  // `next dev` loads this module anew at each edit; what is remembered of posts outlives that, and so do they.
  var blogRestored: WeakMap<KeptPost, PostFile> | undefined;
}

/** Posts as they were restored. A thread of comments is read by the configuration of now, so posts with one are not among them. */
globalThis.blogRestored ??= new WeakMap();
const restored = globalThis.blogRestored;

/**
 * A post as it was read, from what is remembered: for the same memory the same value, since `next dev` asks for ten thousand of them
 * after each edit. Its texts are read when they are asked for.
 */
export function restorePost(kept: KeptPost, texts: Texts): PostFile {
  if (kept.thread !== undefined) return postOf(kept, texts);
  const post = restored.get(kept) ?? postOf(kept, texts);
  restored.set(kept, post);
  return post;
}

function postOf(kept: KeptPost, texts: Texts): PostFile {
  const { post: parsed, ...file } = kept.file;
  if (parsed === undefined) return file;
  const { converted } = kept;
  const post = { ...parsed, ...threadOf(kept, texts) };
  if (converted === undefined) {
    const written: LazyBody = { digest: post.digest, body: () => texts.body(kept) };
    return { ...file, post: { ...post, ...written } };
  }
  const { digest, text, lines, facts, problems } = converted;
  const written: LazyBody = { digest, body: () => text, lines };
  return { ...file, problems: [...file.problems, ...problems], post: { ...post, ...facts, ...written } };
}

function threadOf({ thread }: KeptPost, texts: Texts): { thread?: Thread } {
  if (thread === undefined || thread.weights.length === 0) return {};
  const { stamp: _, problems: _said, ...facts } = thread;
  return { thread: { ...facts, read: () => texts.thread(thread) } };
}

/** Whether a value that was kept is a post: a look at its kind, since what is kept has a checksum. */
export function isKeptPost(value: unknown): value is KeptPost {
  return isObject(value) && isObject(value.file) && typeof value.file.source === 'string';
}
