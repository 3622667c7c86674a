import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Revision } from '../../../lib/history/follow';
import { git, readBlobs } from '../../../lib/history/git';
import { readChanges, readGitHistory, readKeptHistory } from '../../../lib/history/git-history';
import { siteOf } from '../../blog';
import { inTemporaryFolder } from '../../temporary-folder';

inTemporaryFolder();
jest.mock('../../../lib/history/git', () => {
  const actual = jest.requireActual('../../../lib/history/git');
  return { git: jest.fn(actual.git), readBlobs: jest.fn(actual.readBlobs) };
});

const site = siteOf({ history: true });

function run(...args: string[]): void {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  const who = ['-c', 'user.name=Ada', '-c', 'user.email=ada@blog.test', '-c', 'protocol.file.allow=always'];
  execFileSync('git', [...who, ...args], { env, stdio: 'ignore' });
}

/** A commit after which these files are so. */
function commit(day: string, files: Readonly<Record<string, string | Uint8Array>>, subject = day): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(name), { recursive: true });
    writeFileSync(name, text);
  }
  run('add', '-A');
  run('commit', '-q', '--allow-empty', '-m', subject, `--date=${day}T12:00:00Z`);
}

const post = (body: string, more = '') => `---\ndate: 2026-01-01\n${more}---\n\n${body}\n`;
const read = () => readGitHistory(process.cwd(), site);
const subjects = () =>
  Object.fromEntries(
    [...read().revisions].map(([source, all]) => [source, all.map(({ subject }) => subject)]),
  );

const changesOf = (revisions: readonly Revision[] = []) =>
  readChanges(process.cwd(), site, { revisions }, []);

function blogWithHistory(): void {
  run('init', '-q', '-b', 'main');
  commit('2026-01-01', {
    'posts/a.md': post('One two three.'),
    'posts/b.md': post('B.'),
    'posts/draft.md': post('Secret.', 'draft: true\n'),
    '.gitignore': '.next\n',
  });
  commit('2026-01-02', { 'posts/a.md': post('One two four.') }, 'Four is right');
  commit('2026-01-03', { 'posts/a.md': post('One two four.', 'tags: [x]\n') }, 'Tag it');
  commit('2026-01-04', { 'posts/a.md': post('One  two four. \n') }, 'White space');
}

test('revisions that changed the text, without drafts, front matter and white space', () => {
  blogWithHistory();
  commit('2026-01-05', { 'posts/draft.md': post('Public.') }, 'Publish it');
  expect(subjects()).toEqual({
    'posts/a.md': ['2026-01-01', 'Four is right'],
    'posts/b.md': ['2026-01-01'],
    'posts/draft.md': ['Publish it'],
  });
  expect(read().problems).toEqual([]);
  expect(changesOf(read().revisions.get('posts/a.md'))).toEqual([
    [
      {
        kind: 'changed',
        pieces: [
          ['=', 'One two '],
          ['-', 'three'],
          ['+', 'four'],
          ['=', '.'],
        ],
      },
    ],
  ]);
});

test('what posts beside one have changed is read in the same call', () => {
  blogWithHistory();
  commit('2026-01-05', { 'posts/b.md': post('B, and more.'), 'posts/c.md': post('C.') });
  const all = [...read().revisions.values()].map((revisions) => ({ revisions }));
  const blobs = jest.mocked(readBlobs).mockClear();
  const changes = all.map((history) => readChanges(process.cwd(), site, history, all));
  expect(blobs.mock.calls.map(([, names]) => names.length)).toEqual([5]);
  expect(changes).toEqual(all.map(({ revisions }) => changesOf(revisions)));
  expect(changes.map(({ length }) => length)).toEqual([1, 0, 1]);
});

test('what was read is read once, and of a new commit only what is new', () => {
  blogWithHistory();
  const first = read();
  const [log, blobs] = [jest.mocked(git).mockClear(), jest.mocked(readBlobs).mockClear()];
  expect(read()).toEqual(first);
  expect(log.mock.calls.map(([, [command]]) => command)).toEqual(['rev-parse']);
  expect(readKeptHistory(first.key)).toEqual(first);
  const [a] = [first.revisions.get('posts/a.md') ?? []];
  const changes = changesOf(a);
  blobs.mockClear();
  expect(changesOf(a)).toEqual(changes);
  expect(blobs).not.toHaveBeenCalled();
  commit('2026-01-05', { 'posts/b.md': post('B, and more.') });
  const later = read();
  expect(blobs.mock.calls.map(([, names]) => names.length)).toEqual([1]);
  expect(later.key).not.toBe(first.key);
  expect(later.revisions.get('posts/a.md')).toEqual(a);
  expect(later.revisions.get('posts/b.md')).toHaveLength(2);
});

test('damage in what is kept is mended', () => {
  blogWithHistory();
  const first = read();
  rmSync('.next', { recursive: true });
  expect(read()).toEqual(first);
});

test('a branch counts as its merge, under the title of its pull request', () => {
  blogWithHistory();
  run('checkout', '-q', '-b', 'topic');
  commit('2026-01-05', { 'posts/b.md': post('B, half a') }, 'wip');
  commit('2026-01-06', { 'posts/b.md': post('B, half a sentence.') }, 'wip 2');
  run('checkout', '-q', 'main');
  commit('2026-01-06', { 'posts/c.md': post('C.') });
  run('merge', '-q', '--no-ff', 'topic', '-m', 'Merge pull request #1 from ada/topic\n\nA whole sentence');
  expect(subjects()['posts/b.md']).toEqual(['2026-01-01', 'A whole sentence']);
});

test('what is no text, or of a size that nobody compares, is left out', () => {
  blogWithHistory();
  commit('2026-01-05', { 'posts/b.md': Uint8Array.of(0xff, 0xd8, 0, 1) });
  commit('2026-01-06', { 'posts/b.md': post('x'.repeat(2 ** 21)) });
  commit('2026-01-07', { 'posts/b.md': post('B again.') });
  expect(subjects()['posts/b.md']).toEqual(['2026-01-01', '2026-01-07']);
});

test('a post that was moved and renamed', () => {
  run('init', '-q', '-b', 'main');
  commit('2026-01-01', { '_posts/2026-01-01-a.md': post('A text that is long enough to be known again.') });
  mkdirSync('posts');
  renameSync('_posts/2026-01-01-a.md', 'posts/a ä.md');
  commit('2026-01-02', {});
  commit('2026-01-03', { 'posts/a ä.md': post('A text that is long enough to be known once more.') });
  expect(subjects()).toEqual({ 'posts/a ä.md': ['2026-01-01', '2026-01-03'] });
});

describe('where there is no history, that is told', () => {
  const told = () => read().problems.map(({ severity, message, rule }) => `${severity} ${message} [${rule}]`);
  test('in a shallow clone', () => {
    blogWithHistory();
    run('clone', '-q', '--depth', '1', `file://${process.cwd()}`, 'shallow');
    expect(readGitHistory(path.resolve('shallow'), site)).toMatchObject({
      revisions: new Map(),
      problems: [
        {
          severity: 'warning',
          rule: 'history',
          message:
            'history is not shown: the repository is a shallow clone; fetch all of it (fetch-depth: 0 in a GitHub workflow)',
        },
      ],
    });
  });
  test('before the first commit', () => {
    run('init', '-q');
    expect(told()).toEqual(['warning history is not shown: the repository has no commit yet [history]']);
  });
  test('outside of a repository', () => {
    process.env.GIT_CEILING_DIRECTORIES = path.dirname(process.cwd());
    expect(told()).toEqual([
      'warning history is not shown: the blog is in no git repository; run git init [history]',
    ]);
    delete process.env.GIT_CEILING_DIRECTORIES;
  });
  test('without git', () => {
    const { PATH } = process.env;
    process.env.PATH = path.resolve('nothing');
    expect(told()).toEqual(['warning history is not shown: git is not installed [history]']);
    process.env.PATH = PATH;
  });
});
