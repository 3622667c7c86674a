import fc from 'fast-check';
import { checkContent } from '../../../lib/build/checks/check-content';
import { fixesByFile, fixText } from '../../../lib/problems/fix';
import type { Fix } from '../../../lib/problems/problem';
import { blog, post } from '../../blog';

const fix = (line: number, column: number, old: string, written: string, more: Partial<Fix> = {}): Fix => ({
  file: 'posts/a.md',
  line,
  column,
  old,
  new: written,
  ...more,
});

/** The files as they are after all fixes that a check offers. */
async function fixed(files: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const after: Record<string, string> = { ...files };
  for (const [file, fixes] of fixesByFile(await checkContent(blog(files)))) {
    after[file] = fixText(after[file] ?? '', fixes).text;
  }
  return after;
}

describe('a post, as check would write it', () => {
  test.each([
    ['a field that is misspelt', 'tilte: Hello', 'title: Hello'],
    ['a missing blank behind a colon', 'title:Hello', 'title: Hello'],
    ['a value that YAML would take for a list', 'title: [Solved] It works', 'title: "[Solved] It works"'],
    ['a missing blank in a list', 'title: A\ntags:\n-go', 'title: A\ntags:\n- go'],
    ['a colon in a title', 'title: Kites: a history', 'title: "Kites: a history"'],
    ['a colon and quotes in a title', 'title: The "best": of all', `title: 'The "best": of all'`],
    ['a colon at the end of a title', 'title: Kites:\ntags: [a]', 'title: "Kites:"\ntags: [a]'],
    ['a quote that nobody closed', 'title: "Kites\ntags: [a]', 'title: "Kites"\ntags: [a]'],
    ['a quote that nobody closed, at the end', "tags: [a]\ntitle: 'Kites", "tags: [a]\ntitle: 'Kites'"],
    ['a quote that nobody closed, in a list', 'title: A\ntags:\n- "go\n- b', 'title: A\ntags:\n- "go"\n- b'],
    ['a list that nobody closed', 'tags: [a, b\ntitle: A', 'tags: [a, b]\ntitle: A'],
    ['a list that nobody closed, in lines', 'tags: [a,\n  b\ntitle: A', 'tags: [a,\n  b]\ntitle: A'],
    ['a list without brackets', 'title: A\ntags: "a", "b"', 'title: A\ntags: ["a", "b"]'],
    ['a sign that begins no text', 'title: @home', 'title: "@home"'],
    [
      'a template that YAML would take for a mapping',
      'title: {{ site.title }}!',
      'title: "{{ site.title }}!"',
    ],
    ['two words in quotes', 'title: "A" and "B"', `title: '"A" and "B"'`],
    ['quotes within quotes', 'title: "He said "hi" to me"', `title: 'He said "hi" to me'`],
    ['an apostrophe within quotes', "title: 'It's me'", `title: "It's me"`],
    ['a backslash that means nothing', 'title: "C:\\dir \\"x\\""', 'title: "C:\\\\dir \\"x\\""'],
    ['a field that is indented', 'title: A\n  tags: [a]\n  draft: true', 'title: A\ntags: [a]\ndraft: true'],
    ['a wide colon', 'title：標題\ntags: [a]', 'title: 標題\ntags: [a]'],
    [
      'several in one file',
      'title: "A\nsubtitle: b: c\ntags: [a\nexcerpt: `x`',
      'title: "A"\nsubtitle: "b: c"\ntags: [a]\nexcerpt: "`x`"',
    ],
  ])('front matter: %s', async (_, before, after) =>
    expect(await fixed({ 'posts/a.md': post(before.split('\n')) })).toEqual({
      'posts/a.md': post(after.split('\n')),
    }),
  );

  test('front matter that nobody closed', async () =>
    expect(await fixed({ 'posts/a.md': '---\ntitle: A\ntags:\n- b\n\nText.\n' })).toEqual({
      'posts/a.md': '---\ntitle: A\ntags:\n- b\n---\n\nText.\n',
    }));

  test.each([
    ['a heading without its blank', '##Why\n\nText.', '## Why\n\nText.'],
    [
      'an address with a space',
      'See [x](https://a.test/my file.pdf).',
      'See [x](<https://a.test/my file.pdf>).',
    ],
    ['a space before an address', 'See [x] (https://a.test/).', 'See [x](https://a.test/).'],
    ['an anchor in another case', '## Why\n\n[up](#WHY)', '## Why\n\n[up](#why)'],
  ])('Markdown: %s', async (_, before, after) =>
    expect(await fixed({ 'posts/a.md': post([], before) })).toEqual({ 'posts/a.md': post([], after) }),
  );

  test.each([
    ['a field that is there twice, once misspelt', ['tilte: A', 'title: B'], 'Text.'],
    ['a link whose title may have been meant for its address', [], '[x](https://a.test/b "c d)'],
    ['the same in a block of code', [], '```\n##Why\n[x] (https://a.test/)\n```'],
    ['a tag that begins a line', [], '#hash is a tag.'],
  ])('left alone: %s', async (_, lines, body) => {
    const files = { 'posts/a.md': post(lines, body) };
    expect(await fixed(files)).toEqual(files);
  });

  test('a term has its most frequent spelling in all posts, in each way to write a list', async () => {
    const spellings = [
      '[go, Web Design]',
      '\n  - "go"\n  - Web Design # both',
      'go',
      '[ "web design" , \'go\' ]',
    ];
    const files = Object.fromEntries(
      ['[Go]', '[Go]', '[Go]', '[Go, Golang]', '[Web Design]', ...spellings].map((tags, i) => [
        `posts/p${i}.md`,
        post([`tags: ${tags}`, 'description: go on'], 'I go.\n'),
      ]),
    );
    const after = await fixed(files);
    expect(Object.values(after).slice(5)).toEqual([
      post(['tags: [Go, Web Design]', 'description: go on'], 'I go.\n'),
      post(['tags: \n  - "Go"\n  - Web Design # both', 'description: go on'], 'I go.\n'),
      post(['tags: Go', 'description: go on'], 'I go.\n'),
      post(['tags: [ "Web Design" , \'Go\' ]', 'description: go on'], 'I go.\n'),
    ]);
    expect(after['posts/p3.md']).toBe(files['posts/p3.md']);
  });

  test('what was fixed is not complained of again', async () => {
    const files = { 'posts/a.md': post(['tilte: A'], '##Why\n'), 'posts/b.md': post(['tags: [go]']) };
    const problems = await checkContent(blog(await fixed(files)));
    expect(problems.flatMap(({ fixes = [] }) => fixes)).toEqual([]);
  });
});

describe('fixText', () => {
  test('line ends, a byte order mark and all other text stay', () => {
    const { text, made } = fixText('\uFEFF---\r\ntilte: A\r\n---\r\n\r\n##B\rC\n', [
      fix(2, 1, 'tilte', 'title'),
      fix(5, 1, '##B', '## B'),
    ]);
    expect(text).toBe('\uFEFF---\r\ntitle: A\r\n---\r\n\r\n## B\rC\n');
    expect(made).toHaveLength(2);
  });

  test('several in a line, in any order', () =>
    expect(fixText('#a #b #c', [fix(1, 7, '#c', '#CC'), fix(1, 1, '#a', '#AA')]).text).toBe('#AA #b #CC'));

  test('two of one piece: the first is made', () =>
    expect(fixText('abc', [fix(1, 2, 'bc', 'X'), fix(1, 1, 'ab', 'Y')]).text).toBe('Yc'));

  test('text that has moved in its line is found, if it is there once', () => {
    expect(fixText('x old', [fix(1, 40, 'old', 'new')]).text).toBe('x new');
    expect(fixText('old old', [fix(1, 40, 'old', 'new')]).text).toBe('old old');
  });

  test('a file that was edited meanwhile is left alone', () => {
    expect(fixText('other\n', [fix(1, 1, 'old', 'new'), fix(9, 1, 'old', 'new')])).toEqual({
      text: 'other\n',
      made: [],
    });
  });

  test('an item is not looked for in the next field', () =>
    expect(fixText('tags:\n  - a\ntitle: go', [fix(1, 1, 'go', 'Go', { item: true })]).made).toEqual([]));

  test('an item is text, whatever it means in a regular expression', () =>
    expect(fixText('tags: [c++, .net]', [fix(1, 7, 'c++', 'C++', { item: true })]).text).toBe(
      'tags: [C++, .net]',
    ));

  test('whatever is fixed, what is not named stays', () => {
    const place = fc.record({ line: fc.integer({ min: 1, max: 5 }), column: fc.integer({ min: 1, max: 9 }) });
    const fixes = fc.array(fc.record({ place, old: fc.constantFrom('a', 'ab', 'b'), item: fc.boolean() }));
    const texts = fc.string({
      unit: fc.constantFrom('a', 'b', ',', ' ', '\n', '\r', '-', '['),
      maxLength: 40,
    });
    fc.assert(
      fc.property(texts, fixes, (before, list) => {
        const given = list.map(({ place, old, item }) =>
          fix(place.line, place.column, old, old.toUpperCase(), item ? { item } : {}),
        );
        const { text, made } = fixText(before, given);
        expect(text.toLowerCase()).toBe(before);
        const upper = [...text].filter((character) => /[A-Z]/.test(character)).length;
        expect(upper).toBe(made.reduce((sum, { old }) => sum + old.length, 0));
      }),
    );
  });
});
