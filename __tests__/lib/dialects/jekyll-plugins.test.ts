import { jekyll } from '../../../lib/dialects/jekyll';
import { NOWHERE } from '../../../lib/markdown/document';
import { renderMarkdown } from '../../../lib/markdown/render';
import { DEFAULT_SYNTAX } from '../../../lib/markdown/syntax';
import { formatProblems } from '../../../lib/problems/format-problems';
import { convert } from './converting';

const SOURCE = 'posts/2020-01-02-kite.md';

/** A body as Markdown of this blog, and what is told of it. */
function converted(
  body: string,
  source = SOURCE,
  config: Record<string, unknown> = {},
): { text: string; told: string } {
  const { text, problems } = convert(
    { dialect: 'jekyll', config, files: { [source]: `---\ntitle: Kite\n---\n${body}` } },
    source,
    jekyll.converter(),
  );
  return { text: text.trim(), told: formatProblems(problems) };
}

async function html(body: string, source = SOURCE): Promise<string> {
  const { text } = converted(body, source);
  const context = { ...NOWHERE, syntax: { ...DEFAULT_SYNTAX, headingIds: 'kramdown-gfm' as const } };
  return (await renderMarkdown({ path: 'a.md', markdown: text }, context)).html;
}

describe('highlight within raw HTML', () => {
  const code = '{% highlight ruby %}\na <b>\n\n  b\n{% endhighlight %}';
  test.each([
    ['an item of a list', `<ul>\n  <li>One\n  ${code}\n  </li>\n</ul>\n`, SOURCE],
    ['a post in HTML', `<p>One</p>\n${code}\n`, 'posts/2020-01-02-kite.html'],
  ])('is code in %s', async (_, body, source) => {
    const shown = await html(body, source);
    expect(shown).toMatch(/<pre[^>]*><code>a &lt;b>\n\n {2}b<\/code><\/pre>/);
    expect(shown).not.toContain('```');
  });
  test.each([
    [
      'behind an indent',
      `A\n\n    {% highlight ruby %}\na\n  b\n    {% endhighlight %}\n`,
      'A\n\n```ruby\na\n  b\n```',
    ],
    [
      'below a line',
      `A\n    {% highlight ruby %}\na\n    {% endhighlight %}\nB`,
      'A\n\n```ruby\na\n```\n\nB',
    ],
  ])('is a fence %s', (_, body, text) => {
    expect(converted(body).text).toBe(text);
  });
  test('is a fence elsewhere, without a mark', () => {
    expect(converted(code).text).toBe('```ruby\na <b>\n\n  b\n```');
  });
  test('leaves the signs of a fence that an author wrote', async () => {
    expect(await html('<div>\n```ruby\na\n```\n</div>\n')).toContain('```ruby');
  });
});

test.each([
  ['a <i class="icon"/> *b*', 'a <i class="icon"></i> *b*'],
  ['<a name="top" />\n\nText', '<a name="top"></a>\n\nText'],
  ['<div id="map"/>\n\nText', '<div id="map"></div>\n\nText'],
  ['a<br/>b <img src="a.png" alt=""/>', 'a<br/>b <img src="a.png" alt=""/>'],
])('an element without content has an end: %j', (body, text) => {
  expect(converted(body).text).toBe(text);
});

describe('tags of the theme Tufte', () => {
  test('notes of the margin are notes of the document', async () => {
    const { text, told } = converted(
      `A{% sidenote 'sn-1' 'The *first*,\n it's "one".' %} b{% marginnote "mn" "Second" %}{% sidenote three And third. %}.\n`,
    );
    expect(told).toBe('');
    expect(text).toMatch(/^A\[\^margin-1\] b\[\^margin-2\]\[\^margin-3\]\.\n/);
    expect(text).toContain('[^margin-2]: Second');
    expect(text).toContain('[^margin-3]: And third.');
    expect(await html(`A{% sidenote 1 'The *first*.' %}.`)).toContain('The <em>first</em>.');
  });
  test('figures have their captions', () => {
    expect(converted(`{% maincolumn 'assets/a.png' 'A *kite*' %}`).text).toBe(
      '<figure><img src="/assets/a.png" alt="A *kite*"><figcaption>A <em>kite</em></figcaption></figure>',
    );
    expect(converted(`{% marginfigure 'mf-1' 'https://k.test/a' '' %}`).text).toBe(
      '<figure><img src="https://k.test/a" alt=""></figure>',
    );
  });
  test('words are shown', () => {
    expect(converted(`{% newthought "It's in" %} a book: {% m %}x^2{% em %}`).text).toBe(
      "It's in a book: $$x^2$$",
    );
    expect(converted(`{% epigraph 'Fly.' 'Ada' 'Notes' %}`).text).toBe(
      '<blockquote><p>Fly.</p><footer>Ada, Notes</footer></blockquote>',
    );
  });
});

test.each([
  [
    '{% img right /a.png Redundancy rocks. %}',
    '<img src="/a.png" alt="Redundancy rocks." title="Redundancy rocks.">',
  ],
  [
    '{% img left /a.png 200 auto Trie Graph %}',
    '<img src="/a.png" width="200" alt="auto Trie Graph" title="auto Trie Graph">',
  ],
  ['{% img https://k.test/a.png 40 30 %}', '<img src="https://k.test/a.png" width="40" height="30" alt="">'],
  ['{% img no image %}', ''],
  [
    "{% imgcap center /a.png 'A kite' %}",
    '<figure><img src="/a.png" alt="A kite"><figcaption>A kite</figcaption></figure>',
  ],
  [
    '[{% imgcap /a.png 256 170 Red %}](/b.png)',
    '[<img src="/a.png" width="256" height="170" alt="Red" title="Red">](/b.png)',
  ],
  ['{% linkpreview "https://k.test/a" %}', '<https://k.test/a>'],
  ['{% asset kites/a.png alt="A kite" %}', '<img src="/assets/kites/a.png" alt="A kite">'],
  ['{% asset main.css %}{% asset main.js %}', ''],
  ['{% responsive_image path: assets/a.png alt: "A kite" %}', '<img src="/assets/a.png" alt="A kite">'],
  ['{% picture a.jpg --alt A red kite --img class="b" %}', '<img src="/a.jpg" alt="A red kite">'],
  ['{% plantuml %}\na -> b\n{% endplantuml %}', '```plantuml\na -> b\n```'],
  ['{% prism js linenos %}\nx\n{% endprism %}', '```js linenos\nx\n```'],
  [
    '{% spoiler "Why?" %}\nSo.\n{% endspoiler %}',
    '<details>\n\n<summary>Why?</summary>\n\nSo.\n\n</details>',
  ],
  ['{% static_href %}href="/a"{% endstatic_href %}', 'href="/a"'],
])('the tag of a plugin %j', (body, text) => {
  const { text: shown, told } = converted(body);
  expect([shown, told]).toEqual([text, '']);
});

test('of an unknown tag, the address in it is shown', () => {
  const { text, told } = converted('{% download https://k.test/a.zip big %} {% odd a.zip %}');
  expect(text).toBe('<https://k.test/a.zip>');
  expect(told).toContain(
    'the tag download is not known, and only the address in it is shown; write what it stands for as Markdown',
  );
  expect(told).toContain('the tag odd is not known, and it shows nothing');
});

test.each([
  ['![A]({% buster /img/a.png %})', '![A](/img/a.png)'],
  ['<img src="{% buster \'/img/a.png\' %}" alt="">', '<img src="/img/a.png" alt="">'],
  ['See {% doc /files/a.pdf %}.', 'See [/files/a.pdf](/files/a.pdf).'],
])('the address in the unknown tag of %s fits to where it stands', (body, text) => {
  expect(converted(body).text).toBe(text);
});

test('a heading needs no space where an older parser is named', () => {
  const body = 'A\n##Kites##\nB\n';
  expect(converted(body, SOURCE, { markdown: 'rdiscount' }).text).toBe('A\n\n## Kites\n\nB');
  expect(converted(body, SOURCE, { markdown: 'kramdown' }).text).toBe('A\n##Kites##\nB');
});

test.each([
  ['**\u3000a** b', '<strong>\u3000a</strong> b'],
  ['a *\u00A0b\u3000* c', 'a <em>\u00A0b\u3000</em> c'],
  ['a `\u3000b` c', 'a `\u3000b` c'],
  ['a ** b ** c', 'a ** b ** c'],
  [String.raw`a \\(x_1 \{b\} \\{c\\} * d\\) e`, String.raw`a \(x_1 {b} \{c\} * d\) e`],
  [String.raw`\\[ x_1 = y \\]`, String.raw`\[ x_1 = y \]`],
  [String.raw`a \\[x\\] b`, String.raw`a \(x\) b`],
  [String.raw`a \\( b`, String.raw`a \\( b`],
  ['`a \\\\(b\\\\)`', '`a \\\\(b\\\\)`'],
  [String.raw`\begin{equation}x_1\end{equation}`, String.raw`\[\begin{equation}x_1\end{equation}\]`],
  [
    'So\n\\begin{align}\na &= b \\\\\\\\\nc &= d\n\\end{align}\nholds.',
    'So\n\\[\\begin{align} a &= b \\\\ c &= d \\end{align}\\]\nholds.',
  ],
  [
    String.raw`\begin{align*}a \\ b \\\\ c\end{align*}`,
    String.raw`\[\begin{align*}a \\ b \\ c\end{align*}\]`,
  ],
  [String.raw`\begin{itemize} a`, String.raw`\begin{itemize} a`],
  ['## Warum {#größe}', '## Warum {#größe}'],
  ['<div markdown=1>\n*a*\n</div>', '<div>\n\n*a*\n\n</div>'],
  ['```mermaid!\na\n```', '```mermaid\na\n```'],
])('kramdown %j is %j', (body, text) => {
  expect(converted(body).text).toBe(text);
});
