import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { SiteFiles } from '../../../lib/build/site-files';
import { sync } from '../../../lib/build/sync';
import { nextFileTime } from '../../file-clock';

let root: string;
let out: string;
const staging = () => path.join(root, 'staging');
const files = (record: Record<string, string>) =>
  new Map(Object.entries(record).map(([name, text]) => [name, Buffer.from(text)] as const));

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'sync-'));
  out = path.join(root, 'out');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function tree(): Record<string, string> {
  const names = readdirSync(out, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    names
      .filter((name) => lstatSync(path.join(out, name)).isFile())
      .map((name) => [name, readFileSync(path.join(out, name), 'utf8')]),
  );
}

function put(name: string, text: string): void {
  mkdirSync(path.dirname(path.join(out, name)), { recursive: true });
  writeFileSync(path.join(out, name), text);
}

test('makes a folder that was not there', () => {
  const site = { 'index.html': 'a', 'posts/从 #?/index.html': 'b', '.nojekyll': '' };
  expect(sync(files(site), out, staging())).toMatchObject({ written: 3, kept: 0, removed: 0, bytes: 2 });
  expect(tree()).toEqual(site);
  expect(existsSync(staging())).toBe(false);
});

test('touches only what differs, and removes what is stale, with its folders', () => {
  put('same.html', 'same');
  put('changed.html', 'before');
  put('old/deep/page.html', 'old');
  utimesSync(path.join(out, 'same.html'), 1, 1);
  expect(
    sync(files({ 'same.html': 'same', 'changed.html': 'behind', 'new/a.html': 'n' }), out, staging()),
  ).toMatchObject({
    written: 2,
    kept: 1,
    removed: 1,
  });
  expect(tree()).toEqual({ 'same.html': 'same', 'changed.html': 'behind', 'new/a.html': 'n' });
  expect(statSync(path.join(out, 'same.html')).mtimeMs).toBe(1000);
  expect(existsSync(path.join(out, 'old'))).toBe(false);
});

test('a file where a folder was, and a folder where a file was', () => {
  put('a/index.html', '1');
  put('b', '2');
  sync(files({ a: '3', 'b/index.html': '4' }), out, staging());
  expect(tree()).toEqual({ a: '3', 'b/index.html': '4' });
});

test('links in out/ are not followed', () => {
  const elsewhere = path.join(root, 'elsewhere');
  mkdirSync(elsewhere);
  writeFileSync(path.join(elsewhere, 'index.html'), 'precious');
  mkdirSync(out);
  symlinkSync(elsewhere, path.join(out, 'posts'));
  symlinkSync(path.join(elsewhere, 'index.html'), path.join(out, 'index.html'));
  sync(files({ 'posts/index.html': 'p', 'index.html': 'i' }), out, staging());
  expect(tree()).toEqual({ 'posts/index.html': 'p', 'index.html': 'i' });
  expect(readFileSync(path.join(elsewhere, 'index.html'), 'utf8')).toBe('precious');
});

test('what cannot be made whole leaves out/ as it was', () => {
  put('index.html', 'before');
  const site: SiteFiles = new Map();
  site.set('index.html', Buffer.from('after!')).set('lost.png', { from: path.join(root, 'nothing.png') });
  expect(() => sync(site, out, staging())).toThrow(/ENOENT/);
  expect(tree()).toEqual({ 'index.html': 'before' });
  expect(sync(files({ 'index.html': 'after!' }), out, staging())).toMatchObject({ written: 1 });
  expect(existsSync(staging())).toBe(false);
});

test('what is left of a killed build is cleared away', () => {
  mkdirSync(staging());
  writeFileSync(path.join(staging(), '0'), 'half');
  sync(files({ 'index.html': 'x' }), out, staging());
  expect(existsSync(staging())).toBe(false);
});

test('a work tree of git in out/ stays', () => {
  put('.git', 'gitdir: ../.git/worktrees/out');
  sync(files({ 'index.html': 'x' }), out, staging());
  expect(tree()).toEqual({ '.git': 'gitdir: ../.git/worktrees/out', 'index.html': 'x' });
});

describe('what was placed before', () => {
  const TIME = new Date('2026-01-01');
  const keyed = (name: string, key: string, text: string, made: string[] = []) =>
    [
      name,
      {
        key,
        make: () => {
          made.push(name);
          return Buffer.from(text);
        },
      },
    ] as const;

  test('is not made again while it lies there as it was left', () => {
    const first = sync(new Map([keyed('a.html', '1', 'a'), keyed('b.html', '2', 'b')]), out, staging());
    const made: string[] = [];
    const again = new Map([keyed('a.html', '1', 'a', made), keyed('b.html', '3', 'B', made)]);
    const second = sync(again, out, staging(), first);
    expect(second).toMatchObject({ written: 1, kept: 1, bytes: 2 });
    expect(new Set(made)).toEqual(new Set(['b.html']));
    expect(tree()).toEqual({ 'a.html': 'a', 'b.html': 'B' });
  });

  test.each([
    ['changed', () => put('a.html', 'x')],
    [
      'edited, and set its time back,',
      () => {
        nextFileTime();
        put('a.html', 'x');
        utimesSync(path.join(out, 'a.html'), TIME, TIME);
      },
    ],
    ['deleted', () => rmSync(path.join(out, 'a.html'))],
    [
      'made a link',
      () => {
        rmSync(path.join(out, 'a.html'));
        symlinkSync('b.html', path.join(out, 'a.html'));
      },
    ],
  ])('is placed again where somebody has %s it', (_, change) => {
    const site = new Map([keyed('a.html', '1', 'a'), keyed('b.html', '2', 'b')]);
    sync(site, out, staging());
    utimesSync(path.join(out, 'a.html'), TIME, TIME);
    const left = sync(site, out, staging());
    change();
    expect(sync(site, out, staging(), left)).toMatchObject({ written: 1, kept: 1 });
    expect(tree()).toEqual({ 'a.html': 'a', 'b.html': 'b' });
  });
});
