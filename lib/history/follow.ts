import type { Commit } from './git-commits';

/** A state of a file that was committed. Plain data. */
export interface Revision {
  commit: string;
  /** When it was written, in milliseconds. */
  time: number;
  subject: string;
  /** Git's name of the bytes. */
  blob: string;
  /** What the file was called then, relative to the project. */
  source: string;
}

/**
 * The revisions of each file that there is now, the newest first, by its name. A file that was renamed keeps its history, one that was
 * deleted takes it along: another file of the same name begins anew.
 * @param commits the newest first.
 * @param prefix of the project in its repository; names are told without.
 */
export function follow(commits: readonly Commit[], prefix = ''): Map<string, Revision[]> {
  const histories = new Map<string, Revision[]>();
  /** What a file is called today, by its name at the commit that is looked at; `undefined` for one that is no more. */
  const today = new Map<string, string | undefined>();
  for (const { hash: commit, date, subject, files } of commits) {
    const time = Date.parse(date);
    const before: [path: string, today: string | undefined][] = [];
    for (const { change, path, from, blob } of files) {
      const name = today.has(path) ? today.get(path) : path;
      if (change !== 'deleted' && name !== undefined) {
        const revisions = histories.get(name) ?? [];
        revisions.push({ commit, time, subject, blob, source: without(prefix, path) });
        histories.set(name, revisions);
      }
      before.push([path, change === 'changed' ? name : undefined]);
      if (change === 'moved' && from !== undefined) before.push([from, name]);
    }
    // At once, since a commit may swap two names; a name that a file had wins over one that it got.
    for (const [path, name] of before) if (name === undefined) today.set(path, name);
    for (const [path, name] of before) if (name !== undefined) today.set(path, name);
  }
  return new Map(
    [...histories].flatMap(([path, revisions]): [string, Revision[]][] =>
      path.startsWith(prefix) ? [[path.slice(prefix.length), revisions]] : [],
    ),
  );
}

/** A file outside of the project keeps its whole name. */
function without(prefix: string, path: string): string {
  return path.startsWith(prefix) ? path.slice(prefix.length) : path;
}
