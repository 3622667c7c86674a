import { convertHugo } from '../../../lib/dialects/hugo/convert';
import { withTex } from '../../../lib/dialects/hugo/escaped-math';
import { knownShortcode } from '../../../lib/dialects/hugo/known';
import { withNoteLook } from '../../../lib/dialects/hugo/note-look';
import { bodyContext, htmlOf } from './body-context';
import { convert } from './converting';

/** What readers see of a body in a blog that lacks the templates of its theme. */
function shown(body: string) {
  const converted = convertHugo(body, bodyContext());
  return { html: htmlOf(converted), problems: converted.problems };
}

const FRAME = (address: string) => expect.stringContaining(address);

describe('shortcodes that stand for another site', () => {
  it.each([
    ['{{< spotify type="album" id="7JA" >}}', 'https://open.spotify.com/embed/album/7JA'],
    ['{{< codepen user="ada" id="abc" >}}', 'https://codepen.io/ada/embed/abc'],
    ['{{< codepen ada abc >}}', 'https://codepen.io/ada/embed/abc'],
    ['{{< tencent id="g0014r3khdw" >}}', 'vid=g0014r3khdw'],
    ['{{< github repo="gohugoio/hugo" >}}', 'https://github.com/gohugoio/hugo'],
    ['{{< github "https://github.com/a/b" >}}', 'https://github.com/a/b'],
    ['{{< mastodon host="m.test" user="ada" id="12" >}}', 'https://m.test/@ada/12'],
    ['{{< pdf "a/b.pdf" >}}', 'a/b.pdf'],
  ])('%s leads to %s', async (body, address) => {
    const { html, problems } = shown(body);
    expect([problems, await html]).toEqual([[], FRAME(address)]);
  });
  it.each([
    '{{< spotify >}}',
    '{{< codepen id="a" >}}',
    '{{< github repo="javascript:x y" >}}',
    '{{< gallery >}}',
    '{{< figure >}}',
    '{{< pdf >}}',
  ])('%s says too little, and that is told', (body) => {
    expect(shown(body).problems).toMatchObject([{ line: 1, severity: 'warning', rule: 'shortcode' }]);
  });
});

describe('shortcodes that nobody knows', () => {
  it.each([
    ['{{< img-fit "a.png" >}}', '<img src="a.png"', 'only its image is shown'],
    [
      '{{< lightbox src="a.png?x" caption="C" >}}',
      '<figcaption><p>C</p></figcaption>',
      'only its image is shown',
    ],
    [
      '{{% friend name="Ada" url="https://ada.test" %}}',
      '<a href="https://ada.test" rel="noopener">Ada</a>',
      'a link stands for it',
    ],
    ['{{< shop "red" "https://shop.test/1" >}}', '>https://shop.test/1</a>', 'a link stands for it'],
    ['{{< crate src="a.png" >}}*b*{{< /crate >}}', '<em>b</em>', 'only what it holds is shown'],
    ['{{< swing 3 >}}', '', 'it shows nothing'],
  ])('%s shows %s', async (body, expected, what) => {
    const { html, problems } = shown(body);
    expect(await html).toContain(expected);
    expect(problems).toMatchObject([{ rule: 'shortcode', message: expect.stringContaining(what) }]);
  });
});

test('tabs whose names stand in the list of them show these', async () => {
  const { html } = shown(
    '{{< tabs items="Go, Rust" >}}{{< tab >}}a{{< /tab >}}{{< tab >}}b{{< /tab >}}{{< /tabs >}}',
  );
  expect(await html).toContain('<p><strong>Go · Rust</strong></p>');
});

test('columns are cut at the line between them, and trees of files are lists', async () => {
  const { html, problems } = shown('{{% columns %}}\nLeft\n<--->\n*Right*\n{{% /columns %}}');
  expect([problems, await html]).toEqual([
    [],
    '<div><div><p>Left</p></div><div><p><em>Right</em></p></div></div>',
  ]);
  const tree = shown(
    '{{< filetree/container >}}{{< filetree/folder name="a" >}}{{< filetree/file name="b.md" >}}{{< /filetree/folder >}}{{< /filetree/container >}}',
  );
  expect([tree.problems, await tree.html]).toEqual([[], '<ul><li>a<ul><li>b.md</li></ul></li></ul>']);
});

describe('galleries', () => {
  const files = {
    'posts/kite/img/b.png': '',
    'posts/kite/img/a.png': '',
    'posts/kite/img/note.txt': '',
    'posts/kite/c.jpg': '',
  };
  const images = (body: string) => {
    const text = `---\ntitle: Kite\ndate: 2024-01-01\n---\n${body}`;
    const blog = {
      dialect: 'hugo' as const,
      config: { baseURL: 'https://t.test/' },
      files: { ...files, 'posts/kite/index.md': text },
    };
    const { text: converted } = convert(blog, 'posts/kite/index.md');
    return htmlOf({ text: converted, lines: [], problems: [] }).then((html) =>
      [...html.matchAll(/src="([^"]*)"/g)].map(([, src]) => src),
    );
  };
  it.each([
    ['{{< gallery match="img/*" >}}', ['img/a.png', 'img/b.png']],
    ['{{< gallery dir="/img/" >}}', ['img/a.png', 'img/b.png']],
    ['{{< gallery "**.jpg" >}}', ['c.jpg']],
    ['{{< gallery "x.png" "y.png" >}}', ['x.png', 'y.png']],
    ['{{< carousel images="{img/a.png, c.jpg}" >}}', ['img/a.png', 'c.jpg']],
    ['{{< gallery >}}<img src="c.jpg">{{< /gallery >}}', ['c.jpg']],
    ['{{< figure link="/img/s.png" caption="C" >}}', ['/img/s.png']],
  ])('%s shows %j', async (body, expected) => {
    expect(await images(body)).toEqual(expected);
  });
});

test.each([
  'keywordList',
  'timelineItem',
  'accordionItem',
  'youtubeLite',
  'TypeIt',
  'load-photoswipe',
  'GitLab',
])('%s is known', (name) => {
  expect(knownShortcode(name)).toBeDefined();
});

describe('formulas whose backslashes are doubled for Goldmark', () => {
  it.each([
    ['a \\\\(x\\_1 \\\\, y\\\\) b', 'a \\(x_1 \\, y\\) b'],
    ['\\\\[\na \\\\\\\\\nb\n\\\\]', '\\[\na \\\\\nb\n\\]'],
    ['$$a \\\\\\\\ \\\\{b\\\\}$$', '$$a \\\\ \\{b\\}$$'],
    ['$$a \\\\ b_1$$', '$$a \\\\ b_1$$'],
    ['`\\\\(x\\\\)` and ``a ` \\\\(x\\\\)``', '`\\\\(x\\\\)` and ``a ` \\\\(x\\\\)``'],
    ['```tex\n\\\\(x\\\\)\n```\n\\\\(x\\\\)', '```tex\n\\\\(x\\\\)\n```\n\\(x\\)'],
    ['```\n\\\\(x\\\\)', '```\n\\\\(x\\\\)'],
    ['\\\\(x\n\ny\\\\)', '\\\\(x\n\ny\\\\)'],
  ])('%j is %j', (body, expected) => {
    expect(withTex(body)).toBe(expected);
  });
  it('are left alone where Goldmark leaves them alone', () => {
    const config = { markup: { goldmark: { extensions: { passthrough: { enable: true } } } } };
    expect(convertHugo('\\\\(x\\\\)', bodyContext({}, config)).text).toBe('\\\\(x\\\\)');
    expect(convertHugo('\\\\(x\\\\)', bodyContext()).text).toBe('\\(x\\)');
  });
  it('take no time that grows with the square of the text', () => {
    const body = '\\\\(x `y '.repeat(20_000);
    expect(withTex(body)).toBe(body);
  });
});

describe('ref in a blog of several languages', () => {
  const head = '---\ntitle: T\ndate: 2024-01-01\n---\n';
  const languages = { en: { weight: 1 }, de: { weight: 2, contentDir: 'content/de' }, fr: { weight: 3 } };
  const files = {
    'posts/post/a.md': head,
    'posts/post/a.fr.md': head,
    'posts/de/post/a.md': head,
    'pages/de/page/about.md': head,
    'pages/page/about.md': head,
    'posts/de/post/only.md': head,
  };
  it.each([
    ['posts/post/x.md', '{{< ref "a" >}}', '/post/a/'],
    ['posts/post/x.md', '{{< ref path="a" lang="de" >}}', '/de/post/a/'],
    ['posts/de/post/x.md', '{{< ref "/post/a.md" >}}', '/de/post/a/'],
    ['posts/de/post/x.md', '{{< ref "a.md" >}}', '/de/post/a/'],
    ['posts/de/post/x.md', '{{< ref "/page/about" >}}', '/de/page/about/'],
    ['posts/de/post/x.md', '{{< ref path="/post/a" lang="en" >}}', '/post/a/'],
    ['posts/post/x.fr.md', '{{< ref "a.md" >}}', '/fr/post/a/'],
    ['posts/post/x/index.fr.md', '{{< ref "a" >}}', '/fr/post/a/'],
    ['posts/post/x.md', '{{< ref "only" >}}', '/de/post/only/'],
  ])('of %s: %s is %s', (source, body, expected) => {
    const config = { baseURL: 'https://t.test/', languages, defaultContentLanguage: 'en' };
    const { text } = convert(
      { dialect: 'hugo', config, files: { ...files, [source]: `${head}[x](${body})` } },
      source,
    );
    const [, payload = ''] = /\uFDD0([\w+/]*)\uFDD1/.exec(text) ?? [];
    expect(Buffer.from(payload, 'base64').toString()).toContain(`"${expected}"`);
  });
});

describe('notes of the templates of themes have the look of notes', () => {
  const NOTE = '<aside class="callout tip">';
  it.each([
    [
      '<div class="admonition tip"><p class="admonition-title"><i class="icon"></i>T</p><div>a</div></div>',
      `${NOTE}<p class="label">T</p><div>a</div></aside>`,
    ],
    ['\n<div class="alert alert-success">\n  a\n</div>\n', `${NOTE}\n  a\n</aside>`],
    ["<blockquote class='notice--tip'>a</blockquote>", `${NOTE}a</aside>`],
    ['<div class=hint><div class="x">a</div></div>', `${NOTE}<div class="x">a</div></aside>`],
    ['<div class="book-hint info">a</div>', '<aside class="callout note">a</aside>'],
    [
      '<div class="admonition tip">a</div> b <div>c</div>',
      '<div class="admonition tip">a</div> b <div>c</div>',
    ],
    ['<div class="wide tip">a</div>', '<div class="wide tip">a</div>'],
    ['<div class="box">a</div>', '<div class="box">a</div>'],
    ['<p>a</p>', '<p>a</p>'],
    ['', ''],
  ])('%s', (html, expected) => {
    expect(withNoteLook(html)).toBe(expected);
  });
  it('with the Markdown in them', async () => {
    const files = {
      'layouts/shortcodes/own.html':
        '<div class="notice warning"><p class="title">{{ .Get 0 }}</p>{{ .Inner | markdownify }}</div>',
    };
    const converted = convertHugo('{{< own "T" >}}\n- *a*\n{{< /own >}}', bodyContext(files));
    expect((await htmlOf(converted)).replace(/\s+/g, '')).toBe(
      '<asideclass="calloutwarning"><pclass="label">T</p><ul><li><em>a</em></li></ul></aside>',
    );
  });
  it('in no time that grows with the square of the text', () => {
    const html = `<div class="admonition tip">${'<div>'.repeat(20_000)}</div>`;
    expect(withNoteLook(html).length).toBeGreaterThan(0);
  });
});
