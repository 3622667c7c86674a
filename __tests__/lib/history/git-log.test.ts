import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type ContentFiles, readContentFiles } from '../../../lib/content/content-files';
import type { Memory } from '../../../lib/content/kept-post';
import { firstDates, parseCommits } from '../../../lib/history/git-commits';
import { firstCommits, readGitLog } from '../../../lib/history/git-log';
import { parseSite } from '../../../lib/site/parse-site';
import { inTemporaryFolder } from '../../temporary-folder';

inTemporaryFolder();

function git(...args: string[]): string {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  const who = ['-c', 'user.name=Ada', '-c', 'user.email=ada@blog.test', '-c', 'protocol.file.allow=always'];
  return execFileSync('git', [...who, ...args], {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

function write(name: string, text = 'Text.\n'): void {
  mkdirSync(path.dirname(name), { recursive: true });
  writeFileSync(name, text);
}

function commit(date: string, subject = 'Write'): void {
  git('add', '-A');
  git('commit', '-q', '--allow-empty', '-m', subject, `--date=${date}`);
}

/** The history of a blog: two posts, of which one was moved, in a subfolder of its repository or not. */
function repository(prefix = ''): void {
  git('init', '-q', '-b', 'main');
  write(
    `${prefix}source/_posts/Ein Drachen ä.md`,
    'A kite, with a text that is long enough to be known again.\n',
  );
  commit('2020-05-01T10:00:00+08:00', 'First');
  mkdirSync(`${prefix}posts`);
  renameSync(`${prefix}source/_posts/Ein Drachen ä.md`, `${prefix}posts/kite.md`);
  write(`${prefix}posts/wind.md`);
  write(`${prefix}public/kite.txt`);
  commit('2021-06-02T10:00:00Z', 'Second \x01 | "quoted"');
  write(`${prefix}posts/kite.md`, 'A kite, with a text that is long enough to be known again, and more.\n');
  commit('2022-07-03T10:00:00Z', 'Third');
}

test('commits that touched Markdown files are read, newest first', () => {
  repository();
  const log = readGitLog(process.cwd());
  expect(log).toMatchObject({
    prefix: '',
    commits: [
      {
        date: '2022-07-03T10:00:00+00:00',
        subject: 'Third',
        files: [{ change: 'changed', path: 'posts/kite.md' }],
      },
      {
        files: [
          { change: 'moved', path: 'posts/kite.md', from: 'source/_posts/Ein Drachen ä.md' },
          { change: 'added', path: 'posts/wind.md' },
        ],
      },
      { date: '2020-05-01T10:00:00+08:00', subject: 'First' },
    ],
  });
});

test.each(['', 'blog/'])(
  'a moved file has the date of its first place, in the folder "%s" of the repository',
  (prefix) => {
    repository(prefix);
    const of = firstCommits(path.resolve(prefix));
    expect(of('posts/kite.md')).toEqual({ date: '2020-05-01T10:00:00+08:00' });
    expect(of('posts/wind.md')).toEqual({ date: '2021-06-02T10:00:00+00:00' });
    expect(of('posts/none.md')).toEqual({});
  },
);

test('a commit since the last question counts', () => {
  repository();
  expect(firstCommits(process.cwd())('posts/new.md')).toEqual({});
  write('posts/new.md');
  commit('2023-01-01T00:00:00Z');
  expect(firstCommits(process.cwd())('posts/new.md')).toEqual({ date: '2023-01-01T00:00:00+00:00' });
});

test('a shallow clone tells nothing', () => {
  repository();
  git('clone', '-q', '--depth', '1', `file://${process.cwd()}`, 'shallow');
  expect(firstCommits(path.resolve('shallow'))('posts/kite.md')).toEqual({ shallow: true });
});

test.each([
  ['no repository', () => undefined],
  ['no commit', () => void git('init', '-q')],
])('%s tells nothing', (_, prepare) => {
  prepare();
  write('posts/kite.md');
  // A repository around the folder of temporary files is none of ours.
  process.env.GIT_CEILING_DIRECTORIES = path.dirname(process.cwd());
  try {
    expect(firstCommits(process.cwd())('posts/kite.md')).toEqual({});
  } finally {
    delete process.env.GIT_CEILING_DIRECTORIES;
  }
});

test('what is no commit is left out', () => {
  expect(parseCommits('')).toEqual([]);
  expect(parseCommits('\n:000000 100644 00 aa A\0a.md\0nonsense\0commit never\0')).toEqual([]);
  const hash = 'a'.repeat(40);
  expect(parseCommits(`commit ${hash} 2020-01-01T00:00:00Z s\0\0\n:100644 000000 aa 00 D\0a.md\0`)).toEqual([
    {
      hash,
      date: '2020-01-01T00:00:00Z',
      subject: 's',
      files: [{ change: 'deleted', path: 'a.md', blob: '00' }],
    },
  ]);
});

test('a file that came back has the date at which it came first', () => {
  const one = { hash: '', subject: '' };
  const file = (change: 'added' | 'deleted') => [{ change, path: 'a.md', blob: '' }];
  const dates = firstDates([
    { ...one, date: '3', files: file('added') },
    { ...one, date: '2', files: file('deleted') },
    { ...one, date: '1', files: file('added') },
  ]);
  expect(dates).toEqual(new Map([['a.md', '1']]));
});

describe('posts without a date', () => {
  const read = (dialect: 'hexo' | 'hugo' | 'jekyll', memory: Memory, before?: ContentFiles) => {
    const data = {
      title: 'T',
      url: 'https://t.test',
      baseURL: 'https://t.test',
      timezone: 'Asia/Shanghai',
      timeZone: 'Asia/Shanghai',
    };
    const site = parseSite({}, { file: 'config.yml', dialect, data });
    return readContentFiles(process.cwd(), site, memory, before);
  };
  const find = ({ posts }: ReturnType<typeof read>, name: string) =>
    posts.find(({ source }) => source === `posts/${name}.md`);

  test.each(['hexo', 'hugo'] as const)(
    'of %s have that of their first commit, in the time zone of the site',
    (dialect) => {
      repository();
      write('posts/dated.md', '---\ndate: 2019-01-01\n---\nText.\n');
      commit('2023-01-01T00:00:00Z');
      const memory: Memory = new Map();
      const first = read(dialect, memory);
      expect(find(first, 'kite')).toMatchObject({
        problems: [],
        post: { date: { day: '2020-05-01', time: '10:00:00' } },
      });
      expect(find(first, 'wind')).toMatchObject({ post: { date: { day: '2021-06-02', time: '18:00:00' } } });
      expect(find(first, 'dated')).toMatchObject({ post: { date: { day: '2019-01-01' } } });
    },
  );

  test('are read again as soon as the history says another thing, and only they', () => {
    repository();
    write('posts/new.md');
    // An hour later, the list of files alone says that none was changed.
    const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 3_600_000);
    const memory: Memory = new Map();
    const before = read('hexo', memory);
    expect(find(before, 'new')?.post?.date).toBeUndefined();
    expect(find(before, 'new')?.problems[0]?.message).toMatch(/^has no date; write date: /);
    expect(read('hexo', memory).stamp).toBe(before.stamp);
    const kept = new Map(memory);
    commit('2023-01-01T00:00:00Z');
    const after = read('hexo', memory, before);
    expect(find(after, 'new')).toMatchObject({ problems: [], post: { date: { day: '2023-01-01' } } });
    expect(after.stamp).not.toBe(before.stamp);
    const again = [...memory].filter(([name, { file }]) => kept.get(name)?.file !== file);
    expect(again.map(([name]) => name)).toEqual(['posts/new.md']);
    clock.mockRestore();
  });

  test('are named, with the remedy, where the clone is shallow', () => {
    repository();
    git('clone', '-q', '--depth', '1', `file://${process.cwd()}`, 'shallow');
    process.chdir('shallow');
    expect(find(read('hexo', new Map()), 'kite')?.problems[0]?.message).toBe(
      'has no date, and this copy of the git repository lacks the old commits that would tell it; fetch all of them (git fetch --unshallow, in CI fetch-depth: 0), or write date: 2026-05-01 in its front matter, or name the file 2026-05-01-kite.md',
    );
    process.chdir('..');
  });

  test('of Jekyll are no posts, whatever git says', () => {
    repository();
    expect(read('jekyll', new Map()).posts).toEqual([]);
  });
});
