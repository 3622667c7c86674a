import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheKey, writeCache } from '../../../../lib/build/cache/cache';
import {
  type CachedPage,
  cachedPage,
  cachePage,
  cacheText,
  DamagedCacheError,
  hasStylesOfNow,
  isCached,
  loadCachedPage,
  loadCachedText,
} from '../../../../lib/build/cache/cached-page';
import { codeDigest } from '../../../../lib/build/code/code-digest';
import { inTemporaryFolder } from '../../../temporary-folder';

inTemporaryFolder();

const DIGEST = 'd1';
const PAGE: CachedPage = {
  record: {
    path: '/a/',
    file: 'a/index.html',
    type: 'post',
    islands: false,
    weight: 0,
    cachedAs: DIGEST,
    sheet: 'post',
    blocks: [],
    scripts: [],
    inlineScripts: [],
    fetched: [],
    anchors: [],
    sound: true,
    links: [],
    extra: [],
    problems: [],
  },
  html: '<head><p>“ü”</p>',
  extra: [['a.svg', '<svg/>']],
};
const { record, ...pageWithoutRecord } = PAGE;
const { html, ...pageWithoutHtml } = PAGE;
const keyOf = (digest: string) => cacheKey('page', digest);

function expectNothing() {
  expect(cachedPage(DIGEST)).toBeUndefined();
  expect(isCached(DIGEST)).toBe(false);
  expect(() => loadCachedPage(DIGEST)).toThrow(DamagedCacheError);
  expect(() => loadCachedText(DIGEST)).toThrow(DamagedCacheError);
}

test('a page that Next has rendered is good with the styles that its names were chosen for', () => {
  const kept = (code: string) => {
    const byNext = { stylesheets: [], names: [], code };
    cachePage({ ...PAGE, record: { ...PAGE.record, byNext } });
    return isCached(DIGEST);
  };
  expect(kept(codeDigest())).toBe(true);
  expect(kept('of other styles')).toBe(false);
  expect(hasStylesOfNow(PAGE.record)).toBe(true);
});

test('gives back pages and texts', () => {
  expectNothing();
  cachePage(PAGE);
  cacheText('d2', 'feed');
  expect([isCached(DIGEST), isCached('d2')]).toEqual([true, true]);
  expect([cachedPage(DIGEST), loadCachedPage(DIGEST), loadCachedText('d2')]).toEqual([PAGE, PAGE, 'feed']);
});

test.each<[unknown]>([
  [null],
  [1],
  [[]],
  [{}],
  [{ record: 1, html: 2 }],
  [pageWithoutRecord],
  [pageWithoutHtml],
  [{ ...PAGE, html: ['<p>'] }],
  [{ ...PAGE, extra: [1] }],
  [{ ...PAGE, record: { ...record, cachedAs: 'that of another page' } }],
])('%j is neither a page nor a text', (value) => {
  writeCache(keyOf(DIGEST), value);
  expectNothing();
});

test.each<[string, (text: string) => string]>([
  ['cut short', (text) => text.slice(0, -3)],
  ['emptied', () => ''],
  ['no JSON', () => 'hello'],
  ['of another checksum', (text) => text.replace('“ü”', '“u”')],
])('a page that is %s is not there', (_, damage) => {
  cachePage(PAGE);
  const [place = ''] = readdirSync('.next/cache/blog', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  writeFileSync(place, damage(readFileSync(place, 'utf8')));
  expectNothing();
});

test('a text in the place of a page stops one build, not the next', () => {
  cacheText(DIGEST, 'a text');
  expect(() => loadCachedPage(DIGEST)).toThrow(DamagedCacheError);
  expect(isCached(DIGEST)).toBe(false);
});

test('a page in the place of a text stops one build, not the next', () => {
  cachePage(PAGE);
  expect(() => loadCachedText(DIGEST)).toThrow(DamagedCacheError);
  expect(isCached(DIGEST)).toBe(false);
});

test('what other code has cached is not there', () => {
  cachePage(PAGE);
  cacheText('d2', 'feed');
  mkdirSync('lib');
  writeFileSync('lib/a.ts', 'other');
  codeDigest({ again: true });
  expectNothing();
  expect(isCached('d2')).toBe(false);
});

test('what cannot be cached is not there', () => {
  mkdirSync('.next/cache', { recursive: true });
  writeFileSync('.next/cache/blog', 'a file where the folder should be');
  cachePage(PAGE);
  cacheText('d2', 'feed');
  expectNothing();
  expect(isCached('d2')).toBe(false);
});
