import { mayHaveNotes, readNotes } from '../../../../lib/markdown/code/notes';

const ITEMS = new Set([1, 2, 3]);

describe('comments with the numbers of notes', () => {
  test.each([
    ['a(); // ①', 'a();', [1]],
    ['a  # (2)', 'a', [2]],
    ['a # (2)!', 'a', [2]],
    ['<p> <!-- (3) -->', '<p>', [3]],
    ['a { } /* <1> */', 'a { }', [1]],
    ['<A /> {/* (1) */}', '<A />', [1]],
    ['select 1 -- (1)', 'select 1', [1]],
    ['(a) ;; ②', '(a)', [2]],
    ['a // (1) (2)', 'a', [1, 2]],
    ['a // <1> <3>', 'a', [1, 3]],
    ['  // ①', '', [1]],
  ])('%s', (code, text, numbers) => {
    expect(mayHaveNotes(code)).toBe(true);
    const { notes, ...rest } = readNotes(code, ITEMS);
    expect([rest.text, notes.map(({ note }) => note)]).toEqual([text, numbers]);
  });

  test.each([
    'a // (4)',
    'a // (1) (4)',
    'a // see (1)',
    'f(1)',
    'i-- (1)',
    'x = a % (2)',
    'f(); (1)',
    'http://(1)',
    'a // (1) more',
    'a // (0)',
    'a // (100)',
    'a (1)',
  ])('is none: %s', (code) => {
    expect(readNotes(code, ITEMS)).toEqual({ text: code, notes: [] });
  });
});

describe('comments that are notes', () => {
  test.each([
    ['a // [!note] why', 'a', 'why'],
    ['a /* [!note] why */', 'a', 'why'],
    ['<p> <!-- [!note] a `b` --> ', '<p>', 'a `b`'],
    ['a % [!note] why', 'a', 'why'],
  ])('%s', (code, text, note) => {
    expect(readNotes(code, new Set())).toEqual({
      text,
      notes: [{ line: 0, sourceLine: 0, note: { text: note } }],
    });
  });

  test.each(['a // [!note]', 'a [!note] why', 'a // [!note]   ', 'i-- [!note] why', 'a // [!note]why'])(
    'is none: %s',
    (code) => {
      expect(readNotes(code, new Set())).toEqual({ text: code, notes: [] });
    },
  );
});

test('one on a line of its own is about the next, and its line goes', () => {
  expect(readNotes('a\n// (1)\n# [!note] x\nb\nc', ITEMS)).toEqual({
    text: 'a\nb\nc',
    notes: [
      { line: 1, sourceLine: 1, note: 1 },
      { line: 1, sourceLine: 2, note: { text: 'x' } },
    ],
  });
});

test('on the last line it is about that', () => {
  expect(readNotes('a\n// (1)', ITEMS)).toEqual({
    text: 'a\n',
    notes: [{ line: 1, sourceLine: 1, note: 1 }],
  });
});

test('is quick with a long line', () => {
  const line = `${'(1) '.repeat(20_000)}x`;
  expect(readNotes(line, ITEMS)).toEqual({ text: line, notes: [] });
});
