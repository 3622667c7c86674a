import type { Comment, Thread } from '../comments/comment';
import { roomBeside, weightOf } from '../comments/pages';
import { readSnapshot } from '../comments/read-snapshot';
import { inThread } from '../comments/thread-order';
import { digestOf } from '../digest';
import type { Problem } from '../problems/problem';
import type { Site } from '../site/site';
import { decodeText } from './decode-text';

/** The comments of a post as they are remembered, in a process or between builds: all but their texts. */
export interface KeptThread extends Omit<Thread, 'read'> {
  /** Time and size of the file; empty if it is so new that a later edit might have the same. */
  stamp: string;
  problems: Problem[];
}

/** What is known of the comments in a file. @param size of the post's file. */
export function threadOf(
  file: string,
  bytes: Uint8Array,
  size: number,
  site: Site,
): Omit<KeptThread, 'stamp'> {
  const { comments, problems } = parseThread(file, bytes, site);
  const thread = inThread(comments);
  return {
    file,
    digest: digestOf(bytes),
    room: roomBeside(size),
    weights: thread.map(({ comment }) => weightOf(comment.html)),
    count: thread.filter(({ comment }) => !comment.deleted).length,
    problems,
  };
}

/** The comments that a file holds, and what is wrong with it. */
export function parseThread(
  file: string,
  bytes: Uint8Array,
  site: Site,
): { comments: Comment[]; problems: Problem[] } {
  const decoded = decodeText(bytes);
  if ('text' in decoded) return readSnapshot(file, decoded.text, site.timeZone);
  const { problem: message, line } = decoded;
  return { comments: [], problems: [{ file, line, severity: 'error', message, rule: 'encoding' }] };
}
