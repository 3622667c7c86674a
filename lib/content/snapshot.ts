import type { Problem } from '../problems';
import { isListOf, isObject, isRows } from '../value-shapes';
import type { ContentFiles } from './content-files';
import { isKeptPost, type KeptPost, type Memory, restorePost, withoutBody } from './kept-post';

/** What there is on the disk, as plain data. */
export interface Snapshot {
  posts: KeptPost[];
  assets: [name: string, place: string][];
  publicFiles: [path: string, place: string][];
  stamps: [place: string, stamp: string][];
  problems: readonly Problem[];
  stamp: string;
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
