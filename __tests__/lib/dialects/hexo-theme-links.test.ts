import { convertHexo } from '../../../lib/dialects/hexo/convert';
import { bodyContext, htmlOf } from './body-context';

const convert = (body: string) => convertHexo(body, bodyContext({}));
const html = (body: string) => htmlOf(convert(body));
const a = (href: string, text: string) => `<a href="${href}" rel="noopener">${text}</a>`;
const p = (text: string) => `<p>${text}</p>`;

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
