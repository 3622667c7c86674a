import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheKey, writeCache } from '../../../lib/build/cache';
import { codeDigest } from '../../../lib/build/code-digest';
import {
  hasStylesOfNow,
  isStored,
  loadPage,
  loadText,
  type StoredPage,
  StoreError,
  storedPage,
  storePage,
  storeText,
} from '../../../lib/build/store';
import { inTemporaryFolder } from '../../temporary-folder';

inTemporaryFolder();

const DIGEST = 'd1';
const PAGE: StoredPage = {
  record: {
    path: '/a/',
    file: 'a/index.html',
    type: 'post',
    islands: false,
    stored: DIGEST,
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
const keyOf = (digest: string) => cacheKey('made', digest);

function expectNothing() {
  expect(storedPage(DIGEST)).toBeUndefined();
  expect(isStored(DIGEST)).toBe(false);
  expect(() => loadPage(DIGEST)).toThrow(StoreError);
  expect(() => loadText(DIGEST)).toThrow(StoreError);
}

test('a page that Next has rendered is good with the styles that its names were chosen for', () => {
  const kept = (code: string) => {
    const byNext = { stylesheets: [], names: [], code };
    storePage({ ...PAGE, record: { ...PAGE.record, byNext } });
    return isStored(DIGEST);
  };
  expect(kept(codeDigest())).toBe(true);
  expect(kept('of other styles')).toBe(false);
  expect(hasStylesOfNow(PAGE.record)).toBe(true);
});

test('gives back pages and texts', () => {
  expectNothing();
  storePage(PAGE);
  storeText('d2', 'feed');
  expect([isStored(DIGEST), isStored('d2')]).toEqual([true, true]);
  expect([storedPage(DIGEST), loadPage(DIGEST), loadText('d2')]).toEqual([PAGE, PAGE, 'feed']);
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
  [{ ...PAGE, record: { ...record, stored: 'that of another page' } }],
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
  storePage(PAGE);
  const [place = ''] = readdirSync('.next/cache/blog', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  writeFileSync(place, damage(readFileSync(place, 'utf8')));
  expectNothing();
});

test('a text in the place of a page stops one build, not the next', () => {
  storeText(DIGEST, 'a text');
  expect(() => loadPage(DIGEST)).toThrow(StoreError);
  expect(isStored(DIGEST)).toBe(false);
});

test('a page in the place of a text stops one build, not the next', () => {
  storePage(PAGE);
  expect(() => loadText(DIGEST)).toThrow(StoreError);
  expect(isStored(DIGEST)).toBe(false);
});

test('what other code has stored is not there', () => {
  storePage(PAGE);
  storeText('d2', 'feed');
  mkdirSync('lib');
  writeFileSync('lib/a.ts', 'other');
  codeDigest({ again: true });
  expectNothing();
  expect(isStored('d2')).toBe(false);
});

test('what cannot be stored is not there', () => {
  mkdirSync('.next/cache', { recursive: true });
  writeFileSync('.next/cache/blog', 'a file where the folder should be');
  storePage(PAGE);
  storeText('d2', 'feed');
  expectNothing();
  expect(isStored('d2')).toBe(false);
});
