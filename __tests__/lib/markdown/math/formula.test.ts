import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { plainMath } from '../../../../lib/markdown/math/plain-formula';
import { parseMarkdown } from '../../../../lib/markdown/parser';
import { DEFAULT_SYNTAX } from '../../../../lib/markdown/syntax';

/** The formulas in a text, as they are written. */
function formulas(markdown: string, math: 'auto' | true = 'auto'): string[] {
  const found: string[] = [];
  visit(parseMarkdown(markdown, { ...DEFAULT_SYNTAX, math }), (node: Nodes) => {
    if (node.type === 'inlineMath' || node.type === 'displayMath') found.push(node.value);
  });
  return found;
}

test.each([
  'It costs $5 and $10.',
  'Between $5 and 10$ a piece',
  'US$5 to US$10',
  '$5-$10, $1,000/$2,000',
  '$HOME and $PATH',
  '$HOME/bin:$PATH',
  'echo $$ and echo $$',
  '`$x^2$`',
  '\\$x^2\\$',
  'a\\$x^2$',
  '$ x^2 $',
  '$$$x^2$$$',
  '$foo_bar$baz',
  '$x^2',
  'f\\(x\\) and \\[x\\] and \\[my link\\](a)',
  '\\[1, 2\\]',
  '[a](http://b.test/$x^2$)',
  '<a title="$x^2$">b</a>',
  '    $$\n    x\n    $$',
  '```\n$$\nx\n$$\n```',
  '$$\nnever closed',
  'a $1 million deal and a $2 million one',
])('text: %s', (markdown) => expect(formulas(markdown)).toEqual([]));

test.each([
  ['$x^2$', ['$x^2$']],
  ['设$n$为$O(n)$的', ['$n$', '$O(n)$']],
  ['the $n$th and $k$s', ['$n$', '$k$']],
  ['$a_1$ and $b_1$', ['$a_1$', '$b_1$']],
  ['*$a*b$* _x_', ['$a*b$']],
  ['$\\text{a b}$', ['$\\text{a b}$']],
  ['$a \\$ b_1$', ['$a \\$ b_1$']],
  ['$998244353$', ['$998244353$']],
  ['[$x_1$](a)', ['$x_1$']],
  ['a $$x_1$$ b', ['$$x_1$$']],
  ['$$\\text{$a$}$$ b', ['$$\\text{$a$}$$']],
  ['\\(a\\) \\(x_1\\)', ['\\(a\\)', '\\(x_1\\)']],
  ['\\[x_1\\]', ['\\[x_1\\]']],
  ['$`a`$', ['$`a`$']],
  ['$a\n= b_1$', ['$a\n= b_1$']],
  ['a\n$$\nb\n=\n- c\n$$\nd', ['$$\nb\n=\n- c\n$$']],
  ['> $$\n> a\n> $$\n\nb', ['$$\na\n$$']],
  ['- $$ a $$\n- b', ['$$ a $$']],
  ['$$\na\n\nb\n$$', ['$$\na\n\nb\n$$']],
  ['$$a$$.', ['$$a$$.']],
  ['$$a\n$$ b $$', ['$$ b $$']],
  ['see \\eqref{a:b} and \\reff{x}', ['\\eqref{a:b}']],
])('formulas of %j', (markdown, found) => expect(formulas(markdown)).toEqual(found));

test('by the rules of Pandoc, what stands between two dollars is a formula', () => {
  expect(formulas('$hello world$, $5 and $10, $ x $', true)).toEqual(['$hello world$']);
});

const piece = fc.constantFrom(
  ...[
    '$',
    '$$',
    '\\(',
    '\\)',
    '\\[',
    '\\]',
    '\\',
    '$x^2$',
    'a',
    'b_1',
    ' ',
    '\n',
    '\n\n',
    '> ',
    '- ',
    '`',
    '5',
  ],
);
const anyText = fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(''));

/** All text of a document, without white space and without what Markdown takes away. */
function said(markdown: string, math: 'auto' | true | false): string {
  let text = '';
  visit(parseMarkdown(markdown, { ...DEFAULT_SYNTAX, math }), (node: Nodes) => {
    if ('value' in node) text += node.value;
  });
  return text.replace(/[^$ab15x2]/g, '');
}

test('no text with dollars loses a letter or a dollar', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom('auto' as const, true), (markdown, math) => {
      expect(said(markdown, math)).toBe(said(markdown, false));
    }),
    { numRuns: 500 },
  );
});

test('texts without dollars and brackets are read as ever', () => {
  const markdown = '# A\n\n*b* `c` \\* <b>d</b>';
  expect(parseMarkdown(markdown)).toEqual(parseMarkdown(markdown, { ...DEFAULT_SYNTAX, math: false }));
});

test('many signs without their ends cost no more than others', () => {
  for (const sign of ['$', '$$', '\\(', '\\[', '$$\n', '\\[\n']) {
    const start = performance.now();
    formulas(`${sign}a `.repeat(5000));
    formulas(`${sign}a\n\n`.repeat(2000));
    // Quadratic, it would take minutes.
    expect(performance.now() - start).toBeLessThan(60_000);
  }
});

test.each([
  ['$\\mathcal O(n^2)$', 'O(n^2)'],
  ['$$\\frac{a}{b} \\le \\alpha$$', 'a/b ≤ α'],
  ['\\(\\{1, 2\\}\\)', '{1, 2}'],
  ['$\\log n$', 'log n'],
  ['\\[a\\]', 'a'],
])('%s as a line of text', (written, plain) => expect(plainMath(written)).toBe(plain));
