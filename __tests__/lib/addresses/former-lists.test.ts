import { fateOf } from '../../../lib/addresses/fate';
import { formerLists } from '../../../lib/addresses/former-lists';
import { lockablePages } from '../../../lib/addresses/lockable-pages';
import { targetsDigest } from '../../../lib/build/freshness';
import type { Data } from '../../../lib/dialects/dialect';
import { pageTypes } from '../../../lib/routes/site-paths';
import { pageView } from '../../../lib/views/page';
import { blog, post } from '../../blog';

const FILES = {
  'posts/post/kite.md': post(['tags: [node.js, kites]', 'category: On Air']),
  'posts/Notes/wind.md': post(['tags: [node.js]']),
  'posts/root.md': post([]),
  'pages/docs/all.md': 'All.\n',
};

function hugoBlog(files: Record<string, string> = FILES, config: Data = {}) {
  const data = { title: 'Kites', baseURL: 'https://kites.test', ...config };
  return blog(files, {}, { old: { file: 'hugo.toml', dialect: 'hugo', data } });
}

const targets = (content: ReturnType<typeof blog>) =>
  [...formerLists(content)].map(([path, { to }]) => `${path} ${to}`).sort();

test('the list of a section is the archive, and that of a tag with another address that of the tag', () => {
  expect(targets(hugoBlog())).toEqual([
    '/notes/ /archive/',
    '/post/ /archive/',
    '/posts/ /archive/',
    '/tags/node.js/ /tags/node-js/',
  ]);
});

test('what is written there stays, as do the lists of this blog', () => {
  const files = {
    'posts/tags/kite.md': post(['tags: [a b]']),
    'posts/post/wind.md': post([]),
    'posts/notes/cloud.md': post([]),
    'posts/old/rain.md': post(['aliases: [/notes/]']),
    'pages/post/index.md': 'Posts.\n',
    'public/old/index.html': '',
  };
  expect(targets(hugoBlog(files))).toEqual([]);
});

test('of a tag that is written in several ways, each leads to it', () => {
  const files = {
    'posts/root.md': post(['tags: [node js, c++, C#, a%2Fb, a\\b]']),
    'posts/posts/b.md': post(['tags: [node.js]']),
  };
  const content = hugoBlog(files);
  expect(targets(content)).toEqual([
    '/posts/ /archive/',
    '/tags/c#/ /tags/c-sharp/',
    '/tags/c++/ /tags/c-plus-plus/',
    '/tags/node.js/ /tags/node-js/',
  ]);
  expect(fateOf('/tags/c#/', content)).toEqual({ kind: 'redirected', to: '/tags/c-sharp/' });
  expect(fateOf('/tags/c-sharp/#top', content)).toEqual({ kind: 'served' });
});

test('capitals stay where the configuration says so', () => {
  expect(targets(hugoBlog({ 'posts/Notes/a.md': post([]) }, { disablePathToLower: true }))).toEqual([
    '/Notes/ /archive/',
  ]);
});

test('each language has its own', () => {
  const files = { 'posts/post/a.md': post([]), 'posts/post/a.de.md': post([]) };
  const languages = { en: { weight: 1 }, de: { weight: 2 } };
  expect(targets(hugoBlog(files, { languages }))).toEqual(['/de/post/ /de/archive/', '/post/ /archive/']);
});

test('a page leads there, as do links and the menu; the lock keeps it', () => {
  const content = hugoBlog({ ...FILES, 'posts/post/link.md': `${post([])}\n[all](/post/)\n` });
  expect(pageTypes(content).get('/post/')).toBe('redirect');
  expect(pageView(content, '/tags/node.js/')).toMatchObject({
    type: 'redirect',
    href: '/tags/node-js/',
    title: 'node.js',
  });
  expect(fateOf('/post', content)).toEqual({ kind: 'redirected', to: '/archive/' });
  expect(lockablePages(content).map(({ path }) => path)).toContain('/post/');
  expect(content.problems.filter(({ rule }) => rule === 'link')).toEqual([]);
});

test('where one leads now is a part of what links are made of', () => {
  const at = (tag: string) => targetsDigest(hugoBlog({ 'posts/a.md': post([`tags: [${tag}]`]) }));
  expect(at('node.js')).not.toBe(at('node-js'));
});

test('a blog of this system has none', () => {
  expect(formerLists(blog(FILES)).size).toBe(0);
});
