import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  cacheKey,
  forget,
  pruneCache,
  readCache,
  writeCache,
  writeFailure,
} from '../../../../lib/build/cache/cache';
import { codeDigest } from '../../../../lib/build/code/code-digest';
import { inTemporaryFolder } from '../../../temporary-folder';

/** Where entries are, relative to the project. */
const entries = () =>
  readdirSync('.next/cache/blog', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

// The key depends on the code of the project that the process stands in, so it is made before moving away.
const KEY = cacheKey('test', 'one');

inTemporaryFolder();

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

test.each(['.next', '.next/cache', '.next/cache/blog', `.next/cache/blog/${KEY.slice(0, 2)}`])(
  'what cannot be written, as %s is a file, is no error',
  (place) => {
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, 'a file where the folder should be');
    expect(() => writeCache(KEY, 'kept')).not.toThrow();
    expect(writeFailure()).toMatch(/^E[A-Z]+$/);
    expect(readCache(KEY)).toBeUndefined();
    expect(() => forget(KEY)).not.toThrow();
    expect(() => pruneCache()).not.toThrow();
  },
);

test('a folder in the place of an entry is no entry, and no error', () => {
  writeCache(KEY, 'kept');
  const [place = ''] = entries();
  rmSync(place);
  mkdirSync(place);
  writeCache(KEY, 'kept');
  expect(readCache(KEY)).toBeUndefined();
  expect(() => forget(KEY)).not.toThrow();
  // The draft that found no place.
  expect(entries()).toHaveLength(1);
  pruneCache();
  expect(entries()).toEqual([]);
});

test('other code has other keys', () => {
  const before = cacheKey('test');
  mkdirSync('lib');
  writeFileSync('lib/a.ts', 'other');
  codeDigest({ again: true });
  expect(cacheKey('test')).not.toBe(before);
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
