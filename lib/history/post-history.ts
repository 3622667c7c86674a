import { dateAt, type PostDate } from '../post/dates/dates';
import type { Post } from '../post/post';
import type { Problem } from '../problems/problem';
import type { Revision } from './follow';
import { sincePublication } from './reader-revisions';

/** What is known of how the blog came about. Plain data, but for the map. */
export interface BlogHistory {
  /** Of each file, the revisions that changed something for readers, the oldest first. */
  revisions: ReadonlyMap<string, readonly Revision[]>;
  /** Why there are none. */
  problems: readonly Problem[];
}

/** What readers may know of how a post came about. Plain data. */
export interface PostHistory {
  /** Of the page that shows it, decoded. */
  path: string;
  /** The oldest first: the post as it was published, then its changes, at least one. */
  revisions: readonly Revision[];
}

/** Where the history of a post is read: `/posts/a/` → `/posts/a/history/`, `/a/b.html` → `/a/b/history/`. */
export function historyPath(path: string): string {
  return `${path.replace(/(?:\.html?|\/)$/, '')}/history/`;
}

/**
 * The history of a post; `undefined` of one that was never changed after it was published.
 * @param revisions those that changed something for readers, the oldest first.
 */
export function postHistory(
  { path, date, kind }: Pick<Post, 'path' | 'date' | 'kind'>,
  revisions: readonly Revision[] = [],
): PostHistory | undefined {
  if (kind !== 'post') return undefined;
  const shown = sincePublication(revisions, date);
  return shown.length < 2 ? undefined : { path: historyPath(path), revisions: shown };
}

/** The day on which a post was last changed for readers; `undefined` for one that was not, or only on the day of its publication. */
export function lastChange(
  { date }: Pick<Post, 'date'>,
  revisions: readonly Revision[],
  timeZone: string,
): PostDate | undefined {
  const last = sincePublication(revisions, date).slice(1).at(-1);
  const changed = last && dateAt(last.time, timeZone);
  return changed && date && changed.day > date.day ? changed : undefined;
}
