import type { PostDate } from '../post/dates/dates';
import type { Revision } from './follow';

/**
 * The revisions that changed something for readers, the oldest first: no draft, nothing that changed front matter or white space alone.
 * The first of them is what was published.
 * @param revisions the newest first.
 * @param digestAt a digest of what readers could read; `undefined` where they could not.
 */
export function changesForReaders(
  revisions: readonly Revision[],
  digestAt: (revision: Revision) => string | undefined,
): Revision[] {
  const shown: Revision[] = [];
  let last: string | undefined;
  for (const revision of [...revisions].reverse()) {
    const digest = digestAt(revision);
    if (digest === undefined || digest === last) continue;
    shown.push(revision);
    last = digest;
  }
  return shown;
}

/** The same from the publication of the post on: what was committed before its date, readers saw in its last state. */
export function sincePublication(revisions: readonly Revision[], date: PostDate | undefined): Revision[] {
  const published = date === undefined ? Number.NEGATIVE_INFINITY : Date.parse(date.instant);
  const later = revisions.findIndex(({ time }) => time > published);
  return revisions.slice(later < 0 ? -1 : Math.max(0, later - 1));
}
