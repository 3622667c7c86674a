import { inRows, type PieceKeys, type Table } from '../build/cache/pieces';
import type { Problem } from '../problems/problem';
import { isListOf, isObject, isRows, isText } from '../value-shapes';
import type { ContentFiles } from './content-files';
import { isKeptPost, type KeptPost, type Memory, restorePost, type Texts, withoutBody } from './kept-post';

/** What there is on the disk, as plain data, but for the posts: those lie in pieces. */
export interface Snapshot {
  /** The names of posts and pages, in the order in which they were read. */
  sources: string[];
  /** Where they lie, by these names. */
  pieces: PieceKeys;
  assets: [name: string, place: string][];
  publicFiles: [path: string, place: string][];
  stamps: [place: string, stamp: string][];
  problems: readonly Problem[];
  stamp: string;
}

/** How posts lie in pieces. */
export const PACKED_POSTS = inRows(isKeptPost);

/** The posts and pages of a snapshot, by their names. */
export function keptPosts(files: ContentFiles, memory: Memory): Table<KeptPost> {
  return new Map(
    files.posts.map((file) => [
      file.source,
      memory.get(file.source) ?? { stamp: '', digest: '', file: withoutBody(file) },
    ]),
  );
}

/** The reverse of {@link restore}. */
export function snapshotOf(files: ContentFiles, pieces: PieceKeys): Snapshot {
  return {
    sources: files.posts.map(({ source }) => source),
    pieces,
    assets: [...files.assets],
    publicFiles: [...files.publicFiles],
    stamps: [...files.stamps],
    problems: files.problems,
    stamp: files.stamp,
  };
}

/**
 * @param texts reads a text when it is asked for.
 * @returns `undefined` where a post is missing, since its piece is.
 */
export function restore(snapshot: Snapshot, posts: Table<KeptPost>, texts: Texts): ContentFiles | undefined {
  const { sources } = snapshot;
  const kept = sources.flatMap((source) => posts.get(source) ?? []);
  if (kept.length < sources.length) return undefined;
  return {
    posts: kept.map((post) => restorePost(post, texts)),
    assets: new Map(snapshot.assets),
    publicFiles: new Map(snapshot.publicFiles),
    stamps: new Map(snapshot.stamps),
    problems: snapshot.problems,
    stamp: snapshot.stamp,
    settled: false,
  };
}

/** What is kept has a checksum, and a key that names the code that wrote it: a look at its kinds is enough. */
export function isSnapshot(value: unknown): value is Snapshot {
  return (
    isObject(value) &&
    isListOf(value.sources, isText) &&
    isListOf(value.pieces, isText) &&
    isRows(value.assets) &&
    isRows(value.publicFiles) &&
    isRows(value.stamps) &&
    isListOf(value.problems, isObject) &&
    typeof value.stamp === 'string'
  );
}
