import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { codeDigest, textCodeDigest } from '../../lib/code-digest';

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
  'lib/post/new.ts',
  'site.config.ts',
  'next.config.js',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'middleware.ts',
  'styles/extra.css',
  '.env.production',
  'node_modules/.package-lock.json',
])('%s is a part of it', (file) => {
  const before = codeDigest();
  write(file, 'two');
  expect(codeDigest({ again: true })).not.toBe(before);
});

test.each([
  'posts/a.md',
  'public/a.js',
  'app/about/about.md',
  'docs/a.json',
  '__tests__/a.ts',
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
