import type { Comment, Threaded } from './comment';

/**
 * Comments as a thread: each below the one that it answers, the oldest first. What answers a comment that is not there answers the post.
 * A deleted comment that nobody has answered is left out. Answers in a circle are none.
 */
export function inThread(comments: readonly Comment[]): Threaded[] {
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const answers = new Map<string | undefined, Comment[]>();
  for (const comment of [...comments].sort(oldestFirst)) {
    const parent = comment.replyTo !== undefined && byId.has(comment.replyTo) ? comment.replyTo : undefined;
    const siblings = answers.get(parent);
    if (siblings === undefined) answers.set(parent, [comment]);
    else siblings.push(comment);
  }
  const placed = new Map<string, Threaded>();
  // No recursion: a thread may be as deep as it is long.
  const place = (comment: Comment, at: Omit<Threaded, 'comment'>) => {
    const open: Threaded[] = [{ comment, ...at }];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (placed.has(next.comment.id)) continue;
      placed.set(next.comment.id, next);
      const { comment: parent, depth } = next;
      const below = answers.get(parent.id) ?? [];
      for (const answer of [...below].reverse()) open.push({ comment: answer, depth: depth + 1, parent });
    }
  };
  for (const comment of answers.get(undefined) ?? []) place(comment, { depth: 0 });
  // Those that only answer each other.
  for (const comment of comments) if (!placed.has(comment.id)) place(comment, { depth: 0 });
  return withoutDeadEnds([...placed.values()]);
}

/** Without deleted comments below which nothing is left. */
function withoutDeadEnds(thread: readonly Threaded[]): Threaded[] {
  const answered = new Set<string>();
  const kept = [...thread].reverse().filter(({ comment, parent }) => {
    if (comment.deleted && !answered.has(comment.id)) return false;
    if (parent !== undefined) answered.add(parent.id);
    return true;
  });
  return kept.reverse();
}

function oldestFirst(a: Comment, b: Comment): number {
  return compare(a.date.instant, b.date.instant) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
