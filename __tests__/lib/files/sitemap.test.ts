import type { Content } from '../../../lib/content/content';
import { sitemap, sitemapFiles } from '../../../lib/files/sitemap';
import { formatProblems } from '../../../lib/problems/format-problems';
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
  const files = sitemapFiles(blog({ 'posts/a.md': post(['permalink: "/a&b/it\'s/<c>/"']) }));
  expect(files.get('/sitemap.xml')).toContain('<loc>https://blog.test/a&amp;b/it&apos;s/%3Cc%3E/</loc>');
});

test('what a page was changed at stands before its picture, as the schema wants it', () => {
  const files = sitemapFiles(blog({ 'posts/a.md': post(['image: https://pics.test/a.png?x=1&y=2']) }));
  expect(files.get('/sitemap.xml')).toContain(
    '<url><loc>https://blog.test/posts/a/</loc><lastmod>2026-05-01T00:00:00.000Z</lastmod><image:image><image:loc>https://pics.test/a.png?x=1&amp;y=2</image:loc></image:image></url>',
  );
});

test('more addresses than a file may hold are in several, which the first lists', () => {
  const content = blog({ 'posts/a.md': post(), 'posts/b.md': post() }, AT);
  const all = sitemap(content).map(({ url }) => url);
  const files = sitemapFiles(content, 2);
  expect([...files.keys()]).toEqual(['/sitemap.xml', '/sitemap-1.xml', '/sitemap-2.xml', '/sitemap-3.xml']);
  const [index = '', ...parts] = [...files.values()].map((text) =>
    [...text.matchAll(/<loc>([^<]*)</g)].map(([, url = '']) => url),
  );
  expect(index).toEqual([1, 2, 3].map((n) => `https://me.test/blog/sitemap-${n}.xml`));
  expect(parts.flat()).toEqual(all);
  expect(Math.max(...parts.map((part) => part.length))).toBe(2);
});

test('50,000 addresses are in one file, and one more is in a second', () => {
  const one = blog({ 'posts/a.md': post() }, AT);
  const own = sitemap(one).length - 1;
  const filesOf = (count: number) => {
    const posts = one.posts.flatMap((each) =>
      Array.from({ length: count - own }, (_, i) => ({ ...each, path: `/posts/${i}/` })),
    );
    const content: Content = { ...one, byPath: new Map(posts.map((each) => [each.path, each])) };
    return sitemapFiles(content);
  };
  expect([...filesOf(50_000).keys()]).toEqual(['/sitemap.xml']);
  const files = [...filesOf(50_001)];
  expect(files.map(([path, text]) => [path, text.split('<loc>').length - 1])).toEqual([
    ['/sitemap.xml', 2],
    ['/sitemap-1.xml', 50_000],
    ['/sitemap-2.xml', 1],
  ]);
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
  const images = (path: string) => entries.find(({ url }) => url === `https://me.test/sub${path}`)?.image;
  expect(images('/posts/a/')).toBe('https://pics.test/a.png?x=1&y=2');
  expect(images('/posts/b/')).toBeUndefined();
});
