import { mkdirSync, mkdtempSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  codeDigest,
  editedCode,
  pageCodeDigest,
  textCodeDigest,
} from '../../../../lib/build/code/code-digest';
import { nextFileTime } from '../../../file-clock';

let root: string;
const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
};
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'code-'));
  jest.spyOn(process, 'cwd').mockReturnValue(root);
  for (const name of ['app/page.tsx', 'components/a.css', 'lib/a.ts', 'site.config.ts', 'package.json']) {
    write(name, 'one');
  }
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(root, { recursive: true });
});

test.each([
  'app/page.tsx',
  'app/icon.png',
  'components/a.css',
  'components/post/head.tsx',
  'components/head.module.css',
  'components/mark.svg',
  'lib/post/new.ts',
  'lib/words.txt',
  'site.config.ts',
  '_config.next.yml',
  'authors.yml',
  'config/_default/params.toml',
  '_data/authors.yml',
  'data/authors/ada.toml',
  'next.config.js',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'middleware.ts',
  'styles/extra.css',
  '.env',
  '.env.local',
  '.env.production',
  '.npmrc',
  'node_modules/.package-lock.json',
])('%s is a part of it', (file) => {
  const before = codeDigest();
  write(file, 'two');
  expect(codeDigest({ again: true })).not.toBe(before);
});

test.each([
  'posts/a.md',
  'posts/a.json',
  'public/a.js',
  'public/a.css',
  'pages/about.md',
  'pages/a.js',
  'docs/a.json',
  'docs/builds.md',
  'README.md',
  '__tests__/a.ts',
  'bench/bench.ts',
  'bench/peers/hugo/site/a.json',
  '__tests__/components/a.test.tsx',
  'node_modules/next/package.json',
  'coverage/a.js',
  'out/a.js',
  '.next/a.json',
  'notes.txt',
  'next-env.d.ts',
  'tsconfig.tsbuildinfo',
])('%s is none', (file) => {
  const before = codeDigest();
  write(file, 'two');
  expect(codeDigest({ again: true })).toBe(before);
});

test('variables that Next puts into the code are a part of it', () => {
  const before = codeDigest();
  process.env.NEXT_PUBLIC_TEST = 'x';
  expect(codeDigest({ again: true })).not.toBe(before);
  Reflect.deleteProperty(process.env, 'NEXT_PUBLIC_TEST');
  expect(codeDigest({ again: true })).toBe(before);
});

test('a file is the same wherever the project lies, and whenever it was written', () => {
  const before = codeDigest({ again: true });
  rmSync(path.join(root, 'lib'), { recursive: true });
  write('lib/a.ts', 'one');
  expect(codeDigest({ again: true })).toBe(before);
});

test.each([
  ['app/page.tsx', false],
  ['components/a.css', false],
  ['lib/a.ts', true],
  ['site.config.ts', true],
  ['node_modules/.package-lock.json', true],
])('%s has a part in what texts are rendered to: %p', (file, part) => {
  const before = textCodeDigest();
  write(file, 'two');
  expect(textCodeDigest({ again: true }) !== before).toBe(part);
});

test.each([
  ['app/page.tsx', true],
  ['app/icon.png', true],
  ['components/post/head.tsx', true],
  // Its classes have names that are made of it.
  ['components/head.module.css', true],
  ['lib/a.ts', true],
  // Nobody knows who reads it.
  ['lib/a.css', true],
  ['site.config.ts', true],
  ['components/a.css', false],
  ['app/post/extra.css', false],
])('%s has a part in what pages are, but for their styles: %p', (file, part) => {
  const before = pageCodeDigest();
  write(file, 'two');
  expect(pageCodeDigest({ again: true }) !== before).toBe(part);
});

test.each(['app/page.tsx', 'components/a.css', 'site.config.ts'])('that %s has gone is seen', (file) => {
  const before = codeDigest();
  rmSync(path.join(root, file));
  expect(codeDigest({ again: true })).not.toBe(before);
});

test('that a file has another name is seen', () => {
  const before = codeDigest();
  renameSync(path.join(root, 'lib/a.ts'), path.join(root, 'lib/b.ts'));
  expect(codeDigest({ again: true })).not.toBe(before);
});

test('an edit that keeps the size, and sets the time back, is seen', () => {
  const before = codeDigest();
  const place = path.join(root, 'lib/a.ts');
  const { atime, mtime } = statSync(place);
  utimesSync(place, atime, mtime);
  codeDigest({ again: true });
  const { mtimeMs } = statSync(place);
  nextFileTime();
  write('lib/a.ts', 'two');
  utimesSync(place, atime, mtime);
  expect(statSync(place).mtimeMs).toBe(mtimeMs);
  expect(codeDigest({ again: true })).not.toBe(before);
});

test('which file of the code was edited since it was computed', () => {
  const before = codeDigest({ again: true });
  expect(editedCode()).toBeUndefined();
  write('components/a.css', 'two two');
  expect(editedCode()).toBe('components/a.css');
  // What runs is still the code of before.
  expect(codeDigest()).toBe(before);
  write('components/a.css', 'one');
  expect(editedCode()).toBeUndefined();
  write('lib/new.ts', 'one');
  expect(editedCode()).toBe('lib/new.ts');
  rmSync(path.join(root, 'lib/new.ts'));
  rmSync(path.join(root, 'lib/a.ts'));
  expect(editedCode()).toBe('lib/a.ts');
});
