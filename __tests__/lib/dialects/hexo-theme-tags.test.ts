import { convertHexo } from '../../../lib/dialects/hexo/convert';
import { THEME_TAGS } from '../../../lib/dialects/hexo/theme-tags';
import { bodyContext, htmlOf } from './body-context';

const convert = (body: string) => convertHexo(body, bodyContext({}));
const html = (body: string) => htmlOf(convert(body));
const a = (href: string, text: string) => `<a href="${href}" rel="noopener">${text}</a>`;
const details = (summary: string, open = '') =>
  `<details${open}><summary>${summary}</summary><p>a</p></details>`;
const p = (text: string) => `<p>${text}</p>`;
const note = (kind: string, text: string, title = '') =>
  `<aside class="callout ${kind}">${title === '' ? '' : `<p class="label">${title}</p>`}<p>${text}</p></aside>`;

describe('what opens at a click', () => {
  test.each([
    ['{% folding, tasks.json %}\na\n{% endfolding %}', details('tasks.json')],
    ['{% folding cyan open, Title %}\na\n{% endfolding %}', details('Title', ' open')],
    ['{% folding yellow:: A `b` %}\na\n{% endfolding %}', details('A <code>b</code>')],
    ['{% folding In English, with a comma %}\na\n{% endfolding %}', details('In English, with a comma')],
    ['{% folding A title color:red open:true %}\na\n{% endfolding %}', details('A title', ' open')],
    ['{% folding error %}\na\n{% endfolding %}', details('error')],
    ['{% Folding child:codeblock T %}\na\n{% endFolding %}', details('T')],
    ['{% hideToggle Songs,#303030,white %}\na\n{% endhideToggle %}', details('Songs')],
    ['{% folders %}\n<!-- folder F -->\na\n{% endfolders %}', `<div>${details('F')}</div>`],
    ['{% collapse "A title" open %}\na\n{% endcollapse %}', details('A title', ' open')],
    ['{% folders %}\na\n{% endfolders %}', '<p>a</p>'],
  ])('%s', async (body, expected) => {
    expect(await html(body)).toBe(expected);
  });
});

describe('notes', () => {
  test.each([
    ['{% note info, **a** b %}', note('note', '<strong>a</strong> b')],
    ['{% note warning::a, b %}', note('warning', 'a, b')],
    ['{% note, a b %}', note('note', 'a b')],
    ['{% note 只有一段话，没有标题 %}', note('note', '只有一段话，没有标题')],
    ['{% note Title a b color:blue %}', note('note', 'a b', 'Title')],
    ['{% noteblock quote cyan %}\na\n{% endnoteblock %}', note('note', 'a')],
    ['{% noteblock::T %}\na\n{% endnoteblock %}', note('note', 'a', 'T')],
    ['{% noteblock bug red, T %}\na\n{% endnoteblock %}', note('note', 'a', 'T')],
    ['{% box 错误的方法 color:red %}\na\n{% endbox %}', note('note', 'a', '错误的方法')],
    ['{% alertbar warning "\n\na **b**\n\n" %}', note('warning', 'a <strong>b</strong>')],
    ['{% alertbar info, a %}', note('note', 'a')],
    ['{% alertpanel warning "T u" %}\na\n{% endalertpanel %}', note('warning', 'a', 'T u')],
    ["{% message color:warning 'title:Two words' %}\na\n{% endmessage %}", note('warning', 'a', 'Two words')],
    ['{% tip warning %}\na\n{% endtip %}', note('warning', 'a')],
    [
      '{% box %}\n{% note %}\na\n{% endnote %}\n{% endbox %}',
      `<aside class="callout note">${note('note', 'a')}</aside>`,
    ],
  ])('%s', async (body, expected) => {
    expect(await html(body)).toBe(expected);
  });
});

describe('links and pictures', () => {
  test.each([
    ['{% btn regular::Blog::https://a.test::fas fa-play %}', p(a('https://a.test', 'Blog'))],
    ['{% btn Home:: / %}', '<p><a href="/">Home</a></p>'],
    ["{% btn 'https://a.test',Text,far fa-hand,larger %}", p(a('https://a.test', 'Text'))],
    ['{% button Get it https://a.test color:red %}', p(a('https://a.test', 'Get it'))],
    ['{% btn Alone %}', '<span>Alone</span>'],
    ['{% link Title, https://a.test, /i.png %}', p(a('https://a.test', 'Title'))],
    ['{% link Title,Site,https://a.test %}', p(a('https://a.test', 'Title'))],
    ['{% link https://a.test A title desc:true %}', p(a('https://a.test', 'A title'))],
    [
      '{% sitegroup Friends %}\n{% site Ann, url=https://a.test, avatar=/a.png, description=fast %}\n{% endsitegroup %}',
      `<div><p><strong>Friends</strong></p><p>${a('https://a.test', '<img src="/a.png" alt="" decoding="async">Ann')}<br>fast</p></div>`,
    ],
    ['{% ghcard ann/kite, theme=x %}', `<p>${a('https://github.com/ann/kite', 'ann/kite')}</p>`],
    ['{% pandown drive::https://a.test::1234::A file %}', `<p>${a('https://a.test', 'A file')} (1234)</p>`],
    ['{% pandown drive::https://a.test %}', `<p>${a('https://a.test', 'drive')}</p>`],
    [
      '{% menu More::fas fa-x %}\n{% menuitem Code::https://a.test::fas fa-y %}\n{% menuitem hr %}\n{% submenu Help %}\n{% menuitem Mail::https://b.test %}\n{% endsubmenu %}\n{% endmenu %}',
      `<div><p>More</p><p>${a('https://a.test', 'Code')}</p><div><p>Help</p><p>${a('https://b.test', 'Mail')}</p></div></div>`,
    ],
    ['a {% inlineimage /a.jpg::height=40px %}', '<p>a <img src="/a.jpg" alt="" decoding="async"></p>'],
    [
      '{% externalLinkCard "A title" "https://a.test" "/i.png" %}',
      `<p>${a('https://a.test', 'A title')}</p>`,
    ],
    [
      '{% postLinkCard second auto %}',
      '<p><a href="/blog/second/" title="Second &quot;kite&quot;">Second "kite"</a></p>',
    ],
    [
      '{% links %}\n- site: Ann\n  url: https://a.test\n  desc: fast\n  {% endlinks %}',
      `<ul><li>${a('https://a.test', 'Ann')}: fast</li></ul>`,
    ],
    [
      '{% links "Refs" %}\n- [A](https://a.test)\n{% endlinks %}',
      `<ul>\n<li>${a('https://a.test', 'A')}</li>\n</ul>`,
    ],
    ['{% hashtag Kites https://a.test %}', p(a('https://a.test', 'Kites'))],
    [
      '{% image /a.jpg, width=300px, alt=A kite %}',
      '<figure><img src="/a.jpg" width="300" alt="A kite" decoding="async"><figcaption>A kite</figcaption></figure>',
    ],
    [
      '{% image /a.jpg A kite width:300px %}',
      '<figure><img src="/a.jpg" width="300" alt="A kite" decoding="async"><figcaption>A kite</figcaption></figure>',
    ],
    [
      '{% fullimage /a.png, text, title %}',
      '<figure class="fig"><figcaption>title</figcaption><img src="/a.png" alt="text" decoding="async"></figure>',
    ],
    ['a {% inlineimage /a.jpg, height=40px %}', '<p>a <img src="/a.jpg" alt="" decoding="async"></p>'],
    [
      '{% btns rounded grid5 %}\n{% cell Ann, https://a.test, /i.png %}\n{% endbtns %}',
      '<div><p><a href="https://a.test" rel="noopener"><img src="/i.png" alt="" decoding="async">Ann</a></p></div>',
    ],
    [
      '{% audio netease:12 %}',
      `<p>${a('https://music.163.com/#/song?id=12', 'https://music.163.com/#/song?id=12')}</p>`,
    ],
  ])('%s', async (body, expected) => {
    expect(await html(body)).toBe(expected);
  });
  test('videos of sites are their frames', async () => {
    expect(await html('{% video bilibili:BV1 %}')).toContain('player.bilibili.com/player.html?bvid=BV1');
    expect(await html('{% video youtube:abc %}')).toContain('youtube');
    expect(await html('{% video /a.mp4 %}')).toContain('<video src="/a.mp4"');
  });
});

describe('Shoka', () => {
  test.each([
    ['+++primary Title\na\n+++', details('Title')],
    ['+++ In words\na\n+++\n', details('In words')],
    ['+++ never closed\na', '<p>+++ never closed\na</p>'],
    ['a\n\n+++', '<p>a</p>\n<p>+++</p>'],
    [
      ';;;x One\na\n;;;\n\n;;;x Two\nb\n;;;\n\n;;;y Three\nc\n;;;',
      '<div class="tabs"><ul><li><a href="#x-1">One</a></li><li><a href="#x-2">Two</a></li></ul><div id="x-1" title="One"><p>a</p></div><div id="x-2" title="Two"><p>b</p></div></div>\n<div class="tabs"><ul><li><a href="#y-1">Three</a></li></ul><div id="y-1" title="Three"><p>c</p></div></div>',
    ],
    ['+++ Out\n+++ In\na\n+++\n+++', `<details><summary>Out</summary>${details('In')}</details>`],
  ])('%s', async (body, expected) => {
    expect(await html(body)).toBe(expected);
  });
  test('code is left alone, and lines keep their numbers', async () => {
    expect(await html('```\n+++ a\n+++\n;;;x b\n;;;\n```')).toContain('<code>+++ a\n+++\n;;;x b\n;;;</code>');
    const { problems } = convert('+++ T\na\n\n{% nix %}\n+++\n\n{% nix2 %}');
    expect(problems.map(({ line }) => line)).toEqual([4, 7]);
  });
});

describe('music', () => {
  test.each([
    [
      '{% aplayer "Song" "Ann" "a.mp3" "a.png" %}',
      '<figure><audio src="a.mp3" controls></audio><figcaption>Song – Ann</figcaption></figure>',
    ],
    [
      '{% meting "60198" "netease" "playlist" %}',
      p(a('https://music.163.com/#/playlist?id=60198', 'https://music.163.com/#/playlist?id=60198')),
    ],
    ['{% meting "auto:https://m.test/a" %}', p(a('https://m.test/a', 'https://m.test/a'))],
  ])('%s', async (body, expected) => {
    expect(await html(body)).toBe(expected);
  });
  test('without an address it is said', () => {
    const { problems } = convert('{% aplayer a %}\n\n{% meting a odd %}');
    expect(problems.map(({ line }) => line)).toEqual([1, 3]);
  });
});

describe('sections', () => {
  test.each([
    [
      '{% tabs active:2 %}\n\n<!-- tab One -->\n1\n\n<!-- tab Two -->\n2\n\n{% endtabs %}',
      '<div class="tabs"><ul><li><a href="#tab-1-1">One</a></li><li><a href="#tab-1-2">Two</a></li></ul><div id="tab-1-1" title="One"><p>1</p></div><div id="tab-1-2" title="Two"><p>2</p></div></div>',
    ],
    [
      "{% tabs size:small %}\n<!-- tab id:a 'title:Tab A' active:true -->\n1\n<!-- endtab -->\n{% endtabs %}",
      '<div class="tabs"><ul><li><a href="#tab-1-1">Tab A</a></li></ul><div id="tab-1-1" title="Tab A"><p>1</p></div></div>',
    ],
    [
      '{% timeline %}\n<!-- node 2026 -->\na\n{% endtimeline %}',
      '<div class="timeline"><div><p><strong>2026</strong></p><p>a</p></div></div>',
    ],
    [
      '{% timeline T,pink %}\n<!-- timeline 02-27 -->\na\n<!-- endtimeline -->\n{% endtimeline %}',
      '<div class="timeline"><p>T</p><div><p><strong>02-27</strong></p><p>a</p></div></div>',
    ],
    [
      '{% timeline %}\n{% timenode 2020 %}\na\n{% endtimenode %}\n{% endtimeline %}',
      '<div class="timeline"><div><p><strong>2020</strong></p><p>a</p></div></div>',
    ],
    ['{% grid bg:card %}\n<!-- cell -->\na\n<!-- cell -->\nb\n{% endgrid %}', '<div><p>a</p><p>b</p></div>'],
    [
      '{% poem Kites,Ann %}\nup\ndown\n{% endpoem %}',
      '<div><p><strong>Kites</strong></p><p>Ann</p><p>up<br>\ndown</p></div>',
    ],
    [
      '{% paper author:Ann %}\n<!-- title T -->\n<!-- paragraph -->\na\n{% endpaper %}',
      '<div><p>Ann</p><p><strong>T</strong></p><p>a</p></div>',
    ],
  ])('%s', async (body, expected) => {
    expect(await html(body)).toBe(expected);
  });
  test('what only a script fetches, and what only the theme knows, is said with its line', () => {
    const { problems } = convert(
      'a\n\n{% timeline api:https://a.test/x %}{% endtimeline %}\n\n{% emoji cat %}',
    );
    expect(problems.map(({ line, rule }) => [line, rule])).toEqual([
      [3, 'tag'],
      [5, 'tag'],
    ]);
  });
});

test('a series is the list of its posts, drafts left out', async () => {
  const context = bodyContext({});
  const [page] = context.lookup.posts();
  const part = (title: string, series: unknown, draft = false) => {
    if (page === undefined) throw new Error('no post');
    return { ...page, title, path: `/${title}/`, draft, data: { series } };
  };
  const posts = () => [
    part('Part 10', 'kites'),
    part('Part 2', 'kites'),
    part('Part 3', 'kites', true),
    part('B', 'b'),
  ];
  const within = { ...context, page: part('Part 2', 'kites'), lookup: { ...context.lookup, posts } };
  const list =
    '<ul><li><a href="/blog/Part%202/">Part 2</a></li><li><a href="/blog/Part%2010/">Part 10</a></li></ul>';
  expect(await htmlOf(convertHexo('{% series %}', within))).toBe(list);
  expect(await htmlOf(convertHexo('{% series b %}', within))).toBe(
    '<ul><li><a href="/blog/B/">B</a></li></ul>',
  );
  expect(convertHexo('a\n\n{% series nix %}', within).problems).toMatchObject([{ line: 3, rule: 'tag' }]);
});

describe('words', () => {
  test.each([
    ['{% span red, a, b %}', '<span>a, b</span>'],
    ['{% u a, b %}', '<u>a, b</u>'],
    ['{% mark a b color:red %}', '<mark>a b</mark>'],
    ['{% icon solar:x a b color:red %}', 'a b'],
    ['{% copy git clone %}', '<code>git clone</code>'],
    ['{% nota word ,"meaning, more" %}', '<abbr title="meaning, more">word</abbr>'],
    ['{% bubble word,meaning,#fff %}', '<span>word (meaning)</span>'],
    ['{% progress 80 blue half %}', '<p>half 80 %</p>'],
    ['{% quot Go on el:h3 %}', '>Go on<'],
    ['{% quot Go on %}', '<p>Go on</p>'],
    ['{% navbar active:/a/ [A](/a/) %}', '<p><a href="/a/">A</a></p>'],
    ['{% checkbox red checked, a %}', 'disabled checked aria-label="Done"> a'],
    ['{% checkbox checked::a [b](/b) c %}', 'checked aria-label="Done"> a <a href="/b">b</a> c'],
    ['{% checkbox green checked::a %}', 'checked aria-label="Done"> a'],
    ['{% checkbox a checked:true %}', 'disabled checked aria-label="Done"> a'],
    ['{% cb a, false %}', 'disabled aria-label="Not done"> a'],
  ])('%s', async (body, expected) => {
    expect(await html(body)).toContain(expected);
  });
});

const NAMES = THEME_TAGS.flatMap(([names]) => names.split(' '));
const ODD = ['', ',', '::', ',,,', '"', "'a", '@', 'color:', 'a=', '<b>', ']('];
/** Each in a document of its own, since it changes what follows. */
const CRUEL = ['<!-- x', '`', '{{ a', '\n\n'];

test.each(NAMES)(
  '%s, with odd arguments, with an end and without, leaves nothing of itself',
  async (name) => {
    const open = (odd: string) => `{% ${name} ${odd} %}`;
    const closed = (odd: string) => `${open(odd)}\n<!-- tab -->\n- z\n{% end${name} %}`;
    for (const written of [open, closed]) {
      const text = shown(await html(ODD.map(written).join('\n\n')));
      expect(text).not.toMatch(/\{%|%\}|[\ue000-\uf8ff]/);
      for (const cruel of CRUEL) expect(shown(await html(written(cruel)))).not.toMatch(/[\ue000-\uf8ff]/);
    }
  },
);

const shown = (text: string) => text.replace(/<[^>]*>/g, '');
