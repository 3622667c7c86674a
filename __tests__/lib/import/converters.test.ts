import fc from 'fast-check';
import { converterOf } from '../../../lib/import/converters';
import { TEXT_SYSTEMS } from '../../../lib/import/text-systems';

interface Told {
  text?: string | undefined;
  problems?: string[];
}

/** What a system's converter makes of a text. */
function converted(
  system: string,
  written: string,
  name = 'posts/a.md',
  files: Record<string, string> = {},
): Told {
  const convert = converterOf(system, { names: Object.keys(files), textOf: (file) => files[file] ?? '' });
  const { text, problems } = convert?.(written, name) ?? { text: written, problems: [] };
  return { text, problems: problems.map(({ line, message }) => `${line} ${message}`) };
}

/** The text below the front matter. */
const bodyOf = (system: string, body: string, files: Record<string, string> = {}) =>
  converted(system, body, 'posts/a.md', files)
    .text?.replace(/^---\n[\s\S]*?\n---\n/, '')
    .trim();

describe('Zola', () => {
  test('front matter, address, taxonomies', () => {
    const written = [
      '+++',
      'title = "A \\"red\\" kite"',
      'date = 2020-05-01',
      'slug = "red"',
      'template = "x.html"',
      '[taxonomies]',
      'tags = ["wind"]',
      '[extra]',
      'author = "Ada"',
      '+++',
      '',
      'Text.',
    ].join('\n');
    expect(converted('zola', written, 'content/Big Blog/2020-05-01-kite.md').text).toBe(
      '---\ntitle: A "red" kite\ndate: "2020-05-01"\nslug: red\ntags:\n  - wind\nauthor: Ada\npermalink: /big-blog/red/\n---\n\nText.\n',
    );
  });

  test.each([
    ['content/blog/kite/index.md', '', '/blog/kite/'],
    ['content/about/_index.md', '', '/about/'],
    ['content/now.md', '', '/now/'],
    ['content/blog/a.md', 'path = "old/a"', '/old/a/'],
  ])('%s with %j is at %s', (name, line, address) => {
    expect(converted('zola', `+++\n${line}\n+++\nx`, name).text).toContain(`permalink: ${address}\n`);
  });

  test.each([
    ['[a](@/blog/a.md#b "T") [c](@/now.md)', '[a](/posts/blog/a.md#b "T") [c](/pages/now.md)'],
    ['[a]: @/blog/a.md', '[a]: /posts/blog/a.md'],
    ['{{ youtube(id="abc", class="x") }}', 'https://www.youtube.com/watch?v=abc'],
    ['{{ image(src="a (1).png", alt="A (b)") }}', '![A (b)](<a (1).png>)'],
    ['{% quote(author="Ada (L.)") %}\nFly.\n{% end %}', '> Fly.\n>\n> — Ada (L.)'],
    ['{% note() %}\nMind.\n{% end %}', ':::note\n\nMind.\n\n:::'],
    ['`{{ code(x) }}`', '`{{ code(x) }}`'],
  ])('%j is %j', (written, expected) => {
    expect(bodyOf('zola', written)).toBe(expected);
  });

  test('a shortcode that nobody knows is named with its line, and what it holds stays', () => {
    const { text, problems } = converted(
      'zola',
      '+++\n+++\n\na {% term(d="x)") %}b{% end %} {{ pr(id="1") }}\n',
    );
    expect(text).toContain('a b');
    expect(problems).toEqual([
      expect.stringMatching(/^4 the shortcode term is none that is known here/),
      expect.stringMatching(/^4 the shortcode pr is/),
    ]);
  });
});

describe('Eleventy', () => {
  test.each([
    ['a {% raw %}`{{ b }}`{% endraw %} c', 'a `{{ b }}` c'],
    ['{% raw %}\n```html\n{{ a }}\n```\n{% endraw %}', '```html\n{{ a }}\n```'],
    ['a {% raw %}{{ b }}{% endraw %}', 'a {{ b }}'],
    ['{% image "./a.jpg", "A b" %}', '![A b](./a.jpg)'],
    ['{% callout "warning" %}\na **b**\n{% endcallout %}', ':::warning\n\na **b**\n\n:::'],
    ["[a]({{ '/b/' | url }}) {# c #}d", '[a](/b/) d'],
    ['a\n\n{.lead}\nb {.x .y}', 'a\n\n{.lead}\nb'],
    ['```html\n{{ a }}\n```', '```html\n{{ a }}\n```'],
  ])('%j is %j', (written, expected) => {
    expect(bodyOf('eleventy', written)).toBe(expected);
  });

  test('what is computed is left out, and named with its line', () => {
    const { text, problems } = converted(
      'eleventy',
      'a\n\n{{ b }}\n\n{% for p in q %}\n- {{ p }}\n{% endfor %}\n{% include "x" %}\n\n{{ b }}\n',
    );
    expect(text).not.toMatch(/[{}%]/);
    expect(problems).toEqual([
      expect.stringMatching(/^3 \{\{ b \}\} is of a template/),
      expect.stringMatching(/^5 \{% for %\} is/),
      expect.stringMatching(/^8 \{% include "x" %\} is/),
      expect.stringMatching(/^10 \{\{ b \}\} is/),
    ]);
  });

  test.each([
    ['src/posts/2020-05-01-kite.md', '', '/posts/kite/'],
    ['content/blog/kite/kite.md', '', '/blog/kite/'],
    ['posts/2021/kite/index.md', '', '/posts/2021/kite/'],
    ['posts/kite.md', 'permalink: "/k/{{ page.fileSlug }}/index.html"', '"/k/:slug/"'],
    ['posts/kite.md', 'permalink: /{{ title | slugify }}/', '/:title/'],
  ])('%s with %j is at %s', (name, line, address) => {
    const { text } = converted('eleventy', `---\ntitle: A\n${line}\n---\nx`, name);
    expect(text).toContain(`permalink: ${address}\n`);
    expect(text?.match(/permalink/g)).toHaveLength(1);
  });
});

describe('Pelican', () => {
  const conf = { 'pelicanconf.py': 'ARTICLE_URL = "{date:%Y}/{date:%m}/{slug}/"\nPAGE_URL = \'{slug}/\'\n' };

  test('metadata without fences', () => {
    const written =
      'Title: Kite: red\nDate: 2020-5-01 10:20\nTags: wind, Ärger\nSlug:\nAuthors: Ada; Bob\nSummary: Short\n    and long\nStatus: hidden\n\nText.\n';
    expect(converted('pelican', written, 'content/Wind/kite.md', conf).text).toBe(
      '---\ntitle: "Kite: red"\ndate: 2020-5-01 10:20\ncategory: Wind\ntags:\n  - wind\n  - Ärger\nauthors:\n  - Ada\n  - Bob\ndescription: Short and long\nunlisted: true\npermalink: /2020/05/kite-red/\n---\n\nText.\n',
    );
  });

  test.each<[string, string, Record<string, string>, string | undefined]>([
    ['content/kite.md', 'Title: Kite', {}, 'permalink: /kite.html'],
    ['content/pages/me.md', 'Title: Me', {}, 'permalink: /pages/me.html'],
    ['content/pages/me.md', 'Title: Me', conf, 'permalink: /me/'],
    ['content/kite.md', 'Title: Kite\nSave_as: old/index.html', conf, 'permalink: /old/'],
    ['content/kite.md', 'Title: Kite\npermalink: /k/', conf, 'permalink: /k/'],
    // Nobody knows the date.
    ['content/kite.md', 'Title: Kite', conf, undefined],
  ])('%s: %j', (name, head, files, address) => {
    const line = /^permalink:.*$/m.exec(converted('pelican', `${head}\n\nx\n`, name, files).text ?? '')?.[0];
    expect(line).toBe(address);
  });

  test.each([
    [
      '![a]({filename}/images/a.png) {static}/b.pdf [c]({attach}c.png)',
      '![a](/images/a.png) /b.pdf [c](c.png)',
    ],
    [
      '[a]({filename}../b/c.rst#d) [e](|filename|/x/e.md) [f]({filename}/pages/f.md)',
      '[a](../b/c.md#d) [e](/posts/x/e.md) [f](/pages/f.md)',
    ],
    ['    :::python\n    a\n\n    b\n\nc', '```python\na\n\nb\n```\n\nc'],
    ['a\n\n    #!sh\n    ls', 'a\n\n```sh\nls\n```'],
    ['[TOC]\n\na\n\n<!-- PELICAN_END_SUMMARY -->', 'a\n\n<!--more-->'],
    ['[a]({tag}Big Wind)', '[a](/tags/big/ Wind)'],
    ['`{filename}a`', '`{filename}a`'],
  ])('%j is %j', (written, expected) => {
    expect(bodyOf('pelican', `Title: A\n\n${written}`)).toBe(expected);
  });
});

describe('Nikola', () => {
  test.each([
    '<!--\n.. title: A kite: red\n.. slug: red\n.. date: 2020-05-01 10:20:30 UTC+02:00\n.. tags: a, b\n.. link: \n-->\n\na\n\n<!-- TEASER_END -->',
    '.. title: A kite: red\n.. slug: red\n.. date: 2020-05-01 10:20:30 UTC+02:00\n.. tags: a, b\n\na\n\n<!-- TEASER_END: more -->',
  ])('metadata in %j', (written) => {
    expect(converted('nikola', written).text).toBe(
      '---\ntitle: "A kite: red"\ndate: "2020-05-01 10:20:30+02:00"\ntags:\n  - a\n  - b\npermalink: /posts/red/\n---\n\na\n\n<!--more-->\n',
    );
  });

  test('a private page without a slug', () => {
    const { text } = converted(
      'nikola',
      '.. title: A\n.. status: private\n.. date: 2020-05-01 10:20:30 UTC\n\na',
      'pages/me.md',
    );
    expect(text).toBe(
      '---\ntitle: A\ndate: "2020-05-01 10:20:30Z"\ndraft: true\npermalink: /pages/me/\n---\n\na\n',
    );
  });
});

describe('VitePress and Nuxt', () => {
  test.each([
    ['<script setup>\nimport a from "b"\n</script>\n\na', 'a'],
    ['# A <Badge type="tip" text="^1.9" />\n\n[[toc]]', '# A ^1.9'],
    ['```js{1,3}:line-numbers [a.js]\nb\n```', '```js {1,3} title="a.js"\nb\n```'],
    ['```ts:line-numbers=2 {1}\nb\n```', '```ts {1}\nb\n```'],
    [
      '::: code-group\n\n```js [a.js]\na\n```\n\n```ts [a.ts]\nb\n```\n\n:::',
      '```js title="a.js"\na\n```\n\n```ts title="a.ts"\nb\n```',
    ],
    ['::: tip T\na\n:::', '::: tip T\na\n:::'],
    ['::alert{type="warning"}\na **b**\n::', ':::warning\n\na **b**\n\n:::'],
    ['::note\n---\nx: y\n---\n#title\na\n::', ':::note\n\na\n\n:::'],
    [':::tabs\n::tab{label="A"}\na\n::\n::tab{label="B"}\nb\n::\n:::', '**A**\n\na\n\n**B**\n\nb'],
    ['a :badge[b]{c="d"} at 10:30 :smile: std::move', 'a b at 10:30 :smile: std::move'],
    ['<router-link to="/a/">b</router-link>', '[b](/a/)'],
    ['`<Foo />` `{{ a }}` <kbd>b</kbd> c < d', '`<Foo />` `{{ a }}` <kbd>b</kbd> c < d'],
  ])('%j is %j', (written, expected) => {
    expect(bodyOf('nuxt', written)).toBe(expected);
    expect(converted('nuxt', written).problems).toEqual([]);
  });

  test('what is of the look, or computed, is left out, and named with its line', () => {
    const { text, problems } = converted(
      'vitepress',
      '---\ntitle: A\n---\n\n<Foo :a="1" />\n\n<MyBox>\n**b**\n</MyBox>\n\n{{ c }}\n\n<<< @/d.js\n\n<Foo :a="1" />\n',
    );
    expect(text?.replace(/\n+/g, '\n')).toBe('---\ntitle: A\n---\n**b**\n');
    expect(problems?.map((line) => line.slice(0, 8))).toEqual([
      '5 <Foo :',
      '7 <MyBox',
      '11 {{ c ',
      '13 <<< @',
      '15 <Foo ',
    ]);
  });
});

describe('Obsidian', () => {
  const FILES = { 'Notes/My Kite.md': '', 'Glue.md': '', 'assets/A b.png': '', 'deep/er/Glue.md': '' };
  const of = (written: string) =>
    converted('obsidian', written, 'Notes/My Kite.md', FILES)
      .text?.replace(/^---\n[\s\S]*?\n---\n/, '')
      .trim();

  test.each([
    ['[[Glue]] [[glue|the glue]]', '[Glue](../Glue.md) [the glue](../Glue.md)'],
    ['[[Glue#How to mix?]] [[#Parts]]', '[Glue › How to mix?](../Glue.md#how-to-mix) [Parts](#parts)'],
    ['![[A b.png]]', '![](<../assets/A b.png>)'],
    ['![[A b.png|A kite]]', '![A kite](<../assets/A b.png>)'],
    ['![[A b.png|300x200]]', '<img src="../assets/A%20b.png" alt="" width="300">'],
    ['![[Glue]] [[Glue#^b1]]', '[Glue](../Glue.md) [Glue › b1](../Glue.md)'],
    ['a %%secret%% b ^b1', 'a  b'],
    ['`[[Glue]]`', '`[[Glue]]`'],
  ])('%j is %j', (written, expected) => {
    expect(of(written)).toBe(expected);
  });

  test('a name that is none stays as words; names of a note are no addresses', () => {
    const { text, problems } = converted(
      'obsidian',
      '---\naliases:\n  - Red kite\ncreated: 2024-05-01\n---\n\na [[Wind]]\n',
      'Glue.md',
      FILES,
    );
    expect(text).toBe('---\ncreated: 2024-05-01\ndate: 2024-05-01\n---\n\na Wind\n');
    expect(problems).toEqual([expect.stringMatching(/^7 \[\[Wind\]\] is the name of no file here/)]);
  });
});

describe('Notion', () => {
  const ID = '0123456789abcdef0123456789abcdef';

  test('title, properties, links without numbers', () => {
    const written = `# A red kite!\n\nDate: May 1, 2024 3:04 PM\nTags: wind, glue\nStatus: In progress\n\nNote: see [b](Kites%20${ID}/B%20c%20${ID}.md), ![](A%20${ID}/Untitled.png), [x](https://a.test/${ID}).\n`;
    expect(converted('notion', written).text).toBe(
      '---\ntitle: A red kite!\ndate: "2024-05-01"\ntags:\n  - wind\n  - glue\ndraft: true\n---\n\nNote: see [b](kites/b-c.md), ![](a/Untitled.png), [x](https://a.test/0123456789abcdef0123456789abcdef).\n',
    );
  });

  test('text that only looks like a property stays', () => {
    expect(converted('notion', '# A\n\nDate: May 1\nis a fine day.\n').text).toBe(
      '---\ntitle: A\n---\n\nDate: May 1\nis a fine day.\n',
    );
  });
});

test('Hashnode', () => {
  const written =
    '---\ntitle: "Kite: red"\ndatePublished: Wed May 01 2024 10:20:30 GMT+0000 (Coordinated Universal Time)\ncuid: x\nslug: red\ntags: a, b\n---\n\n%[https://youtu.be/abc]\n';
  expect(converted('hashnode', written).text).toBe(
    '---\ntitle: "Kite: red"\ndate: "2024-05-01T10:20:30.000Z"\ntags:\n  - a\n  - b\npermalink: /red\n---\n\nhttps://youtu.be/abc\n',
  );
});

test('Middleman', () => {
  const written =
    '---\ntitle: A\n---\n\n<%= image_tag "a.png", alt: "A" %>\n\nREADMORE\n\n<%= link_to "b", "/b/" %> <%= c %>\n';
  expect(converted('middleman', written, 'source/2014-05-01-kite.html.md.erb')).toEqual({
    text: '---\ntitle: A\npermalink: /2014/05/01/kite.html\n---\n\n![A](/images/a.png)\n\n<!--more-->\n\n[b](/b/) \n',
    problems: [expect.stringMatching(/^9 <%= c %> is of a template/)],
  });
  const files = { 'config.rb': 'blog.permalink = "blog/:title"\n' };
  expect(converted('middleman', 'x', 'source/2014-05-01-kite.md', files).text).toContain(
    'permalink: /blog/kite\n',
  );
});

test.each([
  [
    'astro',
    '---\npubDatetime: 2022-09-23\nmodDatetime: 2023-12-21\nogImage: ../../assets/a.png\n---\n![b](@/assets/b.png) `(../assets/c)` <img src="../../assets/d.png">\n[e]: ~/assets/e.png\n',
    '---\ndate: 2022-09-23\nupdated: 2023-12-21\nimage: /assets/a.png\n---\n![b](/assets/b.png) `(../assets/c)` <img src="/assets/d.png">\n[e]: /assets/e.png\n',
  ],
  [
    'astro',
    '---\ndate: 2022-09-23\npubDatetime: 2021-01-01\n---\n',
    '---\ndate: 2022-09-23\npubDatetime: 2021-01-01\n---\n',
  ],
  ['astro', 'a\r\nb', 'a\r\nb'],
  [
    'gatsby',
    '`youtube: https://www.youtube.com/embed/abc`\n\n`gist:ada/12#a.js`\n\na `video: https://x.test` b\n',
    'https://www.youtube.com/embed/abc\n\nhttps://gist.github.com/ada/12\n\na `video: https://x.test` b\n',
  ],
  ['docusaurus', '![a](@site/static/img/a.png) [b](pathname:///c.pdf)', '![a](/img/a.png) [b](/c.pdf)'],
])('a text of %s: %j', (system, written, expected) => {
  expect(converted(system, written)).toEqual({ text: expected, problems: [] });
});

test('no text makes a converter throw, or runs on', () => {
  const piece = fc.constantFrom(
    ...[
      '---\n',
      '+++\n',
      'a: b\n',
      '{{ a }}',
      '{% b "c" %}',
      '{% endb %}',
      '{% raw %}',
      '{#',
      '::x\n',
      '::\n',
      ':::\n',
    ],
    ...[
      '[[a|b#c]]',
      '![[',
      ']]',
      '%%',
      '```\n',
      '`',
      '<A b>',
      '</A>',
      '<%= a',
      '%>',
      '\n',
      ' ',
      '"',
      "'",
      '(',
      ')',
      '@/a.md',
    ],
    ...['.. a: b\n', '<!--\n', '-->', '    :::x\n', '# a\n', 'Date: x\n', '\uE0000\uE001', 'x'],
  );
  const texts = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(texts, fc.constantFrom(...Object.keys(TEXT_SYSTEMS)), (text, system) => {
      converted(system, text, 'content/a/b.md', { 'content/a/b.md': text });
    }),
    { numRuns: 500 },
  );
  for (const unit of [
    '{% a ',
    '{{ ',
    '[[',
    '::x\n',
    '<A ',
    '<% ',
    '```\n',
    '{% a %}',
    '%%',
    '(',
    '<Badge text="',
  ])
    for (const system of Object.keys(TEXT_SYSTEMS)) converted(system, unit.repeat(1000));
});
