import { brokenReferences } from '../../../../lib/build/links/broken-references';
import { referencesOf, urlsOfSrcset } from '../../../../lib/build/links/page-references';
import { referencesOfXml } from '../../../../lib/build/links/xml-references';
import { parsePage } from '../../../../lib/html/html';

const files = new Map<string, string[] | undefined>([
  ['index.html', ['top-of-page']],
  ['posts/a/index.html', ['größe', 'one']],
  ['posts/从/index.html', []],
  ['tags/c#/index.html', []],
  ['old/b.html', []],
  ['images/a b.png', undefined],
  ['feed.xml', undefined],
]);

function broken(
  html: string,
  basePath = '',
  severity: 'error' | 'warning' = 'error',
  origin = 'https://me.example',
) {
  const site = { origin, basePath };
  return brokenReferences(
    [
      {
        file: 'posts/a/index.html',
        url: `${origin}${basePath}/posts/a/`,
        source: 'posts/a.md',
        references: referencesOf(parsePage(html)),
      },
    ],
    {
      has: (file) => files.has(file),
      anchors: (file) => {
        const ids = files.get(file);
        return ids && new Set(ids);
      },
    },
    site,
    severity,
  );
}

describe('leads somewhere', () => {
  test.each([
    '<a href="/">',
    '<a href="">',
    '<a href="#one">',
    '<a href="#gr%C3%B6%C3%9Fe">',
    '<a href="#größe">',
    '<a href="#">',
    '<a href="#top">',
    '<a href="#:~:text=x">',
    '<a href="/posts/a/?q=1#one">',
    '<a href="/posts/a">',
    '<a href="../%E4%BB%8E/">',
    '<a href="/tags/c%23/">',
    '<a href="/old/b.html">',
    '<a href="/feed.xml#x">',
    '<a href="https://me.example/posts/a/#one">',
    '<a href="https://elsewhere.example/nothing">',
    '<a href="mailto:me@me.example">',
    '<img src="/images/a%20b.png" srcset="/images/a%20b.png 2x, https://cdn.example/x,y.png 3x">',
    '<link rel="canonical" href="https://me.example/">',
    '<meta property="og:image" content="https://me.example/images/a%20b.png">',
    '<meta http-equiv="refresh" content="0; url=/posts/a/">',
    '<svg><use href="/images/a%20b.png#m"/></svg>',
  ])('%s', (html) => {
    expect(broken(html)).toEqual([]);
  });
});

describe('leads nowhere', () => {
  test.each([
    ['<a href="/nothing/">', 'out/nothing/index.html'],
    ['<a href="/tags/c%2523/">', 'out/tags/c%23/index.html'],
    ['<a href="/Posts/a/">', 'out/Posts/a/index.html'],
    ['<a href="#two">', 'an id that out/posts/a/index.html does not have'],
    ['<a href="/#one">', 'an id that out/index.html does not have'],
    ['<img src="x.png">', 'out/posts/a/x.png'],
    ['<img srcset="/images/a%20b.png 1x, /images/c.png 2x">', 'out/images/c.png'],
    ['<video poster="/p.png"></video>', 'out/p.png'],
    ['<link rel="alternate" href="/atom.xml">', 'out/atom.xml'],
    ['<meta property="og:image" content="https://me.example/og.png">', 'out/og.png'],
    ['<meta http-equiv="refresh" content="0;URL=\'/gone/\'">', 'out/gone/index.html'],
    ['<script src="/s.js"></script>', 'out/s.js'],
    ['<form action="/ask/"></form>', 'out/ask/index.html'],
    ['<noscript><img src="/n.png"></noscript>', 'out/n.png'],
    ['<a href="http://[">', 'no address'],
  ])('%s', (html, why) => {
    const [problem, ...others] = broken(html);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ file: 'posts/a.md', severity: 'error', rule: 'link' });
    expect(problem?.message).toContain(why);
    expect(problem?.message).toContain('out/posts/a/index.html');
  });
  test('told as a warning where the blogger wants that, and once', () => {
    expect(broken('<a href="/x/"></a><a href="/x/"></a>', '', 'warning')).toMatchObject([
      { severity: 'warning' },
    ]);
  });
});

test('the base path belongs to every address', () => {
  expect(broken('<a href="/blog/posts/a/">', '/blog')).toEqual([]);
  expect(broken('<a href="https://me.example/other/">', '/blog')).toEqual([]);
  expect(broken('<a href="/posts/a/">', '/blog')[0]?.message).toContain('base path');
  expect(broken('<a href="/blogs/">', '/blog')[0]?.message).toContain('base path');
});

test.each([
  ['a.png', ['a.png']],
  ['a.png 1x, b.png 2x', ['a.png', 'b.png']],
  ['a,b.png 1x,c.png', ['a,b.png', 'c.png']],
  ['a.png, b.png', ['a.png', 'b.png']],
  [' , a.png 100w , ', ['a.png']],
  ['', []],
])('srcset "%s"', (srcset, urls) => {
  expect(urlsOfSrcset(srcset)).toEqual(urls);
});

test('feeds: links, ids, and what is in their entries', () => {
  const xml = `<feed><id>https://me.example/</id><link rel="self" href="https://me.example/feed.xml?a=1&amp;b=2"/>
<entry><content type="html"><![CDATA[<p><a href="/x/">x</a><img src="/y.png"></p>]]></content></entry>
<entry><content type="html">&lt;a href="/z/"&gt;z&lt;/a&gt;</content></entry></feed>`;
  expect(referencesOfXml(xml).map(({ url }) => url)).toEqual([
    'https://me.example/feed.xml?a=1&b=2',
    'https://me.example/',
    '/x/',
    '/y.png',
    '/z/',
  ]);
  expect(referencesOfXml('<urlset><url><loc>https://me.example/a&amp;b/</loc></url></urlset>')).toEqual([
    { url: 'https://me.example/a&b/', where: '<loc>' },
  ]);
});

describe('while the address of the blog is the placeholder', () => {
  const messages = (html: string, basePath = '') =>
    broken(html, basePath, 'error', 'https://example.com').map(({ message }) => message);

  test.each(['', '/blog'])(
    'what posts say of example.com is not of this blog, with base path "%s"',
    (basePath) =>
      expect(
        messages(
          '<a href="https://example.com/docs/x">a</a><a href="//example.com/y">b</a>' +
            `<img src="https://example.com${basePath}/z.png">`,
          basePath,
        ),
      ).toEqual([]),
  );

  test('what the blog says of itself still is', () => {
    expect(messages('<a href="/docs/x">a</a>')).toHaveLength(1);
    expect(messages('<a href="../nothing/">a</a>')).toHaveLength(1);
    expect(messages('<a href="https://example.com/posts/a/#two">a</a>')).toHaveLength(1);
  });
});
