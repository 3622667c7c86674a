import type { Post } from './post';

/** Newest first; posts of one moment by file name, so that the order never depends on the machine. Drafts without a date lead. */
export function newestFirst(a: Pick<Post, 'date' | 'source'>, b: Pick<Post, 'date' | 'source'>): number {
  const [x, y] = [a.date?.instant ?? '\uffff', b.date?.instant ?? '\uffff'];
  if (x !== y) return x > y ? -1 : 1;
  return a.source > b.source ? -1 : a.source < b.source ? 1 : 0;
}
