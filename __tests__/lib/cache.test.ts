import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cacheKey, pruneCache, readCache, writeCache } from '../../lib/cache';

const home = process.cwd();
let folder: string;

/** Where entries are, relative to the project. */
const entries = () =>
  readdirSync('.next/cache/blog', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

// The key depends on the code of the project that the process stands in, so it is made before moving away.
const KEY = cacheKey('test', 'one');

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'cache-'));
  process.chdir(folder);
});

afterEach(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

test('gives back what was kept, and nothing where nothing was', () => {
  expect(readCache(KEY)).toBeUndefined();
  writeCache(KEY, { html: '<p>“ü”</p>\n', list: [1, null] });
  expect(readCache(KEY)).toEqual({ html: '<p>“ü”</p>\n', list: [1, null] });
});

test.each([
  ['cut short', (text: string) => text.slice(0, -3)],
  ['changed', (text: string) => text.replace('kept', 'bent')],
  ['emptied', () => ''],
  ['another kind of file', () => 'hello'],
])('an entry that was %s is not believed', (_, damage) => {
  writeCache(KEY, 'kept');
  const [place = ''] = entries();
  writeFileSync(place, damage(readFileSync(place, 'utf8')));
  expect(readCache(KEY)).toBeUndefined();
  writeCache(KEY, 'kept');
  expect(readCache(KEY)).toBe('kept');
});

test('keys tell lists of parts apart', () => {
  const keys = [
    cacheKey('ab', 'c'),
    cacheKey('a', 'bc'),
    cacheKey('abc'),
    cacheKey('abc', ''),
    cacheKey('ab\nc'),
  ];
  expect(new Set(keys).size).toBe(keys.length);
  expect(cacheKey('ab', 'c')).toBe(keys[0]);
});

test('what cannot be written is no error', () => {
  writeFileSync('.next', 'a file where the folder should be');
  expect(() => writeCache(KEY, 'kept')).not.toThrow();
  expect(readCache(KEY)).toBeUndefined();
  expect(() => pruneCache()).not.toThrow();
});

test('pruning removes drafts of killed builds, and entries over the size', () => {
  writeCache(KEY, 'x'.repeat(1000));
  const [place = ''] = entries();
  writeFileSync(`${place}.draft`, 'half');
  pruneCache(10_000);
  expect(entries()).toEqual([place]);
  pruneCache(100);
  expect(entries()).toEqual([]);
});
