import type { Threaded } from '../comments/comment';
import { roomBeside } from '../comments/pages';
import { isSnapshotName, snapshotFileOf } from '../comments/snapshot-file';
import { inThread } from '../comments/thread-order';
import { digestOf } from '../digest';
import type { Problem } from '../problems/problem';
import type { Site } from '../site/site';
import type { KeptPost, Texts } from './kept-post';
import { type KeptThread, parseThread, threadOf } from './kept-thread';
import type { Entry, ListedFile } from './list-files';
import { ChangedError, readBody, readBytesOf } from './read-file';

/** Which files hold comments, by the posts that they are on. @param names all files of `posts/`. */
export function threadFiles(
  names: ReadonlySet<string>,
  isPost: (name: string) => boolean,
): Map<string, string> {
  // Few blogs have one: then nothing is looked for.
  const files = new Set([...names].filter((name) => isSnapshotName(name) !== undefined));
  if (files.size === 0) return new Map();
  const posts = [...names].filter(isPost).map((source) => [source, snapshotFileOf(source)] as const);
  return new Map(posts.filter(([, file]) => files.has(file)));
}

/** A warning for a file that is named like comments, and lies beside no post. */
export function strayThread(file: string): Problem {
  const post = file.replace(/\.comments\.json$/, '.md');
  const message = `holds comments on no post: there is no ${post}; rename the file like its post`;
  return { file, severity: 'warning', message, rule: 'comments' };
}

/** A post with the comments that lie beside it; the same value where nothing has changed. @param size of the post's file. */
export function withThread(
  root: string,
  post: KeptPost,
  beside: Entry | undefined,
  size: number,
  site: Site,
): KeptPost {
  if (beside === undefined || 'problem' in beside) {
    const { thread, ...without } = post;
    return thread === undefined ? post : without;
  }
  const thread = keptThread(root, beside, size, site, post.thread);
  return thread === post.thread ? post : { ...post, thread };
}

/** The comments beside a post, not parsed again where nothing says that the file was changed. @param size of the post's file. */
function keptThread(
  root: string,
  { name: file, stamp, settled }: ListedFile,
  size: number,
  site: Site,
  known: KeptThread | undefined,
): KeptThread {
  const room = roomBeside(size);
  if (known?.file === file && known.stamp === stamp) return known.room === room ? known : { ...known, room };
  const bytes = readBytesOf(root, file);
  if (!(bytes instanceof Uint8Array)) return { ...nothing(file, bytes), room };
  const digest = digestOf(bytes);
  const now = settled ? stamp : '';
  if (known?.file === file && known.digest === digest) return { ...known, stamp: now, room };
  return { stamp: now, ...threadOf(file, bytes, size, site) };
}

/**
 * The comments of a post, in their order.
 * @throws Error if the file is not what it was when it was listed.
 */
function readThread(
  root: string,
  { file, digest }: Pick<KeptThread, 'file' | 'digest'>,
  site: Site,
): Threaded[] {
  const bytes = readBytesOf(root, file);
  if (bytes instanceof Uint8Array && digestOf(bytes) === digest)
    return inThread(parseThread(file, bytes, site).comments);
  throw new ChangedError(file);
}

function nothing(file: string, problem: Problem): Omit<KeptThread, 'room'> {
  return { stamp: '', file, digest: '', weights: [], count: 0, problems: [problem] };
}

/** How texts of the project are read when they are asked for. */
export function textsIn(root: string, site: Site): Texts {
  return { body: (post) => readBody(root, post), thread: (thread) => readThread(root, thread, site) };
}
