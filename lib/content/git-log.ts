import { execFileSync } from 'node:child_process';
import { COMMIT_FORMAT, type Commit, firstDates, parseCommits } from './git-commits';

/** What git knows of the Markdown files of a project. */
export interface GitLog {
  /** Newest first; those that touched no Markdown file are left out. */
  commits: readonly Commit[];
  /** Where the project lies in its repository: `''`, or with a slash behind, as in `blog/`. */
  prefix: string;
}

/** Moves from and to any folder of the repository count, so that none is named here. */
const MARKDOWN = ['md', 'markdown', 'mkd', 'mkdn', 'mkdown'].map((ending) => `:(top,icase)*.${ending}`);

/** Twenty thousand commits that each touch ten posts. */
const MOST_BYTES = 64 * 1024 * 1024;

let remembered: { root: string; head: string; log: GitLog } | undefined;

/**
 * The history of the Markdown files of the repository that a project is in: two calls of git, of which the longer one is saved as long as
 * nothing is committed.
 * @returns why there is none: `shallow` where the clone holds only the last commits, `none` without git, a repository or a commit.
 */
export function readGitLog(root: string): GitLog | 'shallow' | 'none' {
  const state = git(root, ['rev-parse', '--is-shallow-repository', '--show-prefix', 'HEAD']);
  if (state === undefined) return 'none';
  const [shallow, prefix = '', head = ''] = state.split('\n');
  if (shallow === 'true') return 'shallow';
  if (remembered?.root === root && remembered.head === head) return remembered.log;
  const text = git(root, [
    ...['-c', 'log.showSignature=false', 'log', '-z', '-M', '--no-ext-diff', '--no-color', '--name-status'],
    ...[`--format=${COMMIT_FORMAT}`, '--', ...MARKDOWN],
  ]);
  if (text === undefined) return 'none';
  const log = { commits: parseCommits(text), prefix };
  remembered = { root, head, log };
  return log;
}

/** Answers when a file of the project was committed first; git is asked at the first question. */
export function firstCommits(root: string): (source: string) => { date?: string; shallow?: true } {
  let known: { dates: ReadonlyMap<string, string>; prefix: string } | 'shallow' | undefined;
  return (source) => {
    known ??= datesOf(readGitLog(root));
    if (known === 'shallow') return { shallow: true };
    const date = known.dates.get(known.prefix + source);
    return date === undefined ? {} : { date };
  };
}

function datesOf(log: ReturnType<typeof readGitLog>) {
  if (log === 'shallow') return log;
  return log === 'none'
    ? { dates: new Map<string, string>(), prefix: '' }
    : { dates: firstDates(log.commits), prefix: log.prefix };
}

function git(root: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: MOST_BYTES,
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, GIT_OPTIONAL_LOCKS: '0' },
    });
  } catch {
    // No git, no repository, none of its own user's, no commit yet.
    return undefined;
  }
}
