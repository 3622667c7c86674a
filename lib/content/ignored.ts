import type { Problem } from '../problems/problem';
import { fileProblem } from './file-problem';

/** A file that does nothing in this blog, although the blog's old system reads it. */
export interface Ignored {
  name: string;
  /** The rest of a sentence that begins with the file; empty where nobody need be told. */
  why: string;
}

/** One warning for all files of which the same is said. */
export function ignoredProblems(ignored: readonly Ignored[]): Problem[] {
  const byReason = new Map<string, string[]>();
  for (const { name, why } of ignored) {
    if (why !== '') byReason.set(why, [...(byReason.get(why) ?? []), name]);
  }
  return [...byReason].map(([why, [first = '', ...others]]) => {
    const more = others.length === 0 ? '' : ` (and ${others.length} more like it)`;
    return { ...fileProblem(first, `${why}${more}`), severity: 'warning', about: 'left out' };
  });
}
