import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { fromOrg } from '../../../lib/import/org';
import { inlineOrg } from '../../../lib/import/org-inline';
import { renderMarkdown } from '../../../lib/markdown/render';
import { DEFAULT_SYNTAX } from '../../../lib/markdown/syntax';
import { seen } from '../dialects/seen';
import { testContext } from '../markdown/context';

const FIXTURE = path.join(__dirname, '../../fixtures/org/post');
const read = (name: string) => readFileSync(path.join(FIXTURE, name), 'utf8');

function parts(text: string): { fields: unknown; body: string } {
  const [, head = '', body = ''] = /^---\n([\s\S]*?)---\n\n?([\s\S]*)$/.exec(text) ?? [];
  return { fields: parse(head) ?? {}, body };
}

const bodyOf = (org: string) => parts(fromOrg(org).text).body.trim();

test('a post is read as Hugo reads it', async () => {
  const { text, problems } = fromOrg(read('input.org'));
  const { fields, body } = parts(text);
  expect(problems).toEqual([]);
  expect(fields).toEqual({
    title: 'An org post',
    date: '2022-02-03 10:30:00',
    tags: ['kites', 'wind'],
    draft: true,
  });
  const context = testContext({ syntax: { ...DEFAULT_SYNTAX, headingIds: 'goldmark' } });
  const { html } = await renderMarkdown({ path: 'posts/a.md', markdown: body }, context);
  // go-org has no <code> in an example.
  const hugo = read('hugo.html').replace(
    /<pre class="example">([\s\S]*?)<\/pre>/g,
    '<pre><code>$1</code></pre>',
  );
  expect(seen(html)).toBe(seen(hugo));
});

test.each([
  ['*a* /b/ _c_ +d+ =e= ~f~', '**a** *b* <u>c</u> ~~d~~ `e` `f`'],
  ['a*b*c 2*3 a/b/c snake_case', 'a\\*b\\*c 2\\*3 a/b/c snake_case'],
  [
    '[[https://a.test][b]] [[https://a.test/x.org]] [[file:b.org::*x][c]]',
    '[b](https://a.test) https://a.test/x.org [c](b.md)',
  ],
  ['[[file:a b.png]] [[./c.jpg][file:d.png]]', '![](<a b.png>) [![](d.png)](./c.jpg)'],
  ['[[#place][there]] and [[a][=b=]]', '[there](#place) and [`b`](a)'],
  ['=a`b= and *=c=*', '`` a`b `` and **`c`**'],
  ['x[fn:1] and $a*b*c$ and \\(d*e*f\\)', 'x[^1] and $a*b*c$ and \\(d*e*f\\)'],
  ['{{< own "*a*" >}} @@html:<b>x</b>@@', '{{< own "*a*" >}} <b>x</b>'],
  ['a <2020-01-02 Thu> b', 'a \\<2020-01-02 Thu> b'],
  ['[[never closed', '[[never closed'],
])('%s is %s', (org, markdown) => {
  expect(inlineOrg(org)).toBe(markdown);
});

test.each([
  ['| a |\n| b |', '|  |\n| --- |\n| a |\n| b |'],
  ['#+begin_verse\na\nb\n#+end_verse', '> a\\\n> b\\'],
  ['#+BEGIN_NOTE\n*a*\n#+END_NOTE', '**a**'],
  ['#+BEGIN_COMMENT\na\n#+END_COMMENT\nb', 'b'],
  ['#+begin_export html\n  <b>x</b>\n#+end_export', '<b>x</b>'],
  ['#+begin_export latex\nx\n#+end_export\ny', 'y'],
  ['#+begin_src sh\n```\n#+end_src', '````sh\n```\n````'],
  ['#+begin_src org\n,* a\n#+end_src', '```org\n* a\n```'],
  ['#+begin_src\nnever closed', '```\nnever closed\n```'],
  ['- [ ] a\n- [X] b\n+ t :: c', '- [ ] a\n- [x] b\n- **t**: c'],
  ['1) a\n   #+begin_src sh\n   b\n   #+end_src', '1. a\n   \n   ```sh\n   b\n   ```'],
  ['#+CAPTION: A "c"\n[[./a.png]]', '![](./a.png "A \\"c\\"")'],
  ['\\begin{align}\na &= b\n\\end{align}', '$$\n\\begin{align}\na &= b\n\\end{align}\n$$'],
  ['[fn:a] The /note/.', '[^a]: The *note*.'],
  ['* A :x:y:\n** B', '## A {#headline-1}\n\n### B {#headline-2}'],
  ['******* deep', '###### deep {#headline-1}'],
  ['#+begin_src py\na\n\n\n\nb\n#+end_src', '```py\na\n\n\n\nb\n```'],
  ['a\n\n\n\nb', 'a\n\nb'],
  [':note:\nkept, since no line ends the drawer', ':note:\nkept, since no line ends the drawer'],
  ['* A\n:PROPERTIES:\n:CUSTOM_ID: own\n:END:\nb', '## A {#own}\n\nb'],
  ['* A\n* B\n:PROPERTIES:\n:CUSTOM_ID: own\n:END:', '## A {#headline-1}\n\n## B {#own}'],
  ['', ''],
])('%j is %j', (org, markdown) => {
  expect(bodyOf(org)).toBe(markdown);
});

test('what includes a file is told with its line, also in a quote', () => {
  const { problems } = fromOrg('a\n#+INCLUDE: "b.org"\n\n#+begin_quote\n#+include: c\n#+end_quote\n');
  expect(problems.map(({ line }) => line)).toEqual([2, 5]);
  expect(problems[0]?.message).toContain('#+INCLUDE');
});

test.each([
  ['#+DATE: 2020-01-02', { date: '2020-01-02' }],
  ['#+DATE: [2020-01-02 Do]', { date: '2020-01-02' }],
  ['#+FILETAGS: :a:b:\n#+OPTIONS: toc:nil', { tags: ['a', 'b'] }],
  ['text\n#+TITLE: late', {}],
])('the fields of %j', (org, fields) => {
  expect(parts(fromOrg(org).text).fields).toEqual(fields);
});

test.each([
  ['blanks in a heading', `* a${' '.repeat(200_000)}b`],
  ['blanks in a keyword', `#+title: a${' '.repeat(200_000)}b`],
  ['blanks in an item', `- a${' '.repeat(200_000)}b`],
  ['headings', '* a\n'.repeat(20_000)],
  ['colons', ':a:\n'.repeat(20_000)],
  ['begun quotes', '#+begin_quote\n'.repeat(20_000)],
  ['begun shortcodes', '{{< a '.repeat(40_000)],
  ['begun links', '[[a][b]c'.repeat(30_000)],
  ['begun formulas', '\\( \\[ $$ $a '.repeat(20_000)],
  ['begun emphases', '*a /b _c +d =e ~f '.repeat(20_000)],
])('many %s are read', (_, org) => {
  expect(fromOrg(org).text.length).toBeGreaterThan(0);
});

test('a long line takes no time that grows with its square', () => {
  expect(inlineOrg('*a [[b =c '.repeat(5000)).length).toBeGreaterThan(0);
});
