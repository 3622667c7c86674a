import { git } from './git';
import { COMMIT_FORMAT, type Commit, firstDates, parseCommits } from './git-commits';

/** What git knows of the Markdown files of a project. */
interface GitLog {
  /** Newest first; those that touched no Markdown file are left out. */
  commits: readonly Commit[];
  /** Where the project lies in its repository: `''`, or with a slash behind, as in `blog/`. */
  prefix: string;
}

/** Moves from and to any folder of the repository count, so that none is named here. */
const MARKDOWN = ['md', 'markdown', 'mkd', 'mkdn', 'mkdown'].map((ending) => `:(top,icase)*.${ending}`);

/** Where a repository stands. */
interface GitState {
  /** The commit that is checked out. */
  head: string;
  /** Where the project lies in its repository: `''`, or with a slash behind, as in `blog/`. */
  prefix: string;
}

/**
 * What is checked out; quick, since git need not look at files.
 * @returns `shallow` where the clone holds only the last commits; else why there is none, as the rest of a sentence.
 */
export function gitState(root: string): GitState | 'shallow' | { problem: string } {
  const said = git(root, ['rev-parse', '--is-shallow-repository', '--show-prefix', 'HEAD']);
  if ('problem' in said) return { problem: reasonOf(said.problem) };
  const [shallow, prefix = '', head = ''] = said.output.toString('utf8').split('\n');
  return shallow === 'true' ? 'shallow' : { head, prefix };
}

function reasonOf(problem: string): string {
  if (/not a git repository/.test(problem)) return 'the blog is in no git repository; run git init';
  if (/ambiguous argument 'HEAD'|unknown revision/.test(problem)) return 'the repository has no commit yet';
  return problem;
}

/**
 * The commits that touched Markdown files of the repository that a project is in, in one call of git.
 * @param line `all` that were made, or the `main` one alone: there a merge is one commit, with all that it brought.
 */
export function readCommits(root: string, line: 'all' | 'main'): Commit[] | { problem: string } {
  const main = line === 'main' ? ['--first-parent', '--diff-merges=first-parent'] : [];
  const said = git(root, [
    ...[
      '-c',
      'log.showSignature=false',
      'log',
      '-z',
      '-M',
      '--raw',
      '--no-abbrev',
      '--no-ext-diff',
      '--no-color',
    ],
    ...[...main, '--encoding=UTF-8', `--format=${COMMIT_FORMAT}`, 'HEAD', '--', ...MARKDOWN],
  ]);
  return 'problem' in said ? said : parseCommits(said.output.toString('utf8'));
}

let remembered: { root: string; head: string; log: GitLog } | undefined;

/**
 * The history of the Markdown files of the repository that a project is in: two calls of git, of which the longer one is saved as long as
 * nothing is committed.
 * @returns why there is none: `shallow` where the clone holds only the last commits, `none` without git, a repository or a commit.
 */
export function readGitLog(root: string): GitLog | 'shallow' | 'none' {
  const state = gitState(root);
  if (state === 'shallow') return state;
  if ('problem' in state) return 'none';
  const { head, prefix } = state;
  if (remembered?.root === root && remembered.head === head) return remembered.log;
  const commits = readCommits(root, 'all');
  if ('problem' in commits) return 'none';
  const log = { commits, prefix };
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
