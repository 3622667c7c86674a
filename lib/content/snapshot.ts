import type { ConvertedBody } from '../dialects/convert';
import type { LazyBody } from '../post/lazy-body';
import type { PostFile } from '../post/read-post';
import type { ParsedPost } from '../post/to-post';
import type { Problem } from '../problems';
import { isListOf, isObject, isRows } from '../value-shapes';
import type { ContentFiles } from './content-files';

/** A file of `posts/` or `pages/` as it is remembered, in a process or between builds: all but its text. */
export interface KeptPost {
  /** Time and size of the file; empty if the file is so new that a later edit might have the same. */
  stamp: string;
  /** Of its bytes. */
  digest: string;
  file: Omit<PostFile, 'post'> & { post?: Omit<ParsedPost, 'body'> };
  /** Its text as Markdown, where the dialect of the blog had to make it that. Small blogs have few of them, plain ones none. */
  converted?: ConvertedBody;
}

/** By the file's name. */
export type Memory = Map<string, KeptPost>;

/** What there is on the disk, as plain data. */
export interface Snapshot {
  posts: KeptPost[];
  assets: [name: string, place: string][];
  publicFiles: [path: string, place: string][];
  stamps: [place: string, stamp: string][];
  problems: readonly Problem[];
  stamp: string;
}

export function withoutBody({ post, ...file }: PostFile): KeptPost['file'] {
  if (post === undefined) return file;
  const { body: _, ...facts } = post;
  return { ...file, post: facts };
}

/** The reverse of {@link restore}. */
export function snapshotOf(files: ContentFiles, memory: Memory): Snapshot {
  return {
    posts: files.posts.map(
      (file) => memory.get(file.source) ?? { stamp: '', digest: '', file: withoutBody(file) },
    ),
    assets: [...files.assets],
    publicFiles: [...files.publicFiles],
    stamps: [...files.stamps],
    problems: files.problems,
    stamp: files.stamp,
  };
}

/** @param bodyOf reads a text when it is asked for. */
export function restore(snapshot: Snapshot, bodyOf: (post: KeptPost) => string): ContentFiles {
  return {
    posts: snapshot.posts.map((kept) => restorePost(kept, bodyOf)),
    assets: new Map(snapshot.assets),
    publicFiles: new Map(snapshot.publicFiles),
    stamps: new Map(snapshot.stamps),
    problems: snapshot.problems,
    stamp: snapshot.stamp,
  };
}

export function restorePost(kept: KeptPost, bodyOf: (post: KeptPost) => string): PostFile {
  const { post, ...file } = kept.file;
  if (post === undefined) return file;
  const { converted } = kept;
  if (converted === undefined) {
    const written: LazyBody = { digest: post.digest, body: () => bodyOf(kept) };
    return { ...file, post: { ...post, ...written } };
  }
  const { digest, text, lines, facts, problems } = converted;
  const written: LazyBody = { digest, body: () => text, lines };
  return { ...file, problems: [...file.problems, ...problems], post: { ...post, ...facts, ...written } };
}

/** What is kept has a checksum, and a key that names the code that wrote it: a look at its kinds is enough. */
export function isSnapshot(value: unknown): value is Snapshot {
  return (
    isObject(value) &&
    isListOf(value.posts, isKeptPost) &&
    isRows(value.assets) &&
    isRows(value.publicFiles) &&
    isRows(value.stamps) &&
    isListOf(value.problems, isObject) &&
    typeof value.stamp === 'string'
  );
}

function isKeptPost(value: unknown): value is KeptPost {
  return isObject(value) && isObject(value.file) && typeof value.file.source === 'string';
}
