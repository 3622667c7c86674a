import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { ContentFiles } from '../../../lib/content/content-files';
import * as contentFiles from '../../../lib/content/content-files';
import type { Memory } from '../../../lib/content/kept-post';
import * as published from '../../../lib/content/published';
import { isSnapshot, PACKED_POSTS, snapshotOf } from '../../../lib/content/snapshot';
import { digestOf } from '../../../lib/digest';
import { readPost } from '../../../lib/post/read-post';
import { formatProblems } from '../../../lib/problems/format-problems';
import * as parseSiteModule from '../../../lib/site/parse-site';
import { post, siteOf } from '../../blog';
import { nextFileTime } from '../../file-clock';

jest.mock('../../../lib/post/read-post', () => {
  const actual = jest.requireActual('../../../lib/post/read-post');
  return { ...actual, readPost: jest.fn(actual.readPost) };
});

const { readContentFiles } = contentFiles;
const { toContent } = published;
const site = siteOf();
let root = '';

beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'blog-'));
});

afterEach(async () => {
  jest.restoreAllMocks();
  await rm(root, { recursive: true, force: true });
});

function write(files: Record<string, string | Uint8Array>) {
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    fs.writeFileSync(path.join(root, name), text);
  }
}

const link = (target: string, name: string) => {
  fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  fs.symlinkSync(target, path.join(root, name));
};

const read = (memory?: Memory, before?: ContentFiles) => readContentFiles(root, site, memory, before);
const problems = () => {
  const files = read();
  const publishing = {
    now: Date.parse('2026-11-23T00:00:00Z'),
    drafts: false,
    imageFacts: () => ({}),
    anchorsOf: () => 'unknown' as const,
    changesOf: () => [],
  };
  return formatProblems(toContent(site, files, publishing).problems)
    .split('\n')
    .filter(Boolean);
};

describe('files that look like posts', () => {
  test('are reported, and what programs left behind is not served', () => {
    write({
      'posts/a.md': post(['title: A']),
      'posts/a 2.md': post(['title: A'], 'Another text.\n'),
      'posts/a (1).md': post(['title: A (1)']),
      'posts/part 2.md': post(['title: Part two']),
      'posts/part.md': post(['title: Part one'], 'One.\n'),
      'posts/a (conflicted copy 2026-05-01).md': post(),
      'posts/a.md~': 'x',
      'posts/.b.md.icloud': 'x',
      'posts/c.mdx': 'x',
      'posts/c.mdwn': 'x',
      'posts/README.md': 'x',
      'posts/2026-05-01-d.html': 'x',
      'posts/demo.html': 'x',
      'posts/data.txt': 'x',
      'posts/.hidden': 'x',
    });
    expect(problems().map((line) => line.replace(/; .*/, ''))).toEqual([
      'posts/.b.md.icloud warning is not read as a post, because it is still in iCloud',
      'posts/2026-05-01-d.html warning is not read as a post, because its name ends in .html',
      'posts/README.md warning is not read as a post, because it is named README',
      'posts/a (1).md warning is not read as a post, because it looks like a copy of a.md',
      'posts/a (conflicted copy 2026-05-01).md warning is not read as a post, because it is a copy that a sync program made',
      'posts/a 2.md warning is not read as a post, because it looks like a copy of a.md',
      'posts/a.md~ warning is not read as a post, because it is a backup copy',
      'posts/c.mdwn warning is not read as a post, because its name ends in .mdwn',
      'posts/c.mdx warning is not read as a post, because its name ends in .mdx',
      '9 warnings',
    ]);
    const { posts, assets } = read();
    expect(posts.map(({ source }) => source)).toEqual(['posts/a.md', 'posts/part 2.md', 'posts/part.md']);
    expect([...assets.keys()]).toEqual(['2026-05-01-d.html', 'c.mdwn', 'c.mdx', 'data.txt', 'demo.html']);
  });
});

describe('what is read', () => {
  test('posts of every ending, assets, public files, in the order of their names', () => {
    write({
      'posts/b.md': post(),
      'posts/a.markdown': post(),
      'posts/c.mkd': post(),
      'posts/d.mkdn': post(),
      'posts/e.mkdown': post(),
      'posts/F.MD': post(),
      'posts/sub/g/index.md': post(),
      'posts/sub/g/a b.png': 'x',
      'posts/notes.txt': 'x',
      'posts/.hidden.md': 'x',
      'posts/.git/x.md': 'x',
      'posts/a.mdz': 'x',
      'public/images/a.png': 'x',
      'public/.nojekyll': '',
    });
    const files = read();
    expect(files.posts.map(({ source }) => source)).toEqual(
      ['F.MD', 'a.markdown', 'b.md', 'c.mkd', 'd.mkdn', 'e.mkdown', 'sub/g/index.md'].map(
        (name) => `posts/${name}`,
      ),
    );
    expect([...files.assets]).toEqual(
      ['a.mdz', 'notes.txt', 'sub/g/a b.png'].map((name) => [name, `posts/${name}`]),
    );
    expect([...files.publicFiles]).toEqual([['/images/a.png', 'public/images/a.png']]);
    expect(files.problems).toEqual([]);
  });

  test('pages and what lies beside them, behind the posts', () => {
    write({ 'posts/a.md': post(), 'pages/b/index.md': 'x', 'pages/b/c.png': 'x', 'pages/_n.md': 'x' });
    const files = read();
    expect(files.posts.map(({ source }) => source)).toEqual(['posts/a.md', 'pages/b/index.md']);
    expect([...files.assets]).toEqual([['pages/b/c.png', 'pages/b/c.png']]);
    expect(files.problems).toMatchObject([{ file: 'pages/_n.md', severity: 'warning' }]);
  });

  test('no public/, and empty folders; without posts/ there is an error', () => {
    expect(read()).toMatchObject({
      posts: [],
      problems: [{ file: 'posts', severity: 'warning', message: expect.stringContaining('npm run new') }],
    });
    fs.mkdirSync(path.join(root, 'posts'));
    expect(read()).toMatchObject({ posts: [], problems: [] });
    fs.mkdirSync(path.join(root, 'public'));
    expect(read()).toMatchObject({ posts: [], problems: [] });
  });

  test('decomposed names are known by their composed ones, and found on the disk', () => {
    write({
      'posts/cafe\u0301/pic e\u0301.png': 'x',
      'posts/cafe\u0301/index.md': post(),
      'public/e\u0301.png': 'x',
    });
    const files = read();
    expect([...files.assets]).toEqual([['caf\u00e9/pic \u00e9.png', 'posts/cafe\u0301/pic e\u0301.png']]);
    expect([...files.publicFiles]).toEqual([['/\u00e9.png', 'public/e\u0301.png']]);
    const [first] = files.posts;
    expect(first?.post?.path).toBe('/posts/caf\u00e9/');
    const content = toContent(site, files, {
      now: Date.parse('2026-11-23'),
      drafts: false,
      imageFacts: () => ({}),
      anchorsOf: () => 'unknown',
      changesOf: () => [],
    });
    expect(content.bySource.get('posts/caf\u00e9/index.md')?.source).toBe('posts/cafe\u0301/index.md');
  });

  test('a post whose name begins with _ is left out, and its author told', () => {
    write({ 'posts/_x.md': post(), 'posts/_drafts/y.md': 'Text.' });
    expect(problems()).toEqual([
      'posts/_x.md warning is not read as a post, because its name begins with "_"; rename the file if it is one [file]',
      '1 warning',
    ]);
    expect(read().posts.map(({ source }) => source)).toEqual(['posts/_drafts/y.md']);
  });
});

describe('what cannot be read', () => {
  test.each<[string, () => void, string]>([
    [
      'bytes that are no UTF-8',
      () => write({ 'posts/x.md': Buffer.from('---\ntitle: caf\xe9\n', 'latin1') }),
      'posts/x.md:2 error is not valid UTF-8; save it as UTF-8 [encoding]',
    ],
    [
      'UTF-16',
      () => write({ 'posts/x.md': Buffer.from('\ufeffa', 'utf16le') }),
      'posts/x.md:1 error is written in UTF-16; save it as UTF-8 [encoding]',
    ],
    [
      'a NUL byte',
      () => write({ 'posts/x.md': 'a\n\0' }),
      'posts/x.md:2 error holds a NUL byte; is it a text file? [encoding]',
    ],
    [
      'a folder named like a post',
      () => write({ 'posts/x.md/index.md': post() }),
      'posts/x.md error is a folder, not a file; rename it [file]',
    ],
    [
      'a link to nowhere',
      () => link('nowhere.md', 'posts/x.md'),
      'posts/x.md error is a link that leads nowhere [file]',
    ],
    [
      'a link to itself',
      () => link('x.md', 'posts/x.md'),
      'posts/x.md error is a link that leads in a circle [file]',
    ],
    [
      'a link out of the project',
      () => link('/etc/hostname', 'posts/x.md'),
      'posts/x.md error is a link that leads out of the project; put a copy here instead [file]',
    ],
    [
      'a folder out of the project',
      () => link('/etc', 'posts/x'),
      'posts/x error is a link that leads out of the project; put a copy here instead [file]',
    ],
    [
      'a link to its own folder',
      () => link('.', 'posts/x'),
      'posts/x error is a link that leads in a circle [file]',
    ],
    [
      'a link to a folder above',
      () => link('../..', 'posts/sub/x'),
      'posts/sub/x error is a link that leads in a circle [file]',
    ],
    [
      'a link to the project',
      () => link('..', 'posts/x'),
      'posts/x error is a link that leads in a circle [file]',
    ],
    [
      'a link of an asset to nowhere',
      () => link('nowhere', 'posts/x.png'),
      'posts/x.png error is a link that leads nowhere [file]',
    ],
    [
      'a link of public/ to nowhere',
      () => link('nowhere', 'public/x.png'),
      'public/x.png error is a link that leads nowhere [file]',
    ],
    [
      'a link of public/ to itself',
      () => link('.', 'public/x'),
      'public/x error is a link that leads in a circle [file]',
    ],
    [
      'a link of public/ out of the project',
      () => link('/etc/passwd', 'public/x'),
      'public/x error is a link that leads out of the project; put a copy here instead [file]',
    ],
    [
      'posts/ out of the project',
      () => link(os.tmpdir(), 'posts'),
      'posts error is a link that leads out of the project; put a copy here instead [file]',
    ],
    [
      'public/ out of the project',
      () => link(os.tmpdir(), 'public'),
      'public error is a link that leads out of the project; put a copy here instead [file]',
    ],
    ['posts that is a file', () => write({ posts: 'x' }), 'posts error is a file, not a folder [file]'],
    [
      'a pipe',
      () => {
        fs.mkdirSync(path.join(root, 'posts'));
        execFileSync('mkfifo', [path.join(root, 'posts/x.md')]);
      },
      'posts/x.md error is not a regular file [file]',
    ],
    ['pages that is a file', () => write({ pages: 'x' }), 'pages error is a file, not a folder [file]'],
    [
      'pages that leads out of the project',
      () => link('/etc', 'pages'),
      'pages error is a link that leads out of the project; put a copy here instead [file]',
    ],
    [
      'a page that leads out of the project',
      () => link('/etc/passwd', 'pages/now.md'),
      'pages/now.md error is a link that leads out of the project; put a copy here instead [file]',
    ],
    [
      'a folder of pages with the name of one',
      () => write({ 'pages/now.md/x.md': 'x' }),
      'pages/now.md error is a folder, not a file; rename it [file]',
    ],
    [
      'a page that is no text',
      () => write({ 'pages/now.md': '\n\0' }),
      'pages/now.md:2 error holds a NUL byte; is it a text file? [encoding]',
    ],
    [
      'what Next.js would take for a page',
      () => write({ 'pages/uses/demo.js': 'x' }),
      'pages/uses/demo.js error has a name that Next.js takes for a program; put it into public/ [file]',
    ],
    [
      'files of posts and pages at one address',
      () => write({ 'posts/pages/a.png': 'x', 'pages/a.png': 'x' }),
      'pages/a.png error has the address of posts/pages/a.png; rename one of them [file]',
    ],
  ])('%s', (_, make, line) => {
    make();
    write({
      ...(fs.statSync(path.join(root, 'posts'), { throwIfNoEntry: false })?.isFile()
        ? {}
        : { 'posts/ok.md': post() }),
    });
    expect(problems()).toEqual([line, '1 error']);
    if (!line.startsWith('posts error'))
      expect(read().posts.some(({ source }) => source === 'posts/ok.md')).toBe(true);
  });

  // Root may read everything, so the system's answer is played.
  test('a file and a folder that may not be read', () => {
    write({ 'posts/x.md': post(), 'posts/sub/y.md': post(), 'posts/ok.md': post() });
    const denied = (place: fs.PathLike) => /x\.md$|sub$/.test(String(place));
    const fail = () => {
      throw Object.assign(new Error('denied'), { code: 'EACCES' });
    };
    const { readFileSync, readdirSync } = fs;
    jest
      .spyOn(fs, 'readFileSync')
      .mockImplementation(((place: string, options: never) =>
        denied(place) ? fail() : readFileSync(place, options)) as typeof readFileSync);
    jest
      .spyOn(fs, 'readdirSync')
      .mockImplementation(((place: string, options: never) =>
        denied(place) ? fail() : readdirSync(place, options)) as typeof readdirSync);
    expect(problems()).toEqual([
      'posts/sub error cannot be read (EACCES) [file]',
      'posts/x.md error cannot be read (EACCES) [file]',
      '2 errors',
    ]);
  });

  test('folders that lead to each other end', () => {
    write({ 'posts/a/x.md': post(), 'posts/b/y.md': post() });
    link('../b', 'posts/a/b');
    link('../a', 'posts/b/a');
    expect(problems().filter((line) => line.includes('circle'))).toEqual([
      'posts/a/b/a error is a link that leads in a circle [file]',
      'posts/b/a/b error is a link that leads in a circle [file]',
    ]);
  });

  test('links inside the project are followed', () => {
    write({ 'notes/x.md': post(), 'notes/pic.png': 'x', 'shared/y.md': post() });
    link('../notes', 'posts/notes');
    link('../shared/y.md', 'posts/y.md');
    expect(problems()).toEqual([]);
    const files = read();
    expect(files.posts.map(({ source }) => source)).toEqual(['posts/notes/x.md', 'posts/y.md']);
    expect([...files.assets.keys()]).toEqual(['notes/pic.png']);
  });

  test('public/ may hold folders of any name', () => {
    write({ 'posts/a.md': post(), 'public/x.md/a.txt': 'x', 'public/README.md': 'x' });
    expect(problems()).toEqual([]);
    expect([...read().publicFiles.keys()]).toEqual(['/README.md', '/x.md/a.txt']);
  });

  test('a name in public/ that some hosts refuse', () => {
    write({ 'public/a#b.png': '', 'public/c?/d.png': '', 'public/50% é.png': '', 'posts/a#b.png': '' });
    const message = 'has # or ? in its name, and some hosts (Netlify) publish no such file; rename it';
    expect(problems()).toEqual([
      `public/a#b.png warning ${message} [file]`,
      `public/c?/d.png warning ${message} [file]`,
      '2 warnings',
    ]);
  });

  test('a file that is too large for some hosts', () => {
    write({ 'posts/film.mp4': '', 'public/film.mp4': '', 'posts/fits.mp4': '', 'posts/photo.JPG': '' });
    const limit = 25 * 1024 * 1024;
    for (const name of ['posts/film.mp4', 'public/film.mp4', 'posts/photo.JPG'])
      fs.truncateSync(path.join(root, name), limit + 60_000);
    fs.truncateSync(path.join(root, 'posts/fits.mp4'), limit);
    const message =
      'is 25.1 MiB large, and some hosts (Cloudflare Pages) publish no file above 25 MiB; make it smaller, or link to it elsewhere';
    expect(problems()).toEqual([
      `posts/film.mp4 warning ${message} [file]`,
      `public/film.mp4 warning ${message} [file]`,
      '2 warnings',
    ]);
  });

  test("a file of public/ in the place of the blog's own, or of an asset", () => {
    write({ 'public/robots.txt': '', 'public/index.html': '', 'public/media/a.png': '', 'posts/a.png': '' });
    expect(problems()).toEqual([
      'public/index.html error would replace /, which the blog itself makes; delete or rename the file [permalink]',
      'public/media/a.png error would replace /media/a.png, which the blog itself makes; delete or rename the file [permalink]',
      "public/robots.txt warning replaces the blog's own /robots.txt [replaced]",
      '2 errors, 1 warning',
    ]);
  });

  test('the second reading says the same as the first', () => {
    write({ 'posts/x.md': '---\ntitle: [\n---\n', 'posts/y.md': '---\ndate: soon\n---\n' });
    const memory: Memory = new Map();
    const first = read(memory);
    const plain = (files: typeof first) => JSON.stringify(files);
    expect(plain(read(memory))).toBe(plain(first));
    expect(plain(read())).toBe(plain(first));
    expect(first.posts.flatMap((file) => file.problems).length).toBeGreaterThanOrEqual(2);
  });
});

describe('memory', () => {
  test('an unchanged file is not parsed again, a changed one is, a deleted one is forgotten', () => {
    write({ 'posts/a.md': post(['title: One']), 'posts/b.md': post() });
    const parse = jest.mocked(readPost).mockClear();
    const memory: Memory = new Map();
    const first = read(memory);
    expect(parse).toHaveBeenCalledTimes(2);

    const again = read(memory);
    expect(parse).toHaveBeenCalledTimes(2);
    expect(again.stamp).toBe(first.stamp);
    expect(again.posts.map(({ post }) => post?.body())).toEqual(first.posts.map(({ post }) => post?.body()));

    write({ 'posts/a.md': post(['title: Another title']) });
    const changed = read(memory);
    expect(parse).toHaveBeenCalledTimes(3);
    expect(changed.stamp).not.toBe(first.stamp);
    expect(changed.posts.map((file) => file.post?.title)).toEqual(['Another title', 'B']);

    fs.rmSync(path.join(root, 'posts/b.md'));
    expect(read(memory).posts).toHaveLength(1);
    expect([...memory.keys()]).toEqual(['posts/a.md']);
    expect(parse).toHaveBeenCalledTimes(3);
  });

  test('an edit that keeps the size, and the time, is seen', () => {
    write({ 'posts/a.md': post(['title: One']) });
    const place = path.join(root, 'posts/a.md');
    const time = new Date('2026-01-01');
    fs.utimesSync(place, time, time);
    const memory: Memory = new Map();
    read(memory);
    nextFileTime();
    write({ 'posts/a.md': post(['title: Two']) });
    fs.utimesSync(place, time, time);
    expect(read(memory).posts[0]?.post?.title).toBe('Two');
  });

  describe('whatever the clock says', () => {
    const PLACE = 'posts/a.md';
    const HOUR = 3_600_000;
    const at = Date.parse('2026-01-01T00:00:00Z');
    const setTime = (time: number) => fs.utimesSync(path.join(root, PLACE), time / 1000, time / 1000);
    const setClock = (ahead: number) => {
      const now = Date.now() + ahead;
      jest.spyOn(Date, 'now').mockReturnValue(now);
    };
    /** What a second look would take the file to be without reading it. */
    const stampOf = (memory: Memory) => memory.get(PLACE)?.stamp;

    test('a file that is old enough need not be read again', () => {
      write({ [PLACE]: post() });
      setTime(at);
      setClock(HOUR);
      const memory: Memory = new Map();
      read(memory);
      expect(stampOf(memory)).toMatch(new RegExp(`^${at} `));
    });

    test.each([
      ['the time of its text', HOUR, Date.now() + 24 * HOUR],
      ['the time of its last change', -HOUR, at],
    ])('a file is read again where %s lies in the future', (_, ahead, time) => {
      write({ [PLACE]: post() });
      setTime(time);
      setClock(ahead);
      const memory: Memory = new Map();
      read(memory);
      expect(stampOf(memory)).toBe('');
    });

    test('what was read is given back while no file is added, changed or removed', () => {
      write({ [PLACE]: post(['title: One']), 'public/cv.pdf': 'x' });
      setClock(HOUR);
      const memory: Memory = new Map();
      const first = read(memory);
      expect(read(memory, first)).toBe(first);

      write({ 'public/talk.pdf': 'x' });
      const second = read(memory, first);
      expect([...second.publicFiles.keys()]).toEqual(['/cv.pdf', '/talk.pdf']);
      expect(second.posts[0]).toBe(first.posts[0]);

      write({ [PLACE]: post(['title: Another']) });
      const third = read(memory, second);
      expect(third.posts[0]?.post?.title).toBe('Another');
      fs.rmSync(path.join(root, PLACE));
      expect(read(memory, third).posts).toEqual([]);
    });

    test('a file that is too new is looked at again, whatever was read before', () => {
      write({ [PLACE]: post(['title: One']) });
      const memory: Memory = new Map();
      const first = read(memory);
      expect(read(memory, first)).not.toBe(first);
    });

    test('an edit that keeps the size, and sets the time back, is seen long after', () => {
      write({ [PLACE]: post(['title: One']) });
      setTime(at);
      setClock(HOUR);
      const memory: Memory = new Map();
      const before = read(memory).stamp;
      expect(stampOf(memory)).not.toBe('');
      nextFileTime();
      write({ [PLACE]: post(['title: Two']) });
      setTime(at);
      const after = read(memory);
      expect(after.posts[0]?.post?.title).toBe('Two');
      expect(after.stamp).not.toBe(before);
    });

    test('a file whose time alone has changed is read, and not parsed', () => {
      write({ [PLACE]: post() });
      setTime(at);
      const memory: Memory = new Map();
      read(memory);
      setTime(at + HOUR);
      const parse = jest.mocked(readPost).mockClear();
      expect(read(memory).posts[0]?.post?.title).toBe('A');
      expect(parse).not.toHaveBeenCalled();
    });
  });

  test('what is kept of a reading is plain data, of which no part is of another kind', () => {
    write({ 'posts/a.md': post(), 'posts/a.png': 'x', 'public/b.png': 'x' });
    const memory: Memory = new Map();
    const whole: unknown = JSON.parse(JSON.stringify(snapshotOf(read(memory), ['key'])));
    expect(isSnapshot(whole)).toBe(true);
    for (const value of [null, 1, 'text', [], {}]) expect([value, isSnapshot(value)]).toEqual([value, false]);
    const parts = Object.keys(Object(whole));
    expect(parts).toHaveLength(7);
    for (const part of parts) {
      for (const value of [1, null, undefined, {}, [1]]) {
        expect([part, value, isSnapshot({ ...Object(whole), [part]: value })]).toEqual([part, value, false]);
      }
    }
    for (const row of [{}, { file: {} }, null])
      expect(PACKED_POSTS.unpack([['posts/a.md', row]])).toBeUndefined();
  });

  const CHANGED = 'posts/a.md error was changed while the blog was built; build again [file]';
  test.each([
    ['edited', () => write({ 'posts/a.md': post([], 'Other.\n') })],
    ['emptied', () => write({ 'posts/a.md': '' })],
    ['deleted', () => fs.rmSync(path.join(root, 'posts/a.md'))],
  ])('a text is not read from a file that was %s after it was listed', (_, change) => {
    write({ 'posts/a.md': post(), 'posts/b.md': post() });
    const [a, b] = read().posts;
    expect(a?.post?.body()).toContain('Text.');
    change();
    expect(() => a?.post?.body()).toThrow(CHANGED);
    expect(b?.post?.body()).toContain('Text.');
  });

  test.each(['posts/new.md', 'posts/new.png', 'public/new.png', 'pages/new.md', 'pages/new.png'])(
    'the stamp tells of %s',
    (name) => {
      write({ 'posts/a.md': post() });
      const before = read().stamp;
      expect(read().stamp).toBe(before);
      write({ [name]: 'new' });
      expect(read().stamp).not.toBe(before);
    },
  );
});

describe('getContent', () => {
  const { env } = process;
  // These remember nothing: a process of its own need not load them again, which takes a second each time.
  beforeAll(() => {
    jest.doMock('../../../lib/content/content-files', () => contentFiles);
    jest.doMock('../../../lib/content/published', () => published);
    jest.doMock('../../../lib/site/parse-site', () => parseSiteModule);
  });
  beforeEach(() => {
    jest.resetModules();
    jest.spyOn(process, 'cwd').mockReturnValue(root);
    process.env = { ...env, SOURCE_DATE_EPOCH: String(Date.parse('2026-01-01T00:00:00Z') / 1000) };
    write({
      'posts/old.md': post(['date: 2025-12-31']),
      'posts/new.md': post(['date: 2026-01-02']),
      'posts/drafts/d.md': 'Text.',
    });
  });
  afterEach(() => {
    process.env = env;
    for (const name of ['blogMemory', 'blogCode']) Reflect.deleteProperty(globalThis, name);
  });

  const content = async (over: Record<string, string>) => {
    Object.assign(process.env, over);
    const { getContent } = await import('../../../lib/content/current-content');
    return getContent;
  };
  const sources = (get: Awaited<ReturnType<typeof content>>) =>
    get().posts.map(({ source, status }) => `${source} ${status}`);

  test('a build holds back drafts, and what is dated later than SOURCE_DATE_EPOCH', async () => {
    const get = await content({});
    expect(sources(get)).toEqual(['posts/old.md published']);
    expect(get().hidden.map(({ source, status }) => `${source} ${status}`)).toEqual([
      'posts/drafts/d.md draft',
      'posts/new.md scheduled',
    ]);
    expect(get().preview).toBe(false);
  });

  test('a build reads once', async () => {
    const get = await content({});
    const first = get();
    write({ 'posts/more.md': post(['date: 2025-01-01']) });
    expect(get()).toBe(first);
  });

  test.each([
    [{ BLOG_DRAFTS: '1' }, 3],
    [{ BLOG_DRAFTS: '0' }, 1],
    [{ BLOG_DRAFTS: '' }, 1],
    [{ SOURCE_DATE_EPOCH: String(Date.parse('2026-01-02T00:00:00Z') / 1000) }, 2],
    [{ SOURCE_DATE_EPOCH: '0' }, 0],
  ])('%j shows %i posts', async (over, count) => {
    expect(sources(await content(over))).toHaveLength(count);
  });

  test('an empty SOURCE_DATE_EPOCH is none', async () => {
    const get = await content({ SOURCE_DATE_EPOCH: '' });
    expect(get().posts.map(({ source }) => source)).toContain('posts/old.md');
  });

  test.each(['soon', '2026-01-01', '-1', '1e9'])('SOURCE_DATE_EPOCH=%s is refused', async (epoch) => {
    expect(await content({ SOURCE_DATE_EPOCH: epoch })).toThrow(
      `SOURCE_DATE_EPOCH must be seconds since 1970, such as 1764547200, not "${epoch}"`,
    );
  });

  test('in next dev all is shown, and changes are seen', async () => {
    jest.spyOn(console, 'warn').mockImplementation(() => {});
    const get = await content({ NODE_ENV: 'development' });
    expect(sources(get)).toEqual([
      'posts/drafts/d.md draft',
      'posts/new.md scheduled',
      'posts/old.md published',
    ]);
    expect(get().preview).toBe(true);
    expect(get()).toBe(get());
    write({ 'posts/broken.md': '---\ntitle: x\ndate: soon\n---\n' });
    expect(get().failed.map(({ source, path: at }) => [source, at])).toEqual([
      ['posts/broken.md', '/posts/broken/'],
    ]);
    expect(console.warn).toHaveBeenCalledWith(expect.stringContaining('posts/broken.md:3:7 error'));
    fs.rmSync(path.join(root, 'posts/broken.md'));
    expect(get().failed).toEqual([]);
  });

  describe('between processes', () => {
    // Two seconds after its last change a file counts as settled, which is a part of what is kept, and so of its key.
    beforeEach(() => {
      jest.spyOn(Date, 'now').mockReturnValue(Date.now());
    });

    /** Another process: it has none of the modules, and none of what they remember. */
    const restart = async () => {
      jest.resetModules();
      for (const name of ['blogMemory', 'blogCode']) Reflect.deleteProperty(globalThis, name);
      const { getContent, handOverContent } = await import('../../../lib/content/current-content');
      const { readCache, textKey, writeCache } = await import('../../../lib/build/cache/cache');
      return { getContent, handOverContent, readCache, textKey, writeCache };
    };
    /** @returns the key under which workers find what the build has seen. */
    const build = async () => {
      Reflect.deleteProperty(process.env, 'BLOG_CONTENT');
      const { handOverContent } = await restart();
      const parse = jest.mocked(readPost).mockClear();
      handOverContent();
      return { key: process.env.BLOG_CONTENT ?? '', parsed: parse.mock.calls.length };
    };
    const ADDED = { 'posts/more.md': post(['date: 2025-01-01']) };
    const listed = async () => (await restart()).getContent().posts.map(({ source }) => source);

    test('a worker sees the files as the build saw them, and stops at one that was edited since', async () => {
      await build();
      write({ ...ADDED, 'posts/old.md': post(['date: 2025-12-31'], 'Other.\n') });
      const { getContent } = await restart();
      const [old, ...more] = getContent().posts;
      expect(more).toEqual([]);
      expect(() => old?.body()).toThrow(
        'posts/old.md error was changed while the blog was built; build again',
      );
    });

    test('a build parses nothing that one before has parsed with the same code', async () => {
      expect((await build()).parsed).toBe(3);
      expect((await build()).parsed).toBe(0);
      write({ 'lib/a.ts': 'other code' });
      expect((await build()).parsed).toBe(3);
    });

    test('where nothing can be written, builds and workers read for themselves', async () => {
      write({ '.next/cache/blog': 'a file where the folder should be' });
      await build();
      expect((await build()).parsed).toBe(3);
      write(ADDED);
      expect(await listed()).toEqual(['posts/old.md', 'posts/more.md']);
    });

    test.each<[string, (text: string) => string]>([
      ['cut short', (text) => text.slice(0, -3)],
      ['of another shape', () => `${digestOf('{"posts":1}')}\n{"posts":1}`],
    ])('what was seen, if it is %s, is not believed, and replaced', async (_, damage) => {
      const { key } = await build();
      const place = `.next/cache/blog/${key.slice(0, 2)}/${key.slice(2)}.json`;
      write({ [place]: damage(fs.readFileSync(path.join(root, place), 'utf8')) });
      expect(await listed()).toEqual(['posts/old.md']);
      expect(await build()).toEqual({ key, parsed: 3 });
      write(ADDED);
      expect(await listed()).toEqual(['posts/old.md']);
    });

    test('of a damaged piece, only its own posts are parsed again', async () => {
      const many = Array.from({ length: 400 }, (_, i) => [`posts/post-${i}.md`, post(['date: 2025-01-01'])]);
      write(Object.fromEntries(many));
      const { key, parsed } = await build();
      expect(parsed).toBe(403);
      const { readCache, writeCache } = await restart();
      const snapshot = readCache(key);
      const [piece = '', other = ''] = isSnapshot(snapshot) ? snapshot.pieces : [];
      expect(other).not.toBe('');
      writeCache(piece, 'damaged');
      // A worker sees all of them, too.
      expect((await listed()).length).toBe(401);
      const again = await build();
      expect(again.key).toBe(key);
      expect(again.parsed).toBeGreaterThan(50);
      expect(again.parsed).toBeLessThan(300);
      expect((await build()).parsed).toBe(0);
    });

    test('a foreign value in the place of the latest key is not believed, and replaced', async () => {
      const { key } = await build();
      for (const value of ['no key', { posts: [] }]) {
        const { writeCache, readCache, textKey } = await restart();
        const latest = textKey('content');
        expect(readCache(latest)).toBe(key);
        writeCache(latest, value);
        expect(await build()).toEqual({ key, parsed: 3 });
        expect(readCache(latest)).toBe(key);
      }
    });
  });
});
