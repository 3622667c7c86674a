import { convertHexo } from '../../../lib/dialects/hexo/convert';
import { slugize, slugOfFile } from '../../../lib/dialects/hexo/slug';
import { argumentsOf } from '../../../lib/dialects/hexo/tag-calls';
import { titleCase } from '../../../lib/dialects/hexo/title-case';
import { bodyContext, htmlOf } from './body-context';

const FILES = { 'downloads/code/a/b.js': 'one\ntwo\nthree\n' };
const convert = (body: string) => convertHexo(body, bodyContext(FILES, {}, ['posts/kites/first/a.png']));
const html = (body: string) => htmlOf(convert(body));

test('arguments are cut at spaces, and a text in quotes is one', () => {
  expect(argumentsOf('a.png "b c" \'d "e"\' f')).toEqual(['a.png', 'b c', 'd "e"', 'f']);
});

test('code in a comment does not end it', async () => {
  expect(await html('a\n\n<!--\n```js\nsecret\n```\n\nsecret\n-->\n\n```js\nd\n```\n')).not.toContain(
    'secret',
  );
  expect(await html('a <!-- never closed\n\n```js\nd\n```\n')).toContain('d');
});

describe('tags of Hexo', () => {
  it.each([
    [
      '{% asset_img a.png 20 10 "T" %}',
      '<figure class="fig"><figcaption>T</figcaption><img src="a.png" width="20" height="10" alt="T" decoding="async"></figure>',
    ],
    // Hexo's own words for it.
    ...[
      [`'"T" "A b"'`, 'title="T" alt="A b"'],
      [`"T'A b'"`, 'title="T" alt="A b"'],
      ['"T a" "b"', 'title="T a b" alt="T a b"'],
      ['T a', 'title="T a" alt="T a"'],
      ['', 'alt=""'],
    ].map(([words = '', expected = '']) => [`x {% img /a.png 20 ${words} %}`, `width="20" ${expected}`]),
    ['{% asset_img kite a.png %}', '<img src="a.png" class="kite" alt="" decoding="async">'],
    ['{% post_link second %}', '<a href="/blog/second/" title="Second &quot;kite&quot;">Second "kite"</a>'],
    [
      '{% post_link second#top "an *x*" %}',
      '<a href="/blog/second/#top" title="Second &quot;kite&quot;">an *x*</a>',
    ],
    ['{% quote %}\n*a*\n{% endquote %}', '<blockquote><p><em>a</em></p></blockquote>'],
    [
      '{% blockquote Ann, Book %}\na\n{% endblockquote %}',
      '<blockquote><p>a</p><footer><strong>Ann</strong><cite>Book</cite></footer></blockquote>',
    ],
    ['{% raw %}<b>{{ a }}</b>{% endraw %}', '<b>{{ a }}</b>'],
    ['a {{ title }}{{ "b" }}{{ nix.x }}', '<p>a First kiteb</p>'],
  ])('%s', async (body, expected) => {
    expect(await html(body)).toContain(expected);
  });
  it('show code with its title, and files of code_dir from a line to another', async () => {
    const code = await html(
      '{% codeblock hi.js lang:js mark:2 %}\nlet a = `{% x %}`;\n\nb\n{% endcodeblock %}',
    );
    expect(code).toContain('hi.js');
    expect(code.replace(/<[^>]*>/g, '')).toContain('let a = `{% x %}`;\n\nb');
    const file = await html('{% include_code lang:js from:2 to:3 a/b.js %}');
    expect(file.replace(/<[^>]*>/g, '')).toContain('two\nthree');
  });
  it('say what they do not find, with the line', () => {
    const { problems } = convert(
      'a\n\n{% asset_img nix.png %}\n{% post_link nix %}\n{% include_code nix %}\n{% nix %}',
    );
    expect(problems.map(({ line }) => line)).toEqual([3, 4, 5, 6]);
  });
});

describe('tags of themes', () => {
  it.each([
    [
      '{% note warning %}\n- a\n{% endnote %}',
      '<aside class="callout warning"><ul>\n<li>a</li>\n</ul></aside>',
    ],
    ['{% note info no-icon %}a{% endnote %}', '<aside class="callout note"><p>a</p></aside>'],
    [
      '{% tabs T, 1 %}\n<!-- tab one@home -->\na\n<!-- endtab -->\n<!-- tab -->\n**b**\n<!-- endtab -->\n{% endtabs %}',
      '<div class="tabs"><ul><li><a href="#t-1">one</a></li><li><a href="#t-2">T 2</a></li></ul><div id="t-1" title="one"><p>a</p></div><div id="t-2" title="T 2"><p><strong>b</strong></p></div></div>',
    ],
    ["{% note 'fab fa-cc-visa' simple %}a{% endnote %}", '<aside class="callout note"><p>a</p></aside>'],
    ['a {% label primary@b %} c', '<p>a <mark>b</mark> c</p>'],
    ['{% btn /a/, Text, home %}', '<p><a href="/a/">Text</a></p>'],
    ['{% hideToggle More %}\na\n{% endhideToggle %}', '<details><summary>More</summary><p>a</p></details>'],
    ['{% fold info @More %}a{% endfold %}', '<details><summary>More</summary><p>a</p></details>'],
  ])('%s', async (body, expected) => {
    expect(await html(body)).toBe(expected);
  });
});

test('a page of friends is a list of links', async () => {
  const yaml =
    '- class_name: Friends\n  class_desc: good\n  link_list:\n    - name: Ann\n      link: https://a.test/\n      descr: <fast>\n    - odd';
  expect(await html(`{% flink %}\n${yaml}\n{% endflink %}`)).toBe(
    '<p><strong>Friends</strong></p><p>good</p><ul><li><a href="https://a.test/" rel="noopener">Ann</a>: &lt;fast></li></ul>',
  );
  const { problems } = convert('a\n\n{% flink %}\nb: [\n{% endflink %}');
  expect(problems).toMatchObject([{ line: 3, rule: 'tag' }]);
});

// Expected: the package titlecase, which Hexo uses.
test.each([
  ['hello world', 'Hello World'],
  ['the rise and fall of an iPhone', 'The Rise and Fall of an iPhone'],
  ['a guide to next.js: the basics', 'A Guide to next.js: The Basics'],
  ['follow step-by-step to the', 'Follow Step-by-Step to The'],
  ['中文 of x', '中文 of X'],
  ['éclair vs. cake', 'Éclair vs. Cake'],
])('the title %s is %s', (title, expected) => {
  expect(titleCase(title)).toBe(expected);
});

describe('what is no tag', () => {
  it.each(['`{% note %}`', '```\n{% note %}\n{{ a }}\n```', '<!-- {% note %} -->'])('%s', (body) => {
    expect(convert(body).problems).toEqual([]);
  });
  it.each(['`', '~', ';', '{%', '{#a ', '<!--', '![a', '{{ a '])('many times %j is text', (sign) => {
    const body = sign.repeat(20_000);
    expect(convert(body).text.trim()).toBe(body.trim());
  });
  it('code between backticks ends at as many, in its paragraph', () => {
    expect(convert('`` {% u a %} ` {% u b %} ``').text).toBe('`` {% u a %} ` {% u b %} ``');
    expect(convert('` {% note %}\n\n`').problems).toEqual([]);
    expect(convert('` {% unknown %}\n\n`').problems).toHaveLength(1);
  });
  it('code of a list keeps its lines, whatever they are indented by', async () => {
    const list = await html('1. a\n   ```js\n\tb\n   c\n   ```\n2. d');
    expect(list).toMatch(/<li>d<\/li>/);
    expect(list.replace(/<[^>]*>/g, '')).toContain(' b\nc');
  });
});

test('what a tag holds may refer to notes and addresses of the document', async () => {
  const noted = await html(
    '{% note %}\na[^1] [b][c] [^2] ~~~\n{% endnote %}\n\n[^1]: n\n\n[c]: https://c.test',
  );
  expect(noted).toContain('href="#fn:1"');
  expect(noted).toContain('<a href="https://c.test" rel="noopener">b</a>');
  expect(noted).toContain('[^2]');
  expect(await html('{% note %}\n```\na[^1]\n{% endnote %}\n\n[^1]: n')).toContain('<code>a[^1]</code>');
});

test('lines are those of the file', () => {
  const { text, lines } = convert('\na\n{% note %}\nb\n{% endnote %}\nc');
  expect(lines[text.split('\n').indexOf('c')]).toBe(6);
});

test.each([
  ['a/b', ':title.md', 'a/b'],
  ['2019-01-02-a', ':year-:month-:day-:title.md', 'a'],
  ['a b', ':year-:month-:day-:title.md', 'a-b'],
])('the file %s is called by the pattern %s: %s', (file, pattern, slug) => {
  expect(slugOfFile(file, pattern)).toBe(slug);
});

test('slugs are those of hexo-util', () => {
  expect(slugize('  Größe (x) & C++_1  ')).toBe('Grose-x-C-1');
  expect(slugize('Ærø Łódź Œuvre Ｗｉｄｅ İı')).toBe('AEro-Lodz-OEuvre-Wide-Ii');
});
