import { plainText } from '../../../lib/markdown/plain-text';
import { renderExcerpt, renderMarkdown } from '../../../lib/markdown/render';
import { excerptOf } from '../../../lib/post/excerpt';
import { firstHeading } from '../../../lib/post/title';
import { formatProblem } from '../../../lib/problems/format-problems';
import { openContext } from './context';

const MARKS = /^x\.md:\d+:\d+ error too many marks .* \[markdown\]$/;
const PARAGRAPH = /^x\.md:3:1 error this paragraph has over 500,000 characters; .* \[markdown\]$/;
const LINE = /^x\.md:\d+:1 error over 100 quotes or lists begin on this line; .* \[markdown\]$/;
const DEEP = /^x\.md:\d+:\d+ error .* nested over 300 levels deep; .* \[markdown\]$/;
const CELLS = /^x\.md:3:1 error this table has over 20,000 cells; .* \[markdown\]$/;
const LAZY = /^x\.md:3:1 error this quote or list goes on .* \[markdown\]$/;

test.each<[string, string, RegExp]>([
  ['backticks of many lengths', Array.from({ length: 400 }, (_, i) => '`'.repeat(i + 1)).join(' '), MARKS],
  ['asterisks before words', '*a '.repeat(50_000), MARKS],
  ['asterisks behind words', 'a* '.repeat(6000), MARKS],
  ['mixed marks', '*a_'.repeat(3000), MARKS],
  ['tildes', '~~a '.repeat(3000), MARKS],
  ['emphasis in emphasis', `${'*'.repeat(25_000)}a${'*'.repeat(25_000)}`, MARKS],
  ['emphasis in emphasis, by hand', `${'*a _b '.repeat(155)}x${' b_ a*'.repeat(155)}`, DEEP],
  ['brackets', `${'['.repeat(10_000)}a${']'.repeat(10_000)}`, MARKS],
  ['images', `${'!['.repeat(10_000)}a${'](b)'.repeat(10_000)}`, MARKS],
  ['notes', '[^'.repeat(10_000), MARKS],
  ['tags', 'a <b>'.repeat(6000), MARKS],
  ['comments', 'a <!-- '.repeat(2000), MARKS],
  ['quotes', `${'>'.repeat(10_000)}a`, LINE],
  ['lists', `${'- '.repeat(10_000)}a`, LINE],
  ['quotes in lists', `${'> 1. '.repeat(10_000)}a`, LINE],
  ['lists over many lines', Array.from({ length: 155 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n'), DEEP],
  ['lines that go on with a quote', `> a\n${'b\n'.repeat(5_000)}`, LAZY],
  ['a long paragraph', 'word and word. '.repeat(330_000), PARAGRAPH],
  ['a wide table', `${'|a'.repeat(3000)}|\n${'|-'.repeat(3000)}|\n${'|b\n'.repeat(10)}`, CELLS],
])('%s: an error with its place', async (_, markdown, problem) => {
  const source = { path: 'x.md', markdown: `\n\n${markdown}` };
  const { html, problems } = await renderMarkdown(source, openContext());
  expect(problems.map(formatProblem)).toEqual([expect.stringMatching(problem)]);
  expect(html).toBe('');
  expect(await renderExcerpt(source, openContext())).toBe('');
  // What reads a file before it is rendered leaves the report to that.
  expect(excerptOf(source.markdown).markdown).toBe('');
  expect(firstHeading(`# A\n\n${markdown}`)).toBeUndefined();
  expect(plainText(source.markdown)).toBe('');
});

test.each<[string, string]>([
  ['a rule of asterisks', '*'.repeat(50_000)],
  ['marks behind an address', `https://a.b/${'!'.repeat(50_000)}x`],
  ['a rule with spaces', '* '.repeat(200)],
  ['code', `\`\`\`\n${'> '.repeat(200)}\n${'*a_ '.repeat(50_000)}\n\`\`\``],
  ['many paragraphs with marks', '**a** *b* [c](d) `e` <kbd>f</kbd>\n\n'.repeat(200)],
  ['one paragraph with a thousand of them', '**a** [c](d) `e` '.repeat(200)],
])('%s: no error', async (_, markdown) => {
  const { problems } = await renderMarkdown({ path: 'x.md', markdown }, openContext());
  expect(problems.map(formatProblem)).toEqual([]);
});
