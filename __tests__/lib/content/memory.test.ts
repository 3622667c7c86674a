import fs from 'node:fs';
import path from 'node:path';
import type * as contentFiles from '../../../lib/content/content-files';
import type { Memory } from '../../../lib/content/kept-post';
import { isSnapshot, PACKED_POSTS, snapshotOf } from '../../../lib/content/snapshot';
import { readPost } from '../../../lib/post/read-post';
import { post, siteOf } from '../../blog';
import { nextFileTime } from '../../file-clock';
import { blogFolder } from './blog-folder';

jest.mock('../../../lib/post/read-post', () => {
  const actual = jest.requireActual('../../../lib/post/read-post');
  return { ...actual, readPost: jest.fn(actual.readPost) };
});

const { root, write, read } = blogFolder();

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

    fs.rmSync(path.join(root(), 'posts/b.md'));
    expect(read(memory).posts).toHaveLength(1);
    expect([...memory.keys()]).toEqual(['posts/a.md']);
    expect(parse).toHaveBeenCalledTimes(3);
  });

  test('an edit that keeps the size, and the time, is seen', () => {
    write({ 'posts/a.md': post(['title: One']) });
    const place = path.join(root(), 'posts/a.md');
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
    const setTime = (time: number) => fs.utimesSync(path.join(root(), PLACE), time / 1000, time / 1000);
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
      fs.rmSync(path.join(root(), PLACE));
      expect(read(memory, third).posts).toEqual([]);
    });

    test('a post that has not changed is the same value, also for a module that is loaded anew', () => {
      write({ 'posts/a.md': post(['title: One']), 'posts/b.md': post() });
      setClock(HOUR);
      const memory: Memory = new Map();
      const [, before] = read(memory).posts;
      write({ 'posts/a.md': post(['title: Two']) });
      jest.isolateModules(() => {
        const { readContentFiles }: typeof contentFiles = require('../../../lib/content/content-files');
        const [a, b] = readContentFiles(root(), siteOf(), memory).posts;
        expect(a?.post?.title).toBe('Two');
        expect(b).toBe(before);
      });
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
    ['deleted', () => fs.rmSync(path.join(root(), 'posts/a.md'))],
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
