import { sitemap } from '../../../lib/files/sitemap';
import { blog, post } from '../../blog';

const AT = { url: 'https://me.test/blog' };

test('listings, pages and posts, and when an author last changed them', () => {
  const files = {
    'posts/a.md': post(['date: 2021-01-01', 'updated: 2022-01-01', 'tags: [C#]', 'category: 混沌']),
    'posts/b.html.md': post(['date: 2020-01-01', 'permalink: /b.html', 'redirect_from: /old/']),
  };
  const root = 'https://me.test/blog';
  expect(sitemap(blog(files, AT))).toEqual([
    { url: `${root}/` },
    { url: `${root}/posts/a/`, lastModified: '2022-01-01T00:00:00.000Z' },
    { url: `${root}/b.html`, lastModified: '2020-01-01T00:00:00.000Z' },
    { url: `${root}/categories/` },
    { url: `${root}/tags/` },
    { url: `${root}/categories/%E6%B7%B7%E6%B2%8C/` },
    { url: `${root}/tags/c-sharp/` },
    { url: `${root}/archive/` },
    { url: `${root}/about/` },
  ]);
});

test('what is not to be found is left out', () => {
  const files = {
    'posts/draft.md': post(['draft: true']),
    'posts/later.md': post(['date: 2030-01-01']),
    'posts/noindex.md': post(['noindex: true']),
    'posts/copy.md': post(['canonical_url: https://else.test/copy']),
    'posts/drafts/d.md': 'x',
    'posts/broken.md': 'x',
  };
  const urls = sitemap(blog(files)).map(({ url }) => url);
  expect(urls.filter((url) => url.includes('/posts/'))).toEqual([]);
});

test('an address with what XML would read as its own', () => {
  const urls = sitemap(blog({ 'posts/a.md': post(['permalink: "/a&b/it\'s/<c>/"']) })).map(({ url }) => url);
  expect(urls).toContain('https://blog.test/a&amp;b/it&apos;s/%3Cc%3E/');
});

test('an empty blog has its pages', () => {
  expect(sitemap(blog({})).map(({ url }) => new URL(url).pathname)).toEqual([
    '/',
    '/categories/',
    '/tags/',
    '/archive/',
    '/about/',
  ]);
});
