import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { fixFiles } from '../../../lib/cli/fix-files';
import type { Problem } from '../../../lib/problems/problem';
import { inTemporaryFolder } from '../../temporary-folder';

inTemporaryFolder();

const said: string[] = [];
beforeEach(() => {
  said.length = 0;
  jest.spyOn(console, 'error').mockImplementation((line: string) => said.push(line));
  mkdirSync('posts');
});
afterEach(() => jest.restoreAllMocks());

const problem = (file: string): Problem => ({
  file,
  line: 1,
  column: 1,
  severity: 'warning',
  message: '"##A" is not a heading',
  rule: 'heading',
  fixes: [{ file, line: 1, column: 1, old: '##A', new: '## A' }],
});

test('a file is fixed, keeps its mode, and nothing is left beside it', () => {
  writeFileSync('posts/a.md', '##A\r\n');
  chmodSync('posts/a.md', 0o640);
  expect(fixFiles([problem('posts/a.md')])).toBe(1);
  expect(readFileSync('posts/a.md', 'utf8')).toBe('## A\r\n');
  expect(statSync('posts/a.md').mode & 0o777).toBe(0o640);
  expect(readdirSync('posts')).toEqual(['a.md']);
  expect(said).toEqual(['posts/a.md:1:1 fixed: "##A" is "## A" now']);
});

test('a link stays a link, and the file that it leads to is fixed', () => {
  writeFileSync('elsewhere.md', '##A\n');
  symlinkSync('../elsewhere.md', 'posts/a.md');
  expect(fixFiles([problem('posts/a.md')])).toBe(1);
  expect(lstatSync('posts/a.md').isSymbolicLink()).toBe(true);
  expect(readFileSync('elsewhere.md', 'utf8')).toBe('## A\n');
});

test('a file that is gone is told of, and the others are fixed', () => {
  writeFileSync('posts/b.md', '##A\n');
  expect(fixFiles([problem('posts/a.md'), problem('posts/b.md')])).toBe(1);
  expect(said[0]).toMatch(/^posts\/a\.md cannot be fixed: ENOENT$/);
});

test('bytes that are no text are left as they are', () => {
  const bytes = Buffer.concat([Buffer.from('##A '), Buffer.from([0xe9, 0x0a])]);
  writeFileSync('posts/a.md', bytes);
  expect(fixFiles([problem('posts/a.md')])).toBe(0);
  expect(readFileSync('posts/a.md')).toEqual(bytes);
});

test('where nothing is offered, nothing is done', () => {
  const { fixes: _, ...without } = problem('posts/a.md');
  expect(fixFiles([without])).toBe(0);
  expect(said).toEqual([]);
});
