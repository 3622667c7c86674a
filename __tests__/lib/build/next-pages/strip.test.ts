import { stripRuntime } from '../../../../lib/build/next-pages/strip';
import { parsePage, writeHtml } from '../../../../lib/html/html';
import { dropWhitespace } from '../../../../lib/html/whitespace';

const own = { inline: new Set(['boot()']), isOwnFile: (src: string) => src === '/enhance.js' };

function strip(head: string, body = ''): string {
  const page = parsePage(
    `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`,
  );
  stripRuntime(page, own);
  return writeHtml(page);
}

const whole = (head: string, body = '') =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

describe('what Next says a second time of the not-found page goes', () => {
  const robots = '<meta name="robots" content="noindex">';
  const [title, description] = ['<title>Not found</title>', '<meta name="description" content="d">'];
  const canonical = '<link rel="canonical" href="/404.html">';
  test.each([
    ["before the page's own metadata, as on Node.js 20 to 24", robots + title + robots + canonical, title],
    ['after, as on Node.js 26', title + robots + canonical + robots, title],
    ['with a description', title + description + robots + canonical + robots, title + description],
  ])('%s', (_, head, before) => {
    expect(strip(head)).toBe(whole(before + robots + canonical));
  });
});

describe('what stays', () => {
  test.each([
    '<title>A &amp; B</title>',
    '<meta name="description" content="d">',
    '<meta property="og:title" content="t">',
    '<meta name="google-site-verification" content="x">',
    '<meta http-equiv="refresh" content="0; url=/a/">',
    '<link rel="canonical" href="https://a.example/">',
    '<link rel="alternate" type="application/atom+xml" href="/feed.xml">',
    '<link rel="shortcut icon" href="/icon.svg">',
    '<script>boot()</script>',
    '<script src="/enhance.js" defer=""></script>',
    '<script type="application/ld+json">{"@type":"BlogPosting"}</script>',
  ])('%s', (element) => {
    expect(strip(element)).toBe(whole(element));
  });
  test('everything in the text but scripts', () => {
    const text =
      '<template><p>t</p></template><svg viewBox="0 0 1 1"><path d="M0 0"></path></svg><p hidden="">x</p>';
    expect(strip('', text)).toBe(whole('', text));
  });
});

test('a script in a text stays, since its author is trusted if it came so far', () => {
  const text = '<div class="prose e-content"><p>a</p><div><script>own()</script></div></div>';
  expect(strip('', text)).toBe(whole('', text));
  expect(strip('', text.replace('prose', 'head'))).not.toContain('own()');
});

describe('what goes', () => {
  test.each([
    '<script src="/_next/static/chunks/a.js" async=""></script>',
    '<script>self.__next_f.push([1,"x"])</script>',
    '<script>boot();evil()</script>',
    '<script src="https://elsewhere.example/enhance.js"></script>',
    '<script type="module">import("/x.js")</script>',
    '<link rel="preload" as="script" href="/_next/static/chunks/a.js">',
    '<link rel="preload" as="image" href="/a.png">',
    '<link rel="stylesheet" href="/_next/a.css" data-precedence="next">',
    '<link rel="modulepreload" href="/x.js">',
    '<meta name="next-size-adjust" content="">',
  ])('%s', (element) => {
    expect(strip(element)).toBe(whole(''));
  });
  test('comments, and the place for late metadata', () => {
    expect(strip('', '<div hidden=""><!--$--><!--/$--></div><!--$?--><p>a<!-- -->b</p>')).toBe(
      whole('', '<p>ab</p>'),
    );
  });
  test('but not what only looks like it', () => {
    const text = '<div hidden="">said</div><p>self.__next_f.push</p>';
    expect(strip('', text)).toBe(whole('', text));
  });
});

test('a page that is not whole without the framework is refused', () => {
  expect(() => strip('', '<!--$?--><template id="B:0"></template>Loading<!--/$-->')).toThrow(/Suspense/);
});

test('white space goes between blocks, and stays in text and code', () => {
  const page = parsePage(
    '<body>\n<ul>\n<li>a <b>b</b> <i>c</i></li>\n</ul>\n<pre> x\n\n y </pre>\n<p>d\ne</p>\n<a>f</a>\n<a>g</a>\n</body>',
  );
  dropWhitespace(page);
  expect(writeHtml(page)).toBe(
    '<html><head></head><body><ul><li>a <b>b</b> <i>c</i></li></ul><pre> x\n\n y </pre><p>d\ne</p>\n<a>f</a>\n<a>g</a>\n</body></html>',
  );
});
