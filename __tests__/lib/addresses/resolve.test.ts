import { markdownContext } from '../../../lib/addresses/resolve';
import type { SiteConfig } from '../../../lib/site/site';
import { blog, post } from '../../blog';

const FILES = {
  'posts/2021-03-07-recap.md': post(
    ['redirect_from: /old/recap/'],
    '# Recap\n\n## What was new\n\nText.\n\n<a id="own"></a>\n',
  ),
  'posts/formulas.md': post(
    [],
    '$$\n\\begin{align}a&=b\\label{first one}\\\\c&=d\\end{align}\n$$\n\n```math\nx\\tag{7}\\label{seven}\n```\n\n$$y\\label{unnumbered}$$\n',
  ),
  'posts/sub/x.md': post(['date: 2021-01-01'], '## Größe\n'),
  'posts/sub/pic.png': '',
  'posts/sub/my pic.png': '',
  'posts/sub/a#b?.png': '',
  'posts/sub/50% off.png': '',
  'posts/sub/a%23b.png': '',
  'posts/folder/index.md': post(['date: 2021-01-02']),
  'posts/folder/paper.pdf': '',
  'posts/page.md': post(['permalink: /a/page.html']),
  'posts/drafts/secret.md': post(['title: Secret']),
  'posts/later.md': post(['date: 2030-01-01']),
  'posts/broken.md': '---\ndate: soon\n---\n',
  'posts/bad/index.md': '---\ndraft: perhaps\n---\n',
  'pages/about.md': '# About\n',
  'pages/kite.png': '',
  'posts/old.md': post(['expires: 2026-06-01']),
  'posts/cafe\u0301.md': post(),
  'posts/c-sharp.md': post(['permalink: /c#/', 'tags: [C#]']),
  'public/images/a b.png': '',
  'public/images/a#b?.png': '',
  'public/demo/index.html': '',
  'public/e\u0301.png': '',
};

const SIZE = { width: 20, height: 10 };

function from(source: string, config: Partial<SiteConfig> = {}) {
  const content = blog(FILES, config, { imageFacts: (file) => (file.endsWith('.png') ? SIZE : {}) });
  const document = content.bySource.get(source) ?? { source, path: '/x/', title: '' };
  return markdownContext(document, content);
}

const follow = (url: string, source = 'posts/sub/x.md', config: Partial<SiteConfig> = {}) => {
  const found = from(source, config).resolveLink(url);
  return found.kind === 'missing' ? found.message : `${found.kind} ${found.href}`;
};

test('a link of another system counts from an address without a slash at its end, too', () => {
  const content = blog(FILES, { dialect: 'jekyll', permalink: '/:year/:title' });
  const document = { source: 'posts/sub/x.md', path: '/a/x/', title: '' };
  expect(markdownContext(document, content).resolveLink('page.html')).toMatchObject({ href: '/a/page.html' });
  expect(markdownContext(document, blog(FILES)).resolveLink('page.html').kind).toBe('missing');
});

describe('links', () => {
  test.each([
    ['../2021-03-07-recap.md', 'internal /posts/recap/'],
    ['./../2021-03-07-recap.md', 'internal /posts/recap/'],
    ['../formulas.md#eq:firstone', 'internal /posts/formulas/#eq:firstone'],
    ['../formulas.md#eq:seven', 'internal /posts/formulas/#eq:seven'],
    [
      '../formulas.md#eq:unnumbered',
      '"../formulas.md#eq:unnumbered": posts/formulas.md has no heading #eq:unnumbered',
    ],
    ['../folder/index.md', 'internal /posts/folder/'],
    ['../folder/', 'internal /posts/folder/'],
    ['../folder', 'internal /posts/folder/'],
    ['x.md', 'internal /posts/x/'],
    ['a#b?.png', 'internal /media/sub/a~23b~3f.png'],
    ['../folder/paper.pdf#page=2', 'internal /media/folder/paper.pdf#page=2'],
    ['../cafe\u0301.md', 'internal /posts/caf%C3%A9/'],
    ['../caf\u00e9.md', 'internal /posts/caf%C3%A9/'],
    ['../caf%C3%A9.md', 'internal /posts/caf%C3%A9/'],
    ['../page.md', 'internal /a/page.html'],
    ['../../pages/about.md', 'internal /about/'],
    ['/posts/recap/', 'internal /posts/recap/'],
    ['/posts/recap', 'internal /posts/recap/'],
    ['/posts/recap/index.html', 'internal /posts/recap/'],
    ['/posts/2021-03-07-recap.md', 'internal /posts/recap/'],
    ['/2021-03-07-recap.md', 'internal /posts/recap/'],
    ['../recap/', 'internal /posts/recap/'],
    ['/a/page.html', 'internal /a/page.html'],
    ['/c%23/', 'internal /c%23/'],
    ['../c-sharp.md', 'internal /c%23/'],
    ['/tags/c-sharp/', 'internal /tags/c-sharp/'],
    ['/', 'internal /'],
    ['/about', 'internal /about/'],
    ['/feed.xml', 'internal /feed.xml'],
    ['/robots.txt', 'internal /robots.txt'],
    ['/old/recap/', 'internal /posts/recap/'],
    ['/old/recap/#what-was-new', 'internal /posts/recap/#what-was-new'],
    ['/posts/recap/?utm=1', 'internal /posts/recap/?utm=1'],
    ['../2021-03-07-recap.md#what-was-new', 'internal /posts/recap/#what-was-new'],
    ['../2021-03-07-recap.md#own', 'internal /posts/recap/#own'],
    ['../2021-03-07-recap.md?a=b#what-was-new', 'internal /posts/recap/?a=b#what-was-new'],
    ['../2021-03-07-recap.md#top', 'internal /posts/recap/#top'],
    ['../2021-03-07-recap.md#', 'internal /posts/recap/#'],
    ['../2021-03-07-recap.md#:~:text=new', 'internal /posts/recap/#:~:text=new'],
    ['#größe', 'internal /posts/x/#größe'],
    ['?a=b', 'internal /posts/x/?a=b'],
    ['', 'internal /posts/x/'],
    ['pic.png', 'internal /media/sub/pic.png'],
    ['my%20pic.png', 'internal /media/sub/my%20pic.png'],
    ['my pic.png', 'internal /media/sub/my%20pic.png'],
    ['/media/sub/pic.png', 'internal /media/sub/pic.png'],
    ['a%23b%3F.png', 'internal /media/sub/a~23b~3f.png'],
    ['/media/sub/a%23b%3F.png', 'internal /media/sub/a~23b~3f.png'],
    ['/media/sub/a~23b~3f.png', 'internal /media/sub/a~23b~3f.png'],
    ['a%2523b.png', 'internal /media/sub/a~2523b.png'],
    ['50%25%20off.png', 'internal /media/sub/50~25%20off.png'],
    ['50% off.png', 'internal /media/sub/50~25%20off.png'],
    ['/images/a%23b%3F.png', 'internal /images/a%23b%3F.png'],
    ['/posts/sub/pic.png', 'internal /media/sub/pic.png'],
    ['../folder/paper.pdf#page=2', 'internal /media/folder/paper.pdf#page=2'],
    ['/images/a%20b.png', 'internal /images/a%20b.png'],
    ['/public/images/a b.png', 'internal /images/a%20b.png'],
    ['../../public/images/a b.png', 'internal /images/a%20b.png'],
    ['/demo/', 'internal /demo/'],
    ['/demo', 'internal /demo/'],
    ['/demo/index.html', 'internal /demo/index.html'],
    ['/\u00e9.png', 'internal /e%CC%81.png'],
    ['https://blog.test', 'internal /'],
    ['https://blog.test/posts/recap/#what-was-new', 'internal /posts/recap/#what-was-new'],
    ['HTTPS://BLOG.test/posts/recap', 'internal /posts/recap/'],
    ['//blog.test/posts/recap/', 'internal /posts/recap/'],
    ['https://blog.test.evil/x', 'external https://blog.test.evil/x'],
    ['https://else.test/posts/x', 'external https://else.test/posts/x'],
    ['//else.test/x', 'external //else.test/x'],
    ['mailto:ada@else.test', 'external mailto:ada@else.test'],
    ['tel:+1', 'external tel:+1'],
  ])('%j leads %s', (url, expected) => expect(follow(url)).toBe(expected));

  test.each([
    [
      '../2021-03-07-recpa.md',
      '"../2021-03-07-recpa.md" leads nowhere; did you mean ../2021-03-07-recap.md?',
    ],
    ['pci.png', '"pci.png" leads nowhere; did you mean pic.png?'],
    ['../public/images/a b.png', '"../public/images/a b.png" leads nowhere; did you mean /images/a%20b.png?'],
    [
      '/home/ada/no-such.png',
      '"/home/ada/no-such.png" is a place on your own machine; put the file beside the post, and write its name',
    ],
    ['/home/ada/', '"/home/ada/" leads nowhere'],
    ['/posts/recpa/', '"/posts/recpa/" leads nowhere; did you mean /posts/recap/?'],
    ['/images/a-b.png', '"/images/a-b.png" leads nowhere; did you mean /images/a%20b.png?'],
    ['/tags/c#/', '"/tags/c#/" leads nowhere; did you mean /tags/?'],
    ['/zebra/crossing/', '"/zebra/crossing/" leads nowhere'],
    ['recap.md', '"recap.md" leads nowhere; did you mean ../2021-03-07-recap.md?'],
    [
      'posts/2021-03-07-recap.md',
      '"posts/2021-03-07-recap.md" leads nowhere; did you mean ../2021-03-07-recap.md?',
    ],
    ['paper.pdf', '"paper.pdf" leads nowhere; did you mean ../folder/paper.pdf?'],
    ['/2021/03/07/recap.html', '"/2021/03/07/recap.html" leads nowhere; did you mean /posts/recap/?'],
    ['/assets/img/a b.png', '"/assets/img/a b.png" leads nowhere; did you mean /images/a%20b.png?'],
    ['/2021/index.html', '"/2021/index.html" leads nowhere'],
    ['www.else.test', '"www.else.test" leads nowhere; did you mean https://www.else.test?'],
    ['else.test/page?a=b', '"else.test/page?a=b" leads nowhere; did you mean https://else.test/page?a=b?'],
    ['1.2/zebra', '"1.2/zebra" leads nowhere'],
    [
      'https://blog.test/posts/recpa/',
      '"https://blog.test/posts/recpa/" leads nowhere; did you mean /posts/recap/?',
    ],
    [
      '../2021-03-07-recap.md#what-was-knew',
      '"../2021-03-07-recap.md#what-was-knew": posts/2021-03-07-recap.md has no heading #what-was-new'.replace(
        '#what-was-new',
        '#what-was-knew; did you mean #what-was-new?',
      ),
    ],
    ['/posts/recap#zebra', '"/posts/recap#zebra": posts/2021-03-07-recap.md has no heading #zebra'],
    ['/about/#nothing', '"/about/#nothing": pages/about.md has no heading #nothing'],
    ['../drafts/secret.md', '"../drafts/secret.md" leads to a post that is not published (draft)'],
    ['/posts/secret/', '"/posts/secret/" leads to a post that is not published (draft)'],
    ['/posts/secret#a', '"/posts/secret#a" leads to a post that is not published (draft)'],
    ['../later.md', '"../later.md" leads to a post that is not published (scheduled)'],
    ['../old.md', '"../old.md" leads to a post that is no longer published (expired)'],
    ['/posts/old/', '"/posts/old/" leads to a post that is no longer published (expired)'],
    ['../broken.md', '"../broken.md" leads to posts/broken.md, which has an error'],
    ['/posts/broken/', '"/posts/broken/" leads to posts/broken.md, which has an error'],
    ['../broken/', '"../broken/" leads to posts/broken.md, which has an error'],
    ['../bad/', '"../bad/" leads to posts/bad/index.md, which has an error'],
    ['/posts/broken.md#a', '"/posts/broken.md#a" leads to posts/broken.md, which has an error'],
    ['../../site.config.ts', '"../../site.config.ts" leads nowhere'],
    ['../../../../../../etc/passwd', '"../../../../../../etc/passwd" leads nowhere'],
    ['/../../etc/passwd', '"/../../etc/passwd" leads nowhere'],
    ['/constructor', '"/constructor" leads nowhere'],
    ['https://[', '"https://[" is no address'],
    ['//', '"//" is no address'],
  ])('%j is missing', (url, message) => expect(follow(url)).toBe(message));

  test.each([
    ['/posts/recap/', 'internal /blog/posts/recap/'],
    ['/blog/posts/recap/', 'internal /blog/posts/recap/'],
    ['/blog/posts/2021-03-07-recap.md', 'internal /blog/posts/recap/'],
    ['/blog', 'internal /blog/'],
    ['/blog/', 'internal /blog/'],
    ['/', 'internal /blog/'],
    ['../2021-03-07-recap.md', 'internal /blog/posts/recap/'],
    ['pic.png', 'internal /blog/media/sub/pic.png'],
    ['/blog/images/a%20b.png', 'internal /blog/images/a%20b.png'],
    ['https://me.test/blog/posts/recap/', 'internal /blog/posts/recap/'],
    ['https://me.test/blog', 'internal /blog/'],
    ['https://me.test/other/', 'external https://me.test/other/'],
    ['https://me.test/blogger/', 'external https://me.test/blogger/'],
    ['/blogger/', '"/blogger/" leads nowhere'],
  ])('%j leads %s under a base path', (url, expected) => {
    expect(follow(url, 'posts/sub/x.md', { url: 'https://me.test/blog/' })).toBe(expected);
  });

  test.each([
    ['/wiki/', 'external /wiki/'],
    ['/wiki', 'external /wiki'],
    ['/wiki/a/b.html?x#y', 'external /wiki/a/b.html?x#y'],
    ['/w%69ki/', 'external /w%69ki/'],
    ['/wikipedia/', '"/wikipedia/" leads nowhere'],
    ['https://me.test/wiki/a', 'external https://me.test/wiki/a'],
    ['/posts/recap/', 'internal /blog/posts/recap/'],
    ['wiki/', '"wiki/" leads nowhere'],
  ])('%j leads %s beside a wiki of the same host', (url, expected) => {
    const config = { url: 'https://me.test/blog/', elsewhere: ['/wiki/', '/events'] };
    expect(follow(url, 'posts/sub/x.md', config)).toBe(expected);
    if (url.startsWith('/wiki')) {
      expect(follow(url, 'posts/sub/x.md', { ...config, url: 'https://me.test' })).toBe(expected);
    }
  });

  test('from a page that is a file, addresses are relative to its folder', () => {
    expect(follow('../posts/recap/', 'posts/page.md')).toBe('internal /posts/recap/');
    expect(follow('page.html', 'posts/page.md')).toBe('internal /a/page.html');
  });

  test('from the page about the blog', () => {
    expect(follow('../posts/2021-03-07-recap.md', 'pages/about.md')).toBe('internal /posts/recap/');
    expect(follow('kite.png', 'pages/about.md')).toBe('internal /media/pages/kite.png');
    expect(follow('/posts/recap/', 'pages/about.md')).toBe('internal /posts/recap/');
  });

  test('while the address is the placeholder, example.com is somewhere else', () => {
    expect(follow('https://example.com/path', 'posts/sub/x.md', { url: 'https://example.com' })).toBe(
      'external https://example.com/path',
    );
  });
});

describe('images', () => {
  const see = (url: string, source = 'posts/sub/x.md', config: Partial<SiteConfig> = {}) =>
    from(source, config).resolveImage(url);
  test.each([
    ['pic.png', { kind: 'internal', src: '/media/sub/pic.png', ...SIZE }],
    ['./my%20pic.png', { kind: 'internal', src: '/media/sub/my%20pic.png', ...SIZE }],
    ['/images/a%20b.png?v=2', { kind: 'internal', src: '/images/a%20b.png?v=2', ...SIZE }],
    ['../folder/paper.pdf', { kind: 'internal', src: '/media/folder/paper.pdf' }],
    // As the name is written, if there is a file of that name.
    ['a#b?.png', { kind: 'internal', src: '/media/sub/a~23b~3f.png', ...SIZE }],
    ['/images/a#b?.png', { kind: 'internal', src: '/images/a%23b%3F.png', ...SIZE }],
    ['pic.png#b?.png', { kind: 'internal', src: '/media/sub/pic.png#b?.png', ...SIZE }],
    ['a#c.png', { kind: 'missing', message: '"a#c.png" leads nowhere' }],
    ['https://else.test/a.png', { kind: 'external', src: 'https://else.test/a.png' }],
    ['https://blog.test/images/a%20b.png', { kind: 'internal', src: '/images/a%20b.png', ...SIZE }],
    ['pci.png', { kind: 'missing', message: '"pci.png" leads nowhere; did you mean pic.png?' }],
    ['', { kind: 'missing', message: '"" is a page, not a file; write the name of an image' }],
    [
      '../2021-03-07-recap.md',
      {
        kind: 'missing',
        message: '"../2021-03-07-recap.md" is a page, not a file; write the name of an image',
      },
    ],
    ['https://[', { kind: 'missing', message: '"https://[" is no address' }],
  ])('%j', (url, expected) => expect(see(url)).toEqual(expected));

  test('under a base path', () => {
    expect(see('pic.png', 'posts/sub/x.md', { url: 'https://me.test/blog' })).toEqual({
      kind: 'internal',
      src: '/blog/media/sub/pic.png',
      ...SIZE,
    });
  });
});

test('the rest of the world', () => {
  expect(from('posts/sub/x.md')).toMatchObject({
    title: 'Größe',
    language: 'en',
    interfaceLanguage: 'en',
    iframeHosts: [],
    trustHtml: false,
    broken: 'error',
  });
  const content = blog({ 'posts/a.md': post(['lang: de']) }, { broken: 'warn', iframeHosts: ['v.test'] });
  const [only] = content.posts;
  expect(only && markdownContext(only, content)).toMatchObject({
    language: 'de',
    iframeHosts: ['v.test'],
    trustHtml: false,
    broken: 'warning',
  });
});
