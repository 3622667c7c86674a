import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { codeDigest } from '../../../../lib/build/code/code-digest';
import { beginCompile, endCompile, whyCompile } from '../../../../lib/build/code/compiled';

const home = process.cwd();
let root: string;
const said = '.next/blog-compiled';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'compiled-'));
  process.chdir(root);
  for (const folder of ['lib', '.next/server', '.next/static']) mkdirSync(folder, { recursive: true });
  for (const file of ['lib/a.ts', '.next/BUILD_ID', '.next/routes-manifest.json']) writeFileSync(file, 'one');
});
afterEach(() => {
  process.chdir(home);
  rmSync(root, { recursive: true });
});

test('is good from the end of a compile to the beginning of the next', () => {
  expect(whyCompile(root)).toBe('nothing is compiled yet');
  endCompile(root);
  expect(whyCompile(root)).toBeUndefined();
  beginCompile(root);
  expect(whyCompile(root)).toBe('nothing is compiled yet');
});

test('is not good after a change of code, nor if code was changed meanwhile', () => {
  endCompile(root);
  writeFileSync('lib/a.ts', 'two two');
  codeDigest({ again: true });
  expect(whyCompile(root)).toBe('code, configuration or packages have changed');
  beginCompile(root);
  writeFileSync('lib/a.ts', 'three three three');
  endCompile(root);
  expect(existsSync(said)).toBe(false);
});

test('is not good in another folder', () => {
  writeFileSync(said, `${codeDigest()}\n/elsewhere\n`);
  expect(whyCompile(root)).toBe('the project folder has another name or place');
});

test.each([
  ['empty', ''],
  ['cut short', () => codeDigest().slice(0, 9)],
  ['of another version', 'version 2'],
  ['binary', '\0\0\n\0'],
])('is not good where what was said of it is %s', (_, text) => {
  writeFileSync(said, typeof text === 'string' ? text : text());
  expect(whyCompile(root)).toBe('code, configuration or packages have changed');
});

test.each(['BUILD_ID', 'server', 'static', 'routes-manifest.json'])('is not good without %s', (name) => {
  endCompile(root);
  rmSync(path.join('.next', name), { recursive: true });
  expect(whyCompile(root)).toBe('a part of .next is missing');
});
