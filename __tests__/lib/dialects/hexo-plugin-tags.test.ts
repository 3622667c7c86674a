import { convertHexo } from '../../../lib/dialects/hexo/convert';
import { PLUGIN_TAGS } from '../../../lib/dialects/hexo/plugin-tags';
import { bodyContext, htmlOf } from './body-context';

const convert = (body: string) => convertHexo(body, bodyContext({}));
const html = (body: string) => htmlOf(convert(body));
const link = (href: string) => `<p><a href="${href}" rel="noopener">${href}</a></p>`;

describe('tags of plugins', () => {
  test.each([
    [
      '{% admonition warning "A *title*" %}\nb\n{% endadmonition %}',
      '<aside class="callout warning"><p class="label">A <em>title</em></p><p>b</p></aside>',
    ],
    ['{% colorquote info %}\na\n{% endcolorquote %}', '<aside class="callout note"><p>a</p></aside>'],
    ['{% alert success %}\na\n{% endalert %}', '<aside class="callout tip"><p>a</p></aside>'],
    ['a {% textcolor danger %}*b*{% endtextcolor %}', '<p>a <span><em>b</em></span></p>'],
    ['{% textcolor danger %}\na\n\nb\n{% endtextcolor %}', '<div><p>a</p><p>b</p></div>'],
    ['a {% label primary %}b{% endlabel %}', '<p>a <mark>b</mark></p>'],
    ['a {% ruby 漢字|かん じ %}を', '<p>a <ruby>漢字<rp>(</rp><rt>かん じ</rt><rp>)</rp></ruby>を</p>'],
    [
      '{% dplayer "url=/a.mp4\n" "pic=/b.png" "loop=yes" %}',
      '<video src="/a.mp4" poster="/b.png" controls></video>',
    ],
    ['{% dplayer /a.mp4 %}', '<video src="/a.mp4" controls></video>'],
    ['{% githubCard user:ann repo:kite %}', link('https://github.com/ann/kite')],
    ['{% githubCard user:ann %}', link('https://github.com/ann')],
    ['a {% hint word "its meaning" %}', '<p>a <abbr title="its meaning">word</abbr></p>'],
    ['{% tweet https://twitter.com/ann/status/1 %}', link('https://twitter.com/ann/status/1')],
    ['{% twitter 1 %}', link('https://twitter.com/i/status/1')],
    ['{% spotify spotify:track:1a %}', link('https://open.spotify.com/track/1a')],
    ['{% steamgame 570 %}', link('https://store.steampowered.com/app/570/')],
    ['a{% fa github %}b', '<p>ab</p>'],
    ['a {% spoiler two words %}', '<p>a <span>two words</span></p>'],
    ['a{% bubble kite@flies %}', '<p>a<span>kite (flies)</span></p>'],
    ['E: {% math "E = m" %}', '<p>E: $E = m$</p>'],
    ['{% math_block %}\na_1 * b_2\n{% endmath_block %}', '<p>$$\na_1 * b_2\n$$</p>'],
  ])('%s', async (body, expected) => {
    expect((await html(body)).replace(/>\n</g, '><').trim()).toBe(expected);
    expect(convert(body).problems).toEqual([]);
  });

  it('show pictures that a script would open', async () => {
    expect(await html('{% fancybox gallery /a.png /small.png "A kite" %}')).toContain(
      '<a href="/a.png"><img src="/small.png" alt="A kite"',
    );
    expect(await html('{% zoom /a.png A kite %}')).toContain('<img src="/a.png" alt="A kite"');
    expect(await html('{% frame iphone11::/a.png::alt=A kite %}')).toContain(
      '<img src="/a.png" alt="A kite"',
    );
    expect(await html('{% fancybox wide %}\n![a](a.png)\n{% endfancybox %}')).toContain('src="a.png"');
  });

  it('show videos of the sites that they name', async () => {
    expect(await html('{% owl youtube abc %}')).toContain('https://www.youtube.com/embed/abc');
    expect(await html('{% owl bilibili BV1 %}')).toContain('bvid=BV1');
  });

  it('leave sizes out of what they draw', async () => {
    expect(await html('{% markmap 300px %}\n# Kites\n{% endmarkmap %}')).not.toContain('300px');
    expect(await html('{% chart 90% 300 %}\n{}\n{% endchart %}')).not.toContain('90');
  });

  it('keep what a theme has in comments, and a caption without a name', async () => {
    const entry = await html(
      '{% timeline %}\n<!-- entry 2026 :: First -->\na\n<!-- endentry -->\n{% endtimeline %}',
    );
    expect(entry).toContain('<strong>2026 :: First</strong></p><p>a</p>');
    expect(await html('{% image /a.png, A kite, 300px %}')).toContain('<figcaption>A kite</figcaption>');
    expect(await html('{% fb_img /a.png "A kite" %}')).toContain('src="/a.png" alt="A kite"');
    expect(await html('{% tag Kites /tags/kites/ color:red %}')).toContain(
      '<a href="/tags/kites/">Kites</a>',
    );
  });

  it('say that a script would fetch a gallery', () => {
    expect(convert('{% gallery url,/a.json %}\n{% endgallery %}').problems).toHaveLength(1);
  });

  it('say that an address is missing', () => {
    expect(convert('a\n\n{% soundcloud 12 %}').problems).toEqual([
      expect.objectContaining({ line: 3, message: expect.stringContaining('write a link to what is meant') }),
    ]);
  });

  test.each(PLUGIN_TAGS.flatMap(([names]) => names.split(' ')))(
    '{%% %s %%} alone is no error',
    async (name) => {
      expect(await html(`{% ${name} %}`)).not.toContain('undefined');
    },
  );
});

describe('code that shows templates', () => {
  const code = async (body: string) => (await html(body)).replace(/<[^>]*>/g, '').trim();
  test.each([
    ['between backticks', '`{% raw %}{{ a }}{% endraw %}`', '{{ a }}'],
    ['between backticks, without an end', '`{% raw %}` and `{{ a }}`', '{% raw %} and {{ a }}'],
    ['in an element', '<code>{{ a }}</code> <code>{% raw %}{% b %}{% endraw %}</code>', '{{ a }} {% b %}'],
    ['in lines of an element', '<pre><code>{{ a }}\n{% if b %}\n</code></pre>', '{{ a }}\n{% if b %}'],
    ['that is indented', 'a\n\n    {{ title }} {% if b %}\n    c\n', 'a\n{{ title }} {% if b %}\nc'],
    ['that is an output only', 'a\n\n    {{ title }}\n', 'a\n{{ title }}'],
    ['that is indented in a quote', '> a\n>\n>     {{ title }} b', 'a\n{{ title }} b'],
  ])('%s', async (_, body, expected) => {
    expect(await code(body)).toBe(expected);
  });
  it('is none where an item of a list or a paragraph goes on', async () => {
    expect(await code('- a\n\n    {{ title }}')).toContain('First kite');
    expect(await code('a\n    {{ title }}')).toContain('First kite');
  });
  it('has an end in its paragraph, or is none', async () => {
    expect(await code('the tag <code> is\n\n{{ title }} </code>')).toContain('First kite');
  });
});

test('braces of formulas are no template', async () => {
  const tex = '$\\frac{{a}}{{b}} + x_{{i}}$';
  expect(await html(`${tex} {{ title }}`)).toBe(`<p>${tex} First kite</p>`);
});

test('an image may have both a size and a title', async () => {
  expect(await html('b ![a](/a.png =20x30 "T")')).toContain('title="T" width="20" height="30" alt="a"');
});
