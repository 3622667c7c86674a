import fs from 'node:fs';
import path from 'node:path';
import * as contentFiles from '../../../lib/content/content-files';
import * as published from '../../../lib/content/published';
import { isSnapshot } from '../../../lib/content/snapshot';
import { digestOf } from '../../../lib/digest';
import { readPost } from '../../../lib/post/read-post';
import * as parseSiteModule from '../../../lib/site/parse-site';
import { post } from '../../blog';
import { blogFolder } from './blog-folder';

jest.mock('../../../lib/post/read-post', () => {
  const actual = jest.requireActual('../../../lib/post/read-post');
  return { ...actual, readPost: jest.fn(actual.readPost) };
});

const { root, write } = blogFolder();

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
    jest.spyOn(process, 'cwd').mockReturnValue(root());
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
    fs.rmSync(path.join(root(), 'posts/broken.md'));
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
      write({ [place]: damage(fs.readFileSync(path.join(root(), place), 'utf8')) });
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
