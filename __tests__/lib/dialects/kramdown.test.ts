import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fromKramdown } from '../../../lib/dialects/kramdown/kramdown';
import { NOWHERE } from '../../../lib/markdown/document';
import { renderMarkdown } from '../../../lib/markdown/render';
import { DEFAULT_SYNTAX } from '../../../lib/markdown/syntax';
import { seen } from './seen';

const FOLDER = path.join(__dirname, '../../fixtures/kramdown');
const cases = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const context = {
  ...NOWHERE,
  syntax: { ...DEFAULT_SYNTAX, headingIds: 'kramdown-gfm', math: false },
} as const;

function convert(markdown: string): { text: string; lines: number[] } {
  const lines = markdown.split('\n').map((_, i) => i + 1);
  return fromKramdown(markdown, lines, { github: true, parseBlockHtml: false });
}

test.each(cases)('%s is read as kramdown reads it', async (name) => {
  const read = (file: string) => readFileSync(path.join(FOLDER, name, file), 'utf8');
  const { text } = convert(read('input.md'));
  const { html } = await renderMarkdown({ path: 'a.md', markdown: text }, context);
  expect(seen(html)).toBe(seen(read('kramdown.html')));
});

test('lines of the text are those of the file', () => {
  const { text, lines } = convert('a\n{: .x}\n\n* b\n* c\n\n      code\n\n| d | e |\n');
  const at = text.split('\n').map((line, i) => `${lines[i]} ${line}`);
  expect(at).toEqual([
    ...['1 a', '4 ', '4 - b', '5 ', '5 - c', '7 ', '7   ```', '7   code', '7   ```'],
    ...['9 ', '9 |  |  |', '9 | --- | --- |', '9 | d | e |', '9 '],
  ]);
});

test.each([
  '*a ',
  '[',
  '**a _b ',
  '`',
  '> ',
  '* ',
  '<div>\n',
  '{:',
  '[a](',
  '![a](b "c" ',
  '| ',
  '$$',
  '1. a\n   ',
])('%j without an end comes to an end', (piece) => {
  expect(convert(piece.repeat(20_000)).text).toMatch(/\S/);
});

test('a list in whose place kramdown puts the contents is none: the blog shows contents by itself', () => {
  expect(convert('* TOC\n{:toc}\n\n## One\n{: .no_toc}\n\n## Two {#t}\n').text).toBe(
    '## One\n\n## Two {#t}\n',
  );
});

test('formulas stay what they are', () => {
  expect(convert('Text $$a_1 * b_2$$ and $c_1$ text.\n\n$$\nx_1 * y\n$$\n').text).toBe(
    'Text $$a_1 * b_2$$ and $c_1$ text.\n\n$$\nx_1 * y\n$$\n',
  );
});

test('an address in a raw link is no link of its own, and a hidden bracket in an address is one', () => {
  expect(convert('Text <a href="/x">http://www.a.test/</a> [b](/c_\\(d\\)).\n').text).toBe(
    'Text <a href="/x">http:\\/\\/www\\.a.test/</a> [b](</c_\\(d\\)>).\n',
  );
});

test('a word in pointed brackets that is no element does not take the rest of the document', () => {
  expect(convert('<path> *goes* on.\n\nRun\n<cmd> twice.\n\n## Then\n').text).toBe(
    '<path> *goes* on.\n\nRun\n<cmd> twice.\n\n## Then\n',
  );
});

test.each([
  ['> Wind.\n{: .prompt-tip }', '<aside class="callout tip">\n\n> Wind.\n\n</aside>'],
  ['Wind.\n{: .notice--warning}', '<aside class="callout warning">\n\nWind.\n\n</aside>'],
  ['{: .box-error}\nWind.', '<aside class="callout caution">\n\nWind.\n\n</aside>'],
  ['{: .note }\n> Wind.', '<aside class="callout note">\n\n> Wind.\n\n</aside>'],
  ['Wind.\n{: .message .wide}', '<aside class="callout note">\n\nWind.\n\n</aside>'],
  [
    '<div class="notice--primary" markdown="1">\n*Wind*\n</div>',
    '<aside class="callout important">\n\n*Wind*\n\n</aside>',
  ],
  ['<div class="alert alert-danger"><p>Wind</p></div>', '<aside class="callout caution"><p>Wind</p></aside>'],
  ['Wind.\n{: .text-center .primary}', 'Wind.'],
  ['<div class="noted"><p>Wind</p></div>', '<div class="noted"><p>Wind</p></div>'],
])('a class of a theme that makes a note of a block: %j', (written, meant) => {
  expect(convert(`${written}\n`).text).toBe(`${meant}\n`);
});
