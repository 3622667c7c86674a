import { parse } from './parse';

describe('what YAML reads otherwise than it looks', () => {
  const told = (text: string) => parse(text).problems;

  test.each([
    [
      'title: &yet another',
      [
        'p.md:2:8 warning "&yet" is left out, since "&" at the beginning of a value makes an anchor of the word; put the value in quotes [front-matter]',
      ],
    ],
    [
      'tags: [&foo bar, b]',
      [
        'p.md:2:8 warning "&foo" is left out, since "&" at the beginning of a value makes an anchor of the word; put the value in quotes [front-matter]',
      ],
    ],
    [
      'title: "C:\\bin\\new"',
      [
        'p.md:2:11 warning "\\b" in double quotes is a control character, not a backslash and what follows; put the value in single quotes [front-matter]',
      ],
    ],
    [
      'title: "C:\\new"',
      [
        'p.md:2:11 warning "\\n" in double quotes is a line break, not a backslash and what follows; put the value in single quotes [front-matter]',
      ],
    ],
    [
      'title: "a\\_b"',
      [
        'p.md:2:10 warning "\\_" in double quotes is a space that does not break, not a backslash and what follows; put the value in single quotes [front-matter]',
      ],
    ],
    [
      'title: "\\x07 \\u0007"',
      [
        'p.md:2:9 warning "\\x07" in double quotes is a control character, not a backslash and what follows; put the value in single quotes [front-matter]',
      ],
    ],
  ])('%s', (line, expected) => {
    expect(told(`---\n${line}\n---\n`)).toEqual(expected);
  });

  test.each([
    'title: "a\\nb\\tc"',
    'title: "\\u00e4 \\"quoted\\" \\\\ \\/"',
    "title: 'C:\\bin'",
    'title: C:\\bin',
    'a: &b c\ntitle: *b',
    'title: Q&A',
    'title: R & D',
  ])('nothing is said of %s', (lines) => {
    expect(told(`---\n${lines}\n---\n`)).toEqual([]);
  });

  test.each(['tags: [\n\ta,\n\tb\n]', 'tags: [\n\ta,\n\tb\n\t]\nx: 1', 'tags: [a,\n\t\tb]', 'tags: [a,\tb]'])(
    'tabs are spaces in a list of brackets: %j',
    (lines) => {
      const { data, problems } = parse(`---\n${lines}\n---\n`);
      expect([data.tags, problems]).toEqual([['a', 'b'], []]);
    },
  );

  test.each(['tags:\n\t- a\n\t- b', 'tags:\n\t- a\n\t- b\nmath: true', 'math: true\ntags:\n \t- a\n \t- b'])(
    'tabs before the lines of a block are two spaces each: %j',
    (lines) => {
      const { data, problems } = parse(`---\n${lines}\n---\n`);
      expect([data.tags, problems]).toEqual([['a', 'b'], []]);
    },
  );
});
