import { sitemap } from '../../../lib/files/sitemap';
import { formatProblems } from '../../../lib/problems';
import { blog, post } from '../../blog';

const AT = { url: 'https://me.test/blog' };

test('listings, pages and posts, and when an author last changed them', () => {
  const files = {
    'posts/a.md': post(['date: 2021-01-01', 'updated: 2022-01-01', 'tags: [C#]', 'category: 混沌']),
    'posts/b.html.md': post(['date: 2020-01-01', 'permalink: /b.html', 'redirect_from: /old/']),
  };
  Object.assign(files, {
    'pages/now.md': '---\nupdated: 2026-01-01\n---\n',
    'pages/secret.md': '---\nunlisted: true\n---\n',
    'pages/plain.md': '---\nnoindex: true\n---\n',
    'pages/next.md': '---\ndraft: true\n---\n',
  });
  const root = 'https://me.test/blog';
  expect(sitemap(blog(files, AT))).toEqual([
    { url: `${root}/` },
    { url: `${root}/posts/a/`, lastModified: '2022-01-01T00:00:00.000Z' },
    { url: `${root}/b.html`, lastModified: '2020-01-01T00:00:00.000Z' },
    { url: `${root}/now/`, lastModified: '2026-01-01T00:00:00.000Z' },
    { url: `${root}/categories/` },
    { url: `${root}/tags/` },
    { url: `${root}/categories/%E6%B7%B7%E6%B2%8C/` },
    { url: `${root}/tags/c-sharp/` },
    { url: `${root}/archive/` },
  ]);
});

test('no change before 1970, and none to come', () => {
  const files = {
    'posts/old.md': post(['date: 1965-03-04']),
    'posts/epoch.md': post(['date: 1970-01-01']),
    'posts/later.md': post(['date: 2020-01-01', 'updated: 2999-01-01']),
    'posts/early.md': post(['date: 2020-01-02', 'updated: 2019-01-01']),
  };
  const found = blog(files, AT);
  const changes = sitemap(found).filter(({ url }) => url.includes('/posts/'));
  expect(changes.map(({ url, lastModified }) => [url.slice(20), lastModified])).toEqual([
    ['/posts/early/', '2020-01-02T00:00:00.000Z'],
    ['/posts/later/', '2020-01-01T00:00:00.000Z'],
    ['/posts/epoch/', '1970-01-01T00:00:00.000Z'],
    ['/posts/old/', undefined],
  ]);
  expect(formatProblems(found.problems)).toBe(
    [
      "posts/early.md:3:10 warning updated is 2019-01-01, before the post's date, 2020-01-02; it is not shown [date]",
      'posts/later.md:3:10 warning updated is 2999-01-01, a day to come; it is not shown until then [date]',
      '2 warnings',
    ].join('\n'),
  );
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
  ]);
});

test('the picture above a text is listed with its page, with a whole address', () => {
  const files = { 'posts/a.md': post(['image: "https://pics.test/a.png?x=1&y=2"']), 'posts/b.md': post() };
  const entries = sitemap(blog(files, { url: 'https://me.test/sub' }));
  const images = (path: string) => entries.find(({ url }) => url === `https://me.test/sub${path}`)?.images;
  expect(images('/posts/a/')).toEqual(['https://pics.test/a.png?x=1&amp;y=2']);
  expect(images('/posts/b/')).toBeUndefined();
});
