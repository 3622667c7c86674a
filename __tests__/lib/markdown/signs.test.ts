import { renderMarkdown } from '../../../lib/markdown/render';
import { DEFAULT_SYNTAX, type Syntax } from '../../../lib/markdown/syntax';
import { testContext } from './context';

async function html(markdown: string, syntax: Partial<Syntax>) {
  const context = { ...testContext({}), syntax: { ...DEFAULT_SYNTAX, ...syntax } };
  return (await renderMarkdown({ path: 'a.md', markdown }, context)).html;
}

test.each<[string, Syntax['signs'], string]>([
  ['a ~b c~ d ~~e~~', { '~': 'delete' }, '<p>a <del>b c</del> d <del>e</del></p>'],
  ['摇~很期待~据说', { '~': 'subscript' }, '<p>摇<sub>很期待</sub>据说</p>'],
  ['(^o^)/ ~a b~', { '^': 'superscript', '~': 'subscript' }, '<p>(<sup>o</sup>)/ ~a b~</p>'],
  ['~ a ~b', { '~': 'delete' }, '<p>~ a ~b</p>'],
  ['a\\~b c~', { '~': 'delete' }, '<p>a~b c~</p>'],
  ['`~a~`', { '~': 'delete' }, '<p><code>~a~</code></p>'],
])('%s with %j', async (markdown, signs, expected) => {
  expect(await html(markdown, { signs, extensions: { ...DEFAULT_SYNTAX.extensions, scripts: false } })).toBe(
    expected,
  );
});

test('a line end is a break where a document is written so', async () => {
  expect(await html('a\nb', { breaks: true })).toBe('<p>a<br>\nb</p>');
  expect(await html('a\nb', {})).toBe('<p>a\nb</p>');
});

test('raw HTML goes where it is not HTML, and a block of it with all that it holds', async () => {
  expect(await html('a <b>c</b>\n\n<div>d</div>\n\ne', { rawHtml: false })).toBe('<p>a c</p>\n<p>e</p>');
});
