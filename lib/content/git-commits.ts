/** A commit, as far as the history of posts needs it. */
export interface Commit {
  hash: string;
  /** When its author wrote it, in ISO 8601 with an offset: `2020-05-01T10:00:00+08:00`. */
  date: string;
  /** The first line of its message. */
  subject: string;
  files: readonly ChangedFile[];
}

/** What a commit did to a file. */
export interface ChangedFile {
  change: 'added' | 'changed' | 'moved' | 'deleted';
  /** Relative to the repository, with `/` between folders. */
  path: string;
  /** Where a file that was moved lay before. */
  from?: string;
}

/** How `git log -z --name-status` has to write a commit for `parseCommits`. */
export const COMMIT_FORMAT = 'commit %H %aI %s';

const CHANGES: Readonly<Record<string, ChangedFile['change']>> = {
  A: 'added',
  C: 'added',
  D: 'deleted',
  R: 'moved',
};

/** Reads what `git log -z -M --name-status` prints in {@link COMMIT_FORMAT}, newest first. What is no commit is left out. */
export function parseCommits(log: string): Commit[] {
  const commits: (Commit & { files: ChangedFile[] })[] = [];
  // Commits, statuses and names, each with a NUL behind, and a line end before the first status of a commit.
  const fields = log.split('\0');
  for (let at = 0; at < fields.length; at++) {
    const field = (fields[at] ?? '').trim();
    const [, hash, date = '', subject = ''] = /^commit ([0-9a-f]{40,64}) (\S+) ?(.*)$/s.exec(field) ?? [];
    if (hash !== undefined) commits.push({ hash, date, subject, files: [] });
    else if (/^[A-Z]\d*$/.test(field)) {
      const change = CHANGES[field.slice(0, 1)] ?? 'changed';
      const path = fields[++at] ?? '';
      const to = /^[RC]/.test(field) ? { path: fields[++at] ?? '', from: path } : { path };
      commits.at(-1)?.files.push({ change, ...to });
    }
  }
  return commits;
}

/**
 * The date of the commit in which each file appeared first; a file that was moved appeared where it lay before.
 * @param commits newest first.
 */
export function firstDates(commits: readonly Commit[]): Map<string, string> {
  const dates = new Map<string, string>();
  for (const { date, files } of [...commits].reverse()) {
    for (const { change, path, from = path } of files) {
      if (change === 'deleted') continue;
      dates.set(path, dates.get(path) ?? dates.get(from) ?? date);
    }
  }
  return dates;
}
