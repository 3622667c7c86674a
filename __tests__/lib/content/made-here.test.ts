import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readContentFiles } from '../../../lib/content/content-files';
import { formatProblems } from '../../../lib/problems/format-problems';
import { parseSite } from '../../../lib/site/parse-site';
import { inTemporaryFolder } from '../../temporary-folder';

inTemporaryFolder();

const FILES = {
  'posts/2020-01-01-a.md': 'A.\n',
  'pages/_pages/tags.md': '---\ntitle: Tags\npermalink: /tags/\n---\nAll tags.\n',
  'pages/search/index.html': '---\ntitle: Search\n---\n<p>Search</p>\n',
  'pages/index.md': '---\ntitle: Home\npermalink: /\n---\nHome.\n',
  'pages/about.md': '---\ntitle: About\n---\nMe.\n',
};

function read(dialect: 'jekyll' | 'plain') {
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(path.dirname(name), { recursive: true });
    writeFileSync(name, text);
  }
  const data = { title: 'T', url: 'https://t.test' };
  const site =
    dialect === 'plain'
      ? parseSite({ ...data, author: { name: 'A' } }, undefined)
      : parseSite({}, { file: '_config.yml', dialect, data });
  return readContentFiles(process.cwd(), site);
}

test('pages of an old blog that this one makes by itself are left out, and named together', () => {
  const { posts, problems } = read('jekyll');
  expect(posts.map(({ source }) => source)).toEqual(['posts/2020-01-01-a.md', 'pages/about.md']);
  expect(formatProblems(problems)).toBe(
    'pages/_pages/tags.md warning has the address of a page that this blog makes by itself, and is left out; give it another permalink if readers need it (and 2 more like it) [file]\n1 warning',
  );
});

test('in a blog without an old one they are errors', () => {
  const { posts } = read('plain');
  const tags = posts.find(({ source }) => source === 'pages/_pages/tags.md');
  expect(tags?.problems).toMatchObject([{ severity: 'error', rule: 'permalink' }]);
});
