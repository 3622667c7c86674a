import { VFile } from 'vfile';
import { formatProblem, formatProblems, sumUp } from '../../../lib/problems/format-problems';
import { problemsOf } from '../../../lib/problems/messages';
import { hasErrors, type Problem, sortProblems } from '../../../lib/problems/problem';

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
  const list = [problem({ message: 'b' }), problem({ message: 'a' }), problem({ rule: 'alt' })];
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

describe('more than ten warnings that are alike', () => {
  const many = (count: number, over: (at: number) => Partial<Problem>) =>
    Array.from({ length: count }, (_, at) => problem({ severity: 'warning', line: at + 1, ...over(at) }));

  test('of one rule in one file are one line, at the first place', () => {
    expect(formatProblems(many(11, () => ({ rule: 'math' })))).toBe(
      'posts/a.md:1 warning is wrong; this is the first of 11 like it in this file [math]\n' +
        '11 warnings (npm run check -- --all lists each of them)',
    );
  });

  test('about one thing are one line for all files', () => {
    const list = many(12, (at) => ({ rule: 'html', about: 'style', file: `posts/${at}.md` }));
    expect(formatProblems(list).split('\n')[0]).toBe(
      'posts/0.md:1 warning is wrong; this is the first of 12 like it in 12 files [html]',
    );
  });

  test('not ten, not of two files, not of two rules, not about two things', () => {
    for (const list of [
      many(10, () => ({})),
      many(20, (at) => ({ file: `posts/${at % 2}.md` })),
      many(20, (at) => ({ rule: at % 2 === 0 ? 'alt' : 'link' })),
      many(20, (at) => ({ about: `a${at % 2}` })),
    ]) {
      expect(sumUp(list)).toEqual(sortProblems(list));
    }
  });

  test('leave errors, other warnings and the order alone', () => {
    const errors = many(20, () => ({ severity: 'error' }));
    const list = [
      ...many(30, () => ({ rule: 'math' })),
      ...errors,
      problem({ severity: 'warning', line: 7 }),
    ];
    const summed = sumUp(list);
    expect(summed).toHaveLength(22);
    expect(summed).toEqual(sortProblems(summed));
    expect(formatProblems(list)).toMatch(/20 errors, 31 warnings \(/);
  });

  test('are all listed where that is asked for', () => {
    expect(
      formatProblems(
        many(30, () => ({})),
        { all: true },
      ).split('\n'),
    ).toHaveLength(31);
  });
});

test('a warning says what it is about', () => {
  const file = new VFile({ path: 'posts/a.md' });
  file.message('is wrong', { ruleId: 'html' }).actual = 'style';
  expect(problemsOf(file)[0]?.about).toBe('style');
});
