import { convertLiquid } from '../../../lib/dialects/jekyll/liquid';
import { withoutMarks } from '../../../lib/dialects/kramdown/made-fences';
import { formatProblems } from '../../../lib/problems/format-problems';
import { convert } from './converting';

const SOURCE = 'posts/2020-01-02-kite.md';

function liquid(
  body: string,
  more: { config?: Record<string, unknown>; files?: Record<string, string>; front?: string } = {},
) {
  const { config = {}, files = {}, front = 'title: Kite' } = more;
  const own = `---\n${front}\n---\n${body}`;
  const result = convert(
    { dialect: 'jekyll', config, files: { ...files, [SOURCE]: own } },
    SOURCE,
    convertLiquid,
  );
  return {
    ...result,
    text: withoutMarks(result.text).replace(/^\n{3}/, ''),
    told: formatProblems(result.problems),
  };
}

test.each([
  ['{{ page.title }} at {{ page.url }}', 'Kite at /2020/01/02/kite.html'],
  ['{{ site.title }} {{ site.url }}{{ site.baseurl }}/a {{ site.own }}', 'T https://t.test/blog/a mine'],
  ['{{ "/a.png" | relative_url }} {{ "a.png" | absolute_url }}', '/blog/a.png https://t.test/blog/a.png'],
  ['[{{ page.none | relative_url }}{{ page.none | absolute_url }}]', '[]'],
  ['{{ page.date | date: "%Y-%m-%d" }} {{ page.date | date_to_string }}', '2020-01-02 02 Jan 2020'],
  ['{% assign a = "x,y" | split: "," %}{% for b in a %}{{ b }}{{ forloop.index }}{% endfor %}', 'x1y2'],
  ['{% if page.missing %}a{% elsif site.own == "mine" %}b{% else %}c{% endif %}', 'b'],
  ['{% unless page.missing %}a{% endunless %}{% case 1 %}{% when 1 %}b{% endcase %}', 'ab'],
  ['{% capture c %}x{% endcapture %}{{ c | upcase }}{% comment %}{{ y }}{% endcomment %}', 'X'],
  ['`{% raw %}{{ a }}{% endraw %}`', '`{{ a }}`'],
  [
    '{{ page.date }} {{ "2020-07-01" | date_to_xmlschema }}',
    '2020-01-02 00:00:00 +0100 2020-07-01T00:00:00+02:00',
  ],
  ['{{ 7 | divided_by: 2 }} {{ 7 | divided_by: 2.5 }}', '3 2.8'],
  ['<p>{{ "*a* <b>b</b>" | markdownify }}</p>', '<p><p><em>a</em> <b>b</b></p>\n</p>'],
  ['{{ "a b" | slugify }} {{ "A B.c" | slugify: "pretty" }}', 'a-b a-b.c'],
  ['{{ "Größe" | number_of_words }} {{ site.data.team.lead }} {{ site.data.sub.x[0].a }}', '1 Ada 1'],
  [
    '{{ site.posts.first.title }} {{ site.posts.size }} {{ page.previous.title }} {{ page.next.url }}',
    'Later 3 Early /2021/01/01/later.html',
  ],
])('%s', (body, shown) => {
  const files = {
    '_data/team.yml': 'lead: Ada\n',
    '_data/sub/x.csv': 'a,b\n1,2\n',
    'posts/2019-01-01-early.md': '---\ntitle: Early\n---\nA.\n',
    'posts/2021-01-01-later.md': '---\ntitle: Later\n---\nA.\n',
  };
  const { text, told } = liquid(body, {
    files,
    config: { own: 'mine', baseurl: '/blog', timezone: 'Europe/Vienna' },
  });
  expect([text, told]).toEqual([shown, '']);
});

test.each([
  ['{% note %}\n*a*\n{% endnote %}', '<aside class="callout note" markdown="1">\n\n*a*\n\n</aside>'],
  ['{% warning "Do not" %}', '<aside class="callout warning" markdown="1">\n\nDo not\n\n</aside>'],
  ['{% alert %}{% endalert %}', ''],
  [
    '{% tabs log %}{% tab log php one %}a{% endtab %}{% tab log %}b{% endtab %}{% endtabs %}',
    '**php one**\n\na\n\n\n\n**log**\n\nb',
  ],
  [
    '{% figure caption:"A *k*" %}![a](/a.png){% endfigure %}',
    '<figure markdown="1">\n\n![a](/a.png)\n\n<figcaption markdown="span">A *k*</figcaption>\n\n</figure>',
  ],
  ['{% jsfiddle abc result %}', '<iframe src="https://jsfiddle.net/abc/embedded/result/"></iframe>'],
])('the plugin tag %j', (body, shown) => {
  const { text, told } = liquid(body);
  expect([text.trim(), told]).toEqual([shown, '']);
});

describe('the text of another post', () => {
  const show = (body: string, other: string, front = 'title: Other') =>
    liquid(body, { files: { 'posts/2019-01-01-other.md': `---\n${front}\n---\n${other}` } }).text;
  const FIRST = '{% assign o = site.posts | last %}';

  test.each([
    [
      '{{ o.excerpt }}',
      'A *kite* and [one][k].\n\nMore.\n\n[k]: /k\n',
      '<p>A <em>kite</em> and <a href="/k">one</a>.</p>\n',
    ],
    ['{{ o.content | strip_html | strip_newlines }}', '# Kites {#k}\n\n* a\n{: .x}\n', 'Kitesa'],
    ['{{ o.content | number_of_words }}', 'One two\n\nthree.\n', '3'],
    [
      '{{ o.excerpt }}',
      '{{ page.title }} {{ site.posts.size }}{{ site.posts.first.content }}\n\nMore.\n',
      '<p>Other 2</p>\n',
    ],
  ])('%s', (body, other, meant) => {
    expect(show(FIRST + body, other)).toBe(meant);
  });

  test('an excerpt ends where its front matter says, or is what that says', () => {
    expect(
      show(`${FIRST}{{ o.excerpt }}`, 'A.\n\nB.\n<!--cut-->\nC.\n', 'excerpt_separator: <!--cut-->'),
    ).toBe('<p>A.</p>\n<p>B.</p>\n');
    expect(show(`${FIRST}{{ o.excerpt }}`, 'A.\n', 'excerpt: Own words')).toBe('Own words');
  });

  test('a post that shows itself comes to an end', () => {
    expect(liquid('Own {{ page.content }}.').text).toBe('Own <p>Own .</p>\n.');
  });
});

describe('highlight', () => {
  test('is a fence with its options', () => {
    const body =
      '{% highlight ruby linenos mark_lines="1 3-4" %}\nputs 1\n\nputs "``` {{ page.title }}"\n{% endhighlight %}\nAfter.\n';
    expect(liquid(body).text).toBe('````ruby linenos {1,3-4}\nputs 1\n\nputs "``` Kite"\n````\n\nAfter.\n');
  });
  test('stays in its list', () => {
    expect(liquid('1. One\n\n   {% highlight sh %}\n   ls\n   {% endhighlight %}\n').text).toContain(
      '   ```sh\n',
    );
  });
  test('shows what stands raw in it', () => {
    expect(liquid('{% highlight html %}{% raw %}{{ a }}{% endraw %}{% endhighlight %}').text).toBe(
      '```html\n{{ a }}\n```\n',
    );
  });
});

describe('include', () => {
  const files = {
    '_includes/note.html': '<p>{{ include.text }} {{ include.of }} {{ page.title }}</p>\n',
    '_includes/loop.html': '{% include loop.html %}',
    'posts/part.txt': 'part of {{ page.title }}',
  };
  test('has parameters, which may be variables, and its name may be one', () => {
    const body = '{% assign n = "note" %}{% include {{ n }}.html text="a \\"b" of=site.title %}';
    expect(liquid(body, { files }).text).toBe('<p>a "b T Kite</p>\n');
  });
  test('takes a file beside the post', () => {
    expect(liquid('{% include_relative part.txt %}', { files }).text).toBe('part of Kite');
  });
  test('that is not there is told with its line, and the post is shown', () => {
    const { text, told } = liquid('A.\n\n{% include missing.html %}\nB.\n', { files });
    expect(text).toBe('A.\n\n\nB.\n');
    expect(told).toBe(
      `${SOURCE}:6 warning the file _includes/missing.html is not there, so that nothing is shown here; add it, or delete the tag [template]\n1 warning`,
    );
  });
  test('leaves the folder to nobody', () => {
    expect(liquid('{% include ../secret %}', { files: { secret: 'x' } }).text).toBe('');
  });
  test('of itself ends', () => {
    expect(liquid('{% include loop.html %}', { files }).told).toContain('includes itself');
  });
});

describe('links', () => {
  const files = {
    'posts/2019-03-04-other.md': '---\npermalink: /o/\n---\nA.\n',
    'posts/sub/2019-03-05-deep.md': 'A.\n',
    'pages/about.md': '---\ntitle: About\n---\nA.\n',
  };
  test.each([
    ['{% post_url 2019-03-04-other %}', '/blog/o/'],
    ['{{ site.baseurl }}{% post_url 2019-03-04-other %}', '/blog/o/'],
    ['{% post_url sub/2019-03-05-deep %}', '/blog/2019/03/05/deep.html'],
    ['{% link _posts/2019-03-04-other.md %}', '/blog/o/'],
    ['{% link about.md %} {% link assets/a.pdf %}', '/blog/about.html /blog/assets/a.pdf'],
  ])('%s', (body, shown) => {
    const { text, told } = liquid(body, { files, config: { baseurl: '/blog' } });
    expect([text, told]).toEqual([shown, '']);
  });
  test('to a post that is not there are told', () => {
    expect(liquid('\n{% post_url 2019-03-04-gone %}', { files }).told).toContain(
      `${SOURCE}:5 warning {% post_url 2019-03-04-gone %} leads nowhere: there is no 2019-03-04-gone; correct the name`,
    );
  });
});

test.each([
  ['{% gist ada/1234 a.rb %}', '<script src="https://gist.github.com/ada/1234.js?file=a.rb"></script>'],
  [
    '{% youtube https://youtu.be/abc-1 %}',
    '<iframe src="https://www.youtube.com/embed/abc-1" allowfullscreen></iframe>',
  ],
  [
    '{% img right /a.png 200 100 "A title" "An alt" %}',
    '<img src="/a.png" width="200" height="100" alt="An alt" title="A title">',
  ],
  ['{% oembed https://x.test/1 %}', '<https://x.test/1>'],
  ['{% codeblock a.rb lang:ruby %}\nputs 1\n{% endcodeblock %}', '```ruby title="a.rb"\nputs 1\n```\n'],
  [
    '{% blockquote Ada, Notes https://n.test %}\nText.\n{% endblockquote %}',
    '\n<blockquote markdown="1">\n\nText.\n\n<footer><strong>Ada</strong> <cite><a href="https://n.test">Notes</a></cite></footer>\n\n</blockquote>\n',
  ],
])('the plugin tag %s', (body, shown) => {
  expect([liquid(body).text, liquid(body).told]).toEqual([shown, '']);
});

describe('what is not understood shows nothing, and is told with its line', () => {
  test.each([
    [
      'A {% odd x %} b',
      'A  b',
      'the tag odd is not known, and it shows nothing; write what it stands for as Markdown',
    ],
    [
      '{% odd %}in {{ page.title }}{% endodd %}',
      'in Kite',
      'the tag odd is not known, and only its text is shown; write what it stands for as Markdown',
    ],
    ['{{ "a" | upcas }}', 'a', 'the filter upcas is not known and changes nothing; did you mean upcase?'],
    [
      'a {{# each}} b',
      'a            b',
      '{{# each}} is not Liquid and is left out; show it as text between {% raw %} and {% endraw %}, or correct it',
    ],
    [
      'a {% if x %} b',
      'a            b',
      '{% if x %} is not Liquid and is left out; show it as text between {% raw %} and {% endraw %}, or correct it',
    ],
    ['a {% endif %} b', 'a  b', '{% endif %} closes nothing and is left out; delete it'],
    [
      'a {% b',
      'a    b',
      '{% is not Liquid and is left out; show it as text between {% raw %} and {% endraw %}, or correct it',
    ],
  ])('%s', (body, shown, said) => {
    const { text, told } = liquid(`\n${body}\n`);
    expect(text).toBe(`\n${shown}\n`);
    expect(told).toBe(`${SOURCE}:5 warning ${said} [template]\n1 warning`);
  });
});

test('lines of the text are those of the file', () => {
  const body =
    'a\n{% assign x = 1 %}\n{% for i in (1..3) %}\nb\n{% endfor %}\nc {{ x }}\n{% include two.html %}\nd\n';
  const { text, lines } = convert(
    { dialect: 'jekyll', files: { [SOURCE]: body, '_includes/two.html': 'one\ntwo' } },
    SOURCE,
    convertLiquid,
  );
  const at = text.split('\n').map((line, i) => [line, lines[i]]);
  expect(at).toEqual([
    ...[
      ['a', 1],
      ['', 2],
      ['', 3],
      ['b', 4],
      ['', 3],
      ['b', 4],
      ['', 3],
      ['b', 4],
      ['', 5],
      ['c 1', 6],
    ],
    ...[
      ['one', 7],
      ['two', 7],
      ['d', 8],
      ['', 9],
    ],
  ]);
});

test('a loop that would not end is stopped, and named', () => {
  const { text, problems } = liquid('a\n{% for i in (1..100000000) %}x{% endfor %}\n');
  expect(text).toBe('');
  expect(problems).toEqual([expect.objectContaining({ severity: 'error', line: 5, rule: 'template' })]);
});

test('data in a thousand others are told with file and line, and the post is shown', () => {
  const files = { '_data/deep.yml': `a: 1\nb: ${'{'.repeat(1000)}\n` };
  const { text, told } = liquid('A {{ site.data.deep.a }}.', { files });
  expect(text).toBe('A .');
  expect(told).toContain(
    '_data/deep.yml cannot be read, so that nothing of it is shown: values are nested too deeply; remove some levels (line 2)',
  );
});

test('a post is told once what it lacks, and what it asks is noted', () => {
  const { asked } = liquid('{% include a.html %}{{ site.data.b }}', {
    files: { '_includes/a.html': 'x', '_data/b.yml': 'c: 1' },
  });
  expect(asked).toEqual(['_includes/a.html', '_data/b.yml']);
});
