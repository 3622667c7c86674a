import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readContentFiles } from '../../../lib/content/content-files';
import type { Memory } from '../../../lib/content/kept-post';
import { globbed } from '../../../lib/dialects/hugo/glob';
import { parseSite } from '../../../lib/site/parse-site';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'sections-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(name: string, front = '', body = 'A.\n'): void {
  mkdirSync(path.join(root, path.dirname(name)), { recursive: true });
  writeFileSync(path.join(root, name), `---\ntitle: T\ndate: 2020-01-02\n${front}---\n${body}`);
}

function read(config: Record<string, unknown> = {}, memory: Memory = new Map()) {
  const data = { title: 'Kites', baseURL: 'https://kites.test/', ...config };
  const { posts, problems } = readContentFiles(
    root,
    parseSite({}, { file: 'hugo.toml', dialect: 'hugo', data }),
    memory,
  );
  return { posts: new Map(posts.map(({ source, post }) => [source, post])), problems };
}

const paths = ({ posts }: ReturnType<typeof read>) =>
  Object.fromEntries([...posts].map(([source, post]) => [source, post?.path]));

// The addresses are those of Hugo 0.111.3.
test('the sections of a post are the folders of the nearest one: the first folder, or one with an _index.md', () => {
  for (const name of [
    'a/one',
    'a/b/two',
    'a/b/c/three',
    'blog/k',
    'blog/2020/x/m',
    'notes/n',
    'notes/deep/o',
  ])
    write(`posts/${name}.md`);
  for (const name of ['a/b/c', 'blog/2020/x', 'notes/deep']) write(`posts/${name}/_index.md`);
  const permalinks = {
    a: '/:sections/:filename/',
    blog: '/:sections[1:]/:filename/',
    notes: ':sections[last]/:slugorfilename',
  };
  expect(paths(read({ permalinks }))).toEqual({
    'posts/a/one.md': '/a/one/',
    'posts/a/b/two.md': '/a/two/',
    'posts/a/b/c/three.md': '/a/b/c/three/',
    'posts/blog/k.md': '/k/',
    'posts/blog/2020/x/m.md': '/2020/x/m/',
    'posts/notes/n.md': '/notes/n/',
    'posts/notes/deep/o.md': '/deep/o/',
  });
});

test.each([
  [':sections[0]', '/a/n/'],
  [':sections[:2]', '/a/b/n/'],
  [':sections[1:last]', '/b/n/'],
  [':sections[:last]', '/a/b/n/'],
  [':sections[7]', '/n/'],
  [':sections[last]', '/c/n/'],
])('%s of a section in a section of a section', (slice, address) => {
  write('posts/a/b/c/_index.md');
  write('posts/a/b/c/n.md');
  expect(paths(read({ permalinks: { a: `/${slice}/:filename/` } }))).toEqual({ 'posts/a/b/c/n.md': address });
});

test('url of a post may hold them, too', () => {
  write('posts/a/b/_index.md', 'cascade:\n  url: /:sections[last]/:filename/\n');
  write('posts/a/b/n.md');
  expect(paths(read())).toEqual({ 'posts/a/b/n.md': '/b/n/' });
});

test('cascade of sections and of the configuration is front matter of the posts below; the nearest wins, and in a list the first that is meant', () => {
  write('posts/_index.md', 'cascade:\n  author: Root\n  tags: [root]\n');
  write(
    'posts/deep/_index.md',
    'cascade:\n  - _target: {path: "/deep/er/**"}\n    author: Er\n  - target: {kind: section}\n    author: Nobody\n  - author: Deep\n    params:\n      math: true\n',
  );
  write('posts/deep/er/p.md');
  write('posts/deep/q.md');
  write('posts/deep/own.md', 'Author: Own\n');
  write('posts/r.md');
  write('pages/s.md');
  const cascade = [{ categories: ['all'] }, { _target: { path: '/r*' }, tags: ['never'] }];
  const { posts, problems } = read({ cascade });
  const of = (name: string) => posts.get(name);
  expect(of('posts/deep/er/p.md')).toMatchObject({ authors: ['Er'], math: true, tags: ['root'] });
  expect(of('posts/deep/q.md')?.authors).toEqual(['Deep']);
  expect(of('posts/deep/own.md')?.authors).toEqual(['Own']);
  expect(of('posts/r.md')).toMatchObject({ categories: ['all'], tags: ['root'] });
  expect(of('pages/s.md')?.authors).toEqual(['Root']);
  expect([...posts.keys()].some((name) => name.includes('_index'))).toBe(false);
  expect(problems).toEqual([]);
});

test('a section of a language is one of this language', () => {
  const languages = { en: { weight: 1 }, de: { weight: 2 } };
  write('posts/blog/_index.de.md', 'cascade:\n  tags: [deutsch]\n');
  write('posts/blog/a.md');
  write('posts/blog/a.de.md');
  const { posts } = read({ languages });
  expect(posts.get('posts/blog/a.md')?.tags).toEqual([]);
  expect(posts.get('posts/blog/a.de.md')?.tags).toEqual(['deutsch']);
});

test('what is not built in Hugo is a draft here, and what is not listed is not listed', () => {
  write('posts/a.md', 'build:\n  render: never\n');
  write('posts/b.md', '_build:\n  list: false\n');
  const { posts } = read();
  expect([posts.get('posts/a.md')?.draft, posts.get('posts/b.md')?.draft]).toEqual([true, false]);
  expect(posts.get('posts/b.md')).toMatchObject({ unlisted: true });
});

test('front matter of a section that cannot be read is told, and takes no post down', () => {
  mkdirSync(path.join(root, 'posts/blog'), { recursive: true });
  writeFileSync(path.join(root, 'posts/blog/_index.md'), '---\n- cascade\n---\n');
  write('posts/blog/a.md');
  const { posts, problems } = read();
  expect(posts.get('posts/blog/a.md')?.path).toBe('/blog/a/');
  expect(problems).toMatchObject([{ file: 'posts/blog/_index.md', severity: 'warning' }]);
});

test('an edit of a section makes exactly the posts below it anew', () => {
  const memory: Memory = new Map();
  write('posts/blog/_index.md', 'cascade:\n  tags: [one]\n');
  for (const name of ['blog/a', 'blog/b', 'notes/c']) write(`posts/${name}.md`);
  read({}, memory);
  const before = new Map(memory);
  write('posts/blog/_index.md', 'cascade:\n  tags: [two]\n');
  const { posts } = read({}, memory);
  expect(posts.get('posts/blog/a.md')?.tags).toEqual(['two']);
  expect(
    [...memory].filter(([name, kept]) => kept.file !== before.get(name)?.file).map(([name]) => name),
  ).toEqual(['posts/blog/a.md', 'posts/blog/b.md']);
  rmSync(path.join(root, 'posts/blog/_index.md'));
  expect(read({}, memory).posts.get('posts/blog/b.md')?.tags).toEqual([]);
});

test.each([
  ['/blog/**', '/blog/2020/a', true],
  ['/blog/*', '/blog/2020/a', false],
  ['/blog/*', '/Blog/a', true],
  ['**/a', '/x/y/a', true],
  ['{page,section}', 'page', true],
  ['/a.b/?', '/axb/c', false],
  ['{', 'page', false],
  ['*'.repeat(400), 'page', false],
])('the pattern %s and %s: %s', (pattern, text, fits) => {
  expect(globbed(pattern, text)).toBe(fits);
});

test('url is all of an address in Hugo, so that readers of another language are led on from it', () => {
  write('posts/a.de.md', 'url: /hallo/\naliases: [/alt/]\n');
  write('posts/a.md', 'url: /hello/\n');
  const { posts } = read({ languages: { en: { weight: 1 }, de: { weight: 2 } } });
  expect(posts.get('posts/a.de.md')).toMatchObject({
    path: '/de/hallo/',
    redirectFrom: ['/alt/', '/hallo/'],
  });
  expect(posts.get('posts/a.md')).toMatchObject({ path: '/hello/', redirectFrom: [] });
});
