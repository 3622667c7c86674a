import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { misplaced } from '../../../lib/content/misplaced';
import { formatProblems } from '../../../lib/problems/format-problems';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'misplaced-'));
});
afterEach(() => rmSync(root, { recursive: true }));

test('posts where no post is read are told, a folder of them once', () => {
  for (const name of [
    'README.md',
    '2026-05-01-a.md',
    '_posts/2026-05-02-b.md',
    '_posts/c.md',
    'content/x.toml',
  ]) {
    mkdirSync(path.join(root, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(root, name), 'x');
  }
  const names = [
    'posts/2026-05-03-d.md',
    'pages/about.md',
    'pages/2026-05-04-e.md',
    'public/files/2026-05-05-f.markdown',
    'public/2026-05-06-g.pdf',
    'public/notes.md',
  ];
  expect(formatProblems(misplaced(root, names)).split('\n')).toEqual([
    '2026-05-01-a.md warning is not read, because it is not in posts/; move it there if it is a post [file]',
    '_posts/2026-05-02-b.md warning is not read, because posts are in posts/; move the files of _posts/ there [file]',
    'pages/2026-05-04-e.md warning has the name of a post, and is none in pages/; move it to posts/ if it is one [file]',
    'public/files/2026-05-05-f.markdown warning has the name of a post, and is none in public/; move it to posts/ if it is one [file]',
    '4 warnings',
  ]);
});
