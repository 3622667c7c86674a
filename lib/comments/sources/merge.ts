import { z } from 'zod';
import { formatProblem } from '../../problems/format-problems';
import { readSnapshot } from '../read-snapshot';
import { type SavedComment, savedComment } from './saved-comment';

const snapshot = z.object({ comments: z.array(savedComment) });

/**
 * A post's comments after a source was asked again: those of other sources stay, those of this one are as it tells them now. Of one that
 * it tells no longer, the text goes; as long as somebody has answered it, its place stays.
 * @param isOwn whether a comment is of this source.
 */
export function merged(
  before: readonly SavedComment[],
  now: readonly SavedComment[],
  isOwn: (id: string) => boolean,
): SavedComment[] {
  const told = new Map(now.map((comment) => [comment.id, comment]));
  const others = before.filter(({ id }) => !isOwn(id) && !told.has(id));
  const kept = new Map([...others, ...told.values()].map((comment) => [comment.id, comment]));
  const gone = new Map(before.filter(({ id }) => !kept.has(id)).map((comment) => [comment.id, comment]));
  for (const { replyTo } of kept.values()) {
    const parent = replyTo === undefined ? undefined : gone.get(replyTo);
    if (parent === undefined) continue;
    // The map is walked on through what is added here, up to the first comment.
    const { html: _, text: _text, edited: _edited, ...place } = parent;
    kept.set(parent.id, { ...place, deleted: true });
  }
  return [...kept.values()].sort((a, b) => compare(a.date, b.date) || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The text of a snapshot. */
export function snapshotText(comments: readonly SavedComment[]): string {
  return `${JSON.stringify({ comments }, undefined, 2)}\n`;
}

/** What a snapshot holds, as it is written. @returns a problem, as it is told, where it cannot be read. */
export function savedIn(
  file: string,
  text: string | undefined,
  timeZone: string,
): { saved: SavedComment[]; problem?: string } {
  if (text === undefined) return { saved: [] };
  const [problem] = readSnapshot(file, text, timeZone).problems;
  if (problem !== undefined) return { saved: [], problem: formatProblem(problem) };
  return { saved: snapshot.parse(JSON.parse(text)).comments };
}
