import { fateOf } from '../../../lib/addresses/fate';
import { lockablePages } from '../../../lib/addresses/lockable-pages';
import { addressesIn, addressesOfFiles } from '../../../lib/addresses/old-addresses';
import { REDIRECT_FORMATS } from '../../../lib/addresses/redirect-files';
import { type Answers, lostUrls, readLock, writeLock } from '../../../lib/addresses/url-lock';
import { formatProblems } from '../../../lib/problems/format-problems';
import { blog, post } from '../../blog';

const content = blog({
  'posts/2020-01-02-kite.md': post(['redirect_from: [/old/kite.html]'], '## One\n\n## Two {#zwei}\n'),
  'posts/2020-01-03-größe.md': post(),
  'pages/about.md': post([], '# About\n'),
  'public/files/a.pdf': '',
  'posts/pic.png': '',
});

describe('old addresses', () => {
  test('of a sitemap', () => {
    const xml = `<?xml version="1.0"?><urlset><url><loc>https://a.test/blog/x/?a=1&amp;b=2</loc></url>
      <url><loc><![CDATA[https://a.test/blog/gr%C3%B6%C3%9Fe/]]></loc></url></urlset>`;
    expect(addressesIn(xml, '/blog')).toEqual(['/x/', '/größe/']);
  });
  test('of a list, each once', () => {
    expect(addressesIn('# old\nhttps://a.test/x\n/x\ny.html#z\n\n', '')).toEqual(['/x', '/y.html#z']);
  });
  test('of files', () => {
    expect(addressesOfFiles(['index.html', 'a/index.html', 'b.html'])).toEqual(['/', '/a/', '/b.html']);
  });
});

test.each([
  ['/posts/kite/', 'served'],
  ['/posts/kite', 'served'],
  ['/posts/kite/index.html', 'served'],
  ['/posts/kite/#one', 'served'],
  ['/posts/größe/', 'served'],
  ['/', 'served'],
  ['/about/', 'served'],
  ['/feed.xml', 'served'],
  ['/files/a.pdf', 'served'],
  ['/media/pic.png', 'served'],
  ['/old/kite.html', 'redirected'],
  ['/2020/01/02/kite.html', 'lost'],
  ['/nothing/', 'lost'],
])('%s is %s', (address, kind) => {
  expect(fateOf(address, content).kind).toBe(kind);
});

test('a lost address names the post that it was that of', () => {
  expect(fateOf('/2020/01/02/Kite.html', content)).toMatchObject({
    meant: { source: 'posts/2020-01-02-kite.md' },
  });
  expect(fateOf('/other/', content)).toEqual({ kind: 'lost' });
});

describe('urls.lock', () => {
  const pages = lockablePages(content);
  const text = writeLock('', pages);
  const answers: Answers = {
    has: (path) => fateOf(path, content).kind !== 'lost',
    ids: (path) =>
      pages.find((page) => page.path === path) && new Set(pages.find((page) => page.path === path)?.ids),
    meant: () => undefined,
  };

  test('holds paths, ids and old addresses, sorted, and is a remark at its head', () => {
    expect(text.split('\n').filter((line) => !line.startsWith('# '))).toEqual([
      ...[
        '/about/',
        '/about/#about',
        '/old/kite.html',
        '/posts/gr\u00f6\u00dfe/',
        '/posts/kite/',
        '/posts/kite/#one',
        '/posts/kite/#zwei',
        '',
      ],
    ]);
    expect(lostUrls(readLock(text), answers)).toEqual([]);
  });

  test('keeps what it held', () => {
    expect(writeLock('/gone/\n', pages)).toContain('\n/gone/\n');
    expect(writeLock(text, pages)).toBe(text);
  });

  test('fails for what is lost, with the line to write', () => {
    const lost = lostUrls(readLock('/gone/\n/gone/#a\n/posts/kite/#three\n/old/kite.html\n'), {
      ...answers,
      meant: () => 'posts/a.md',
    });
    expect(formatProblems(lost)).toBe(
      [
        'urls.lock:1:1 error /gone/ leads nowhere any more; write redirect_from: /gone/ into posts/a.md, or delete this line [urls]',
        'urls.lock:3:1 error /posts/kite/ has no place #three any more; write {#three} behind the heading that is meant, or delete this line [urls]',
        '2 errors',
      ].join('\n'),
    );
  });
});

test('redirects for hosts', () => {
  const redirects = new Map([['/old "x"/', '/größe/']]);
  const site = { basePath: '/blog', origin: 'https://a.test' };
  const written = Object.entries(REDIRECT_FORMATS).map(([name, write]) => [name, write(redirects, site)]);
  expect(Object.fromEntries(written)).toEqual({
    _redirects: '/blog/old%20%22x%22/ /blog/gr%C3%B6%C3%9Fe/ 301\n',
    nginx: 'map $uri $moved {\n  "/blog/old \\"x\\"/" "/blog/gr%C3%B6%C3%9Fe/";\n}\n',
    s3: expect.stringContaining('"KeyPrefixEquals": "blog/old \\"x\\"/"'),
  });
});
