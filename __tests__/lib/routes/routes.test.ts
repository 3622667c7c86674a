import { existsSync } from 'node:fs';
import { outputPaths } from '../../../lib/build/freshness';
import { formatProblem } from '../../../lib/problems/format-problems';
import { reservedPart } from '../../../lib/routes/reserved';
import { componentOf, ROUTES } from '../../../lib/routes/routes';
import { pageTypes } from '../../../lib/routes/site-paths';
import { pageView } from '../../../lib/views/page';
import { blog, post } from '../../blog';
import { manyComments } from '../../browser/posts/comments';

const files = {
  'posts/a.md': post(['tags: [x]', 'category: C', 'redirect_from: /old/']),
  'posts/a.comments.json': JSON.stringify(manyComments(100)),
  'pages/now.md': 'Now.\n',
  'posts/broken.md': '---\ndate: soon\n---\n',
};

test('the view at each path is of the type that the table says, and every type has a path', () => {
  const revision = { commit: '', time: Date.parse('2026-06-01'), subject: '', source: 'posts/a.md' };
  const revisions = new Map([['posts/a.md', ['1', '2'].map((blob) => ({ ...revision, blob }))]]);
  const content = blog(files, { history: true }, { preview: true, history: { revisions, problems: [] } });
  const types = pageTypes(content);
  expect([...types].map(([path]) => pageView(content, path)?.type)).toEqual([...types.values()]);
  expect(new Set(types.values())).toEqual(new Set(ROUTES.map(({ type }) => type)));
});

test('every type has its component, where the build looks for what the component needs', () => {
  expect(ROUTES.map(({ type }) => componentOf(type)).filter((file) => !existsSync(file))).toEqual([]);
});

test('a post that cannot be shown has a page in a preview only', () => {
  expect([...pageTypes(blog(files)).values()]).not.toContain('problem');
});

test('no post can be where the blog itself has a page', () => {
  const content = blog(files);
  for (const { isOwn, paths } of ROUTES) {
    for (const path of isOwn ? paths(content) : [])
      expect([path, reservedPart(path)]).not.toEqual([path, undefined]);
  }
});

test.each([
  ['/', '/'],
  ['/categories/', '/categories/'],
  ['/categories/x/', '/categories/'],
  ['/Tags/x/', '/tags/'],
  ['/page/2/', '/page/'],
  ['/feed.xml/', '/feed.xml'],
  ['/index.html/x/', '/index.html'],
  ['/404.html', '/404.html'],
  ['/_next/x/', '/_next/'],
  ['/archive/2024/', '/archive/'],
  ['/Archive/2024/page/2/', '/archive/'],
  ['/archive/old-post/', undefined],
  ['/archive/2024-review/', undefined],
  ['/search/', '/search/'],
  ['/search/engines/', undefined],
  ['/posts/categories/', undefined],
  ['/categories.html', undefined],
  ['/feed/', undefined],
])('%j is taken by %j', (address, expected) => expect(reservedPart(address)).toBe(expected));

test("files of public/ that replace the blog's own are a notice each, and made by nobody else", () => {
  const content = blog({ 'public/robots.txt': '', 'public/404.html': '', 'public/feed.xml': '' });
  expect(content.problems.map(formatProblem)).toEqual([
    "public/404.html warning replaces the blog's own /404.html [replaced]",
    "public/feed.xml warning replaces the blog's own /feed.xml [replaced]",
    "public/robots.txt warning replaces the blog's own /robots.txt [replaced]",
  ]);
  const made = outputPaths(content);
  expect(['/feed.xml', '/404.html', '/sitemap.xml', '/'].filter((path) => made.includes(path))).toEqual([
    '/sitemap.xml',
    '/',
  ]);
});

test.each([
  ['/page/', '/page/'],
  ['/page/2/', '/page/'],
  ['/Page/12', '/page/'],
  ['/page/about/', undefined],
  ['/page/2-kites/', undefined],
])('of %s the blog keeps %s for itself', (path, part) => {
  expect(reservedPart(path)).toBe(part);
});
