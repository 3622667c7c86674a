/** A commit, as far as the history of posts needs it. */
export interface Commit {
  hash: string;
  /** When its author wrote it, in ISO 8601 with an offset: `2020-05-01T10:00:00+08:00`. */
  date: string;
  /** The first line of its message; of a merge, the title of what was merged. */
  subject: string;
  files: readonly ChangedFile[];
}

/** What a commit did to a file. */
interface ChangedFile {
  change: 'added' | 'changed' | 'moved' | 'deleted';
  /** Relative to the repository, with `/` between folders. */
  path: string;
  /** Where a file that was moved lay before. */
  from?: string;
  /** Git's name of the bytes after the commit. */
  blob: string;
}

/** How `git log -z --raw --no-abbrev` has to write a commit for `parseCommits`. */
export const COMMIT_FORMAT = 'commit %H %aI %s%x00%b';

const CHANGES: Readonly<Record<string, ChangedFile['change']>> = {
  A: 'added',
  C: 'added',
  D: 'deleted',
  R: 'moved',
};

/** Reads what `git log -z -M --raw --no-abbrev` prints in {@link COMMIT_FORMAT}, newest first. What is no commit is left out. */
export function parseCommits(log: string): Commit[] {
  const commits: (Commit & { files: ChangedFile[] })[] = [];
  // Commits, bodies of messages, changes and names, each with a NUL behind, and a line end before the first change of a commit.
  const fields = log.split('\0');
  for (let at = 0; at < fields.length; at++) {
    const field = (fields[at] ?? '').trim();
    const [, hash, date = '', subject = ''] = /^commit ([0-9a-f]{40,64}) (\S+) ?(.*)$/s.exec(field) ?? [];
    const [, mode = '', blob = '', letter = ''] =
      /^:\d{6} (\d{6}) [0-9a-f]+ ([0-9a-f]+) ([A-Z])\d*$/.exec(field) ?? [];
    if (hash !== undefined) {
      commits.push({ hash, date, subject: subjectOf(subject, fields[++at] ?? ''), files: [] });
    } else if (letter !== '') {
      const first = fields[++at] ?? '';
      const names = /[RC]/.test(letter) ? { path: fields[++at] ?? '', from: first } : { path: first };
      // What is a link from now on is no post any longer.
      const change = mode.startsWith('100') ? (CHANGES[letter] ?? 'changed') : 'deleted';
      commits.at(-1)?.files.push({ change, ...names, blob });
    }
  }
  return commits;
}

/** A merge is named after branches; hosts put the title of what was merged below. */
function subjectOf(subject: string, body: string): string {
  if (!/^Merge (?:pull request|branch|branches|remote-tracking|commit|tag)\b/.test(subject)) return subject;
  return body.trim().split('\n', 1)[0] ?? '';
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
