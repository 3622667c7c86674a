import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { FOREIGN_MARKUP, MAY_BE_FOREIGN } from '../../../../lib/markdown/foreign/foreign-markup';
import { renderMarkdown } from '../../../../lib/markdown/render';
import { testContext } from '../context';

const GOLDEN = path.join(__dirname, '../golden/foreign-markup/input.md');

async function rulesFor(markdown: string): Promise<string[]> {
  const { problems } = await renderMarkdown({ path: 'a.md', markdown }, testContext());
  return problems.map(({ rule }) => rule);
}

test('each kind has an example among the golden ones', async () => {
  const shown = new Set(await rulesFor(readFileSync(GOLDEN, 'utf8')));
  expect(FOREIGN_MARKUP.map(({ rule }) => rule).filter((rule) => !shown.has(rule))).toEqual([]);
});

// The look at the whole text must not let off what a closer one would report.
test.each(
  readFileSync(GOLDEN, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== ''),
)('alone: %s', (line) => {
  const found = FOREIGN_MARKUP.some(({ pattern, message }) =>
    [...line.matchAll(pattern)].some((match) => message([...match].map((part) => part ?? '')) !== undefined),
  );
  if (found) expect(line).toMatch(MAY_BE_FOREIGN);
});

test.each(['`', '```\n', '    ', '<!-- '])('nothing is said of what stands behind %j', async (before) => {
  const after = { '`': '`', '```\n': '\n```', '    ': '', '<!-- ': ' -->' }[before] ?? '';
  for (const markup of ['{{ a }}', '{% a %}', '[[a]]', '![a](b c.png)', '$$x^2$$', '==a==', '{: .a}']) {
    expect(await rulesFor(`${before}${markup}${after}\n\nText.`)).toEqual([]);
  }
});

test('places are right, wherever the markup stands', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.constantFrom('text', '`code`', '*em*', '[a](https://a.test/)', '你好', '', '> quote', '- item'),
        {
          maxLength: 6,
        },
      ),
      async (lines) => {
        const markdown = `${[...lines, '', 'Some [[wiki]].'].join('\n')}\n`;
        const { problems } = await renderMarkdown({ path: 'a.md', markdown }, testContext());
        expect(problems).toMatchObject([{ line: lines.length + 2, column: 6, rule: 'wiki-link' }]);
      },
    ),
    { numRuns: 30 },
  );
});
