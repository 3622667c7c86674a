import { parseMarkdown, parserWithoutMail } from '../../../lib/markdown/parser';
import { renderMarkdown } from '../../../lib/markdown/render';
import { DEFAULT_SYNTAX, type SyntaxExtension, syntaxOf } from '../../../lib/markdown/syntax';
import { testContext } from './context';

const render = (markdown: string, off?: SyntaxExtension) =>
  renderMarkdown(
    { path: 'a.md', markdown },
    testContext({
      syntax: { extensions: { ...DEFAULT_SYNTAX.extensions, ...(off !== undefined && { [off]: false }) } },
    }),
  );

const WRITTEN: readonly [SyntaxExtension, markdown: string, on: string][] = [
  ['containers', ':::tip\nText\n:::', '<aside class="callout tip"'],
  ['admonitions', '!!! tip\n    Text', '<aside class="callout tip"'],
  ['definitionLists', 'Term\n: meaning', '<dl>'],
  ['headingAttributes', '## Text {#own}', 'id="own"'],
  ['marks', 'A ==mark==', '<mark>mark</mark>'],
  ['scripts', 'H~2~O', '<sub>2</sub>'],
  ['abbreviations', '*[CSS]: Sheets\n\nCSS', '<abbr title="Sheets">CSS</abbr>'],
  ['emoji', ':tada:', '🎉'],
];

test.each(WRITTEN)('%s can be switched off, and are text then', async (name, markdown, on) => {
  expect((await render(markdown)).html).toContain(on);
  const { html, problems } = await render(markdown, name);
  expect(html).not.toContain(on);
  expect(html).toContain(markdown.split('\n')[0]?.replace(/^## /, ''));
  expect(problems.filter(({ rule }) => rule === 'callout')).toEqual([]);
});

test('the configuration comes before what an old blog read, and an unset key says nothing', () => {
  const site = {
    math: false,
    mathMacros: {},
    markdown: { containers: false, admonitions: undefined },
  } as const;
  const old = {
    syntax: { extensions: { ...DEFAULT_SYNTAX.extensions, containers: true, definitionLists: false } },
  };
  expect(syntaxOf({ ...site, old }, {}).extensions).toEqual({
    ...DEFAULT_SYNTAX.extensions,
    containers: false,
    definitionLists: false,
  });
});

test('a document without marks of extensions is read by a parser that all share', () => {
  const markdown = '# A: b\n\n!important :: {x} *c* [a] == 1, ~/x, 2^n\n\n- d : e\n';
  const parse = jest.spyOn(parserWithoutMail, 'parse');
  parseMarkdown(markdown);
  expect(parse).toHaveBeenCalledTimes(1);
  parseMarkdown(`${markdown}\n:::tip\na\n:::\n`);
  expect(parse).toHaveBeenCalledTimes(1);
  parse.mockRestore();
});

test('a name that no system has is text', async () => {
  const { html, problems } = await render('!!! made-up\n    Text\n\n::: made-up\nText\n:::');
  expect(html).not.toContain('<aside');
  expect(problems.map(({ line, rule }) => [line, rule])).toEqual([[4, 'callout']]);
});

test.each([
  ['boxes without an end', ':::tip\n'.repeat(5000)],
  ['ends without a box', ':::\n'.repeat(5000)],
  ['boxes in a row', ':::tip\na\n:::\n'.repeat(2000)],
  ['indented boxes', '!!! note\n    a\n'.repeat(2000)],
  ['definitions', 'a\n: b\n\n'.repeat(2000)],
  ['one term with many definitions', `a\n${': b\n'.repeat(4000)}`],
  ['headings with attributes', '# a {#b}\n'.repeat(3000)],
  ['marks', '==a== '.repeat(5000)],
  ['marks without an end', '==a '.repeat(5000)],
  ['scripts', 'H~2~O x^2^ '.repeat(2000)],
  ['scripts without an end', 'a~b^'.repeat(2000)],
  ['explained words', `*[A]: B\n\n${'A '.repeat(20_000)}`],
  ['explanations', Array.from({ length: 1500 }, (_, n) => `*[A${n}]: B`).join('\n')],
  ['emoji', ':tada: '.repeat(5000)],
])('%s by the thousands are read', async (_, markdown) => {
  const { html, problems } = await render(markdown);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(html !== '' || markdown.startsWith('*[')).toBe(true);
});

test('boxes nested deeper than anybody reads are an error, not a crash', async () => {
  const colons = (depth: number) => ':'.repeat(1003 - depth);
  const depths = Array.from({ length: 1000 }, (_, depth) => depth);
  const markdown = [
    ...depths.map((depth) => `${colons(depth)}tip`),
    'a',
    ...depths.map(colons).reverse(),
  ].join('\n');
  const { html, problems } = await render(markdown);
  expect(html).toBe('');
  expect(problems).toMatchObject([{ severity: 'error', rule: 'markdown' }]);
});
