import { parseMarkdown, parser } from '../../../lib/markdown/parser';
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

test('a document without marks of extensions is read by the parser that all share', () => {
  const markdown = '# A: b\n\n!important :: {x} *c*\n\n- d : e\n';
  const parse = jest.spyOn(parser, 'parse');
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
])('%s by the thousands are read', async (_, markdown) => {
  expect((await render(markdown)).html).not.toBe('');
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
