import { VFile } from 'vfile';
import {
  formatProblem,
  formatProblems,
  hasErrors,
  type Problem,
  problemsOf,
  sortProblems,
} from '../../lib/problems';

const problem = (over: Partial<Problem> = {}): Problem => ({
  file: 'posts/a.md',
  severity: 'error',
  message: 'is wrong',
  rule: 'date',
  ...over,
});

test.each<[Partial<Problem>, string]>([
  [{}, 'posts/a.md error is wrong [date]'],
  [{ line: 4 }, 'posts/a.md:4 error is wrong [date]'],
  [{ line: 4, column: 7 }, 'posts/a.md:4:7 error is wrong [date]'],
  [{ severity: 'warning', rule: 'alt' }, 'posts/a.md warning is wrong [alt]'],
  [{ message: 'two\nlines' }, 'posts/a.md error two lines [date]'],
  [
    { message: 'a \u001b[31mred\u001b[0m trick\0' },
    'posts/a.md error a \ufffd[31mred\ufffd[0m trick\ufffd [date]',
  ],
  [{ file: 'posts/a\nb.md' }, 'posts/a b.md error is wrong [date]'],
])('%j is one line: %s', (over, line) => expect(formatProblem(problem(over))).toBe(line));

test('problems are listed by file and place, and counted', () => {
  const list = [
    problem({ file: 'posts/b.md', line: 1 }),
    problem({ line: 10 }),
    problem({ line: 9, column: 2 }),
    problem({ line: 9, column: 1, severity: 'warning' }),
    problem(),
  ];
  expect(formatProblems(list)).toBe(
    [
      'posts/a.md error is wrong [date]',
      'posts/a.md:9:1 warning is wrong [date]',
      'posts/a.md:9:2 error is wrong [date]',
      'posts/a.md:10 error is wrong [date]',
      'posts/b.md:1 error is wrong [date]',
      '4 errors, 1 warning',
    ].join('\n'),
  );
  expect(list[0]?.file).toBe('posts/b.md');
});

test.each<[Problem[], string]>([
  [[], ''],
  [[problem()], '1 error'],
  [[problem({ severity: 'warning' })], '1 warning'],
  [[problem({ severity: 'warning' }), problem({ severity: 'warning' })], '2 warnings'],
])('%j', (list, count) => expect(formatProblems(list).split('\n').at(-1)).toBe(count));

test('the order of what is given does not matter', () => {
  const list = [problem({ message: 'b' }), problem({ message: 'a' }), problem({ rule: 'a' })];
  expect(sortProblems(list)).toEqual(sortProblems([...list].reverse()));
});

test('warnings are no errors', () => {
  expect(hasErrors([])).toBe(false);
  expect(hasErrors([problem({ severity: 'warning' })])).toBe(false);
  expect(hasErrors([problem({ severity: 'warning' }), problem()])).toBe(true);
});

test('messages of a file become problems', () => {
  const file = new VFile({ path: 'posts/a.md' });
  file.message('lives', { place: { line: 2, column: 3 }, ruleId: 'alt', source: 'blog' });
  file.message('dies', { ruleId: 'link', source: 'blog' }).fatal = true;
  file.message('has no rule');
  expect(problemsOf(file)).toEqual([
    { file: 'posts/a.md', line: 2, column: 3, severity: 'warning', message: 'lives', rule: 'alt' },
    { file: 'posts/a.md', severity: 'error', message: 'dies', rule: 'link' },
    { file: 'posts/a.md', severity: 'warning', message: 'has no rule', rule: 'markdown' },
  ]);
});
