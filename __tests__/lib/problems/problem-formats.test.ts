import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../../../lib/problems/problem';
import { isFormat, writeProblems } from '../../../lib/problems/problem-formats';
import { RULES } from '../../../lib/problems/rules';

const PROBLEMS: Problem[] = [
  {
    file: 'posts/b, c.md',
    line: 4,
    column: 7,
    severity: 'error',
    message: '"50%\nof it" is not a date; write 2026-05-01',
    rule: 'date',
  },
  { file: 'posts/a.md', severity: 'warning', message: 'has no text', rule: 'empty', about: 'x' },
];

const written = (format: 'json' | 'sarif' | 'github' | 'text', problems = PROBLEMS) =>
  writeProblems(problems, format, false);

test('text is for people', () =>
  expect(written('text')).toBe(
    'posts/a.md warning has no text [empty]\nposts/b, c.md:4:7 error "50% of it" is not a date; write 2026-05-01 [date]\n1 error, 1 warning',
  ));

test('GitHub is told of each at its line, with what its commands hold escaped', () =>
  expect(written('github').split('\n')).toEqual([
    '::warning file=posts/a.md,title=empty::has no text',
    '::error file=posts/b%2C c.md,line=4,col=7,title=date::"50%25%0Aof it" is not a date; write 2026-05-01',
  ]));

test('JSON is a list in the order of the files', () => {
  const list = JSON.parse(written('json'));
  expect(list).toEqual([
    { file: 'posts/a.md', severity: 'warning', message: 'has no text', rule: 'empty' },
    PROBLEMS[0],
  ]);
});

test('SARIF names rules once, and addresses of files encoded', () => {
  const { version, runs } = JSON.parse(written('sarif'));
  expect(version).toBe('2.1.0');
  expect(runs[0].tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(['date', 'empty']);
  expect(runs[0].results).toMatchObject([
    { ruleId: 'empty', ruleIndex: 1, level: 'warning' },
    {
      ruleId: 'date',
      ruleIndex: 0,
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'posts/b,%20c.md' },
            region: { startLine: 4, startColumn: 7 },
          },
        },
      ],
    },
  ]);
  expect(runs[0].results[0].locations[0].physicalLocation).not.toHaveProperty('region');
});

test('without problems there is a document, or nothing', () => {
  expect(written('json', [])).toBe('[]');
  expect(JSON.parse(written('sarif', [])).runs[0].results).toEqual([]);
  expect(written('github', [])).toBe('');
});

test('formats have names', () => {
  expect(isFormat('sarif')).toBe(true);
  expect(isFormat('xml')).toBe(false);
});

test('docs/rules.md explains each rule, in the words of reports', () => {
  const docs = readFileSync(path.join(__dirname, '../../../docs/rules.md'), 'utf8');
  const rows = [...docs.matchAll(/^\| `([a-z-]+)` \| (.*) \|$/gm)].map(([, rule, what]) => [rule, what]);
  expect(rows).toEqual(Object.entries(RULES));
});
