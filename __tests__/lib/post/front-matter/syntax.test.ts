import { parse } from './parse';

describe('syntax errors are located, and say what to write', () => {
  test.each([
    [
      '---\ntitle: Foo: bar\n---\n',
      'p.md:2:8 error the value contains ": "; write title: "Foo: bar" [front-matter]',
    ],
    [
      '---\ntags: [a\ndate: 2026-05-01\n---\n',
      'p.md:2:7 error the value has no closing ]; write tags: [a] [front-matter]',
    ],
    [
      '---\nx: 1\ntitle: "x\ndate: 2026-05-01\n---\n',
      'p.md:3:8 error the value has no closing "; write title: "x" [front-matter]',
    ],
    [
      "---\ntitle: 'it's'\n---\n",
      'p.md:2:8 error there is text after the closing quote; write title: "it\'s" [front-matter]',
    ],
    [
      '---\nimage: { src: x\ndate: 2026-05-01\n---\n',
      'p.md:2:8 error the value has no closing }; write image: { src: x} [front-matter]',
    ],
    [
      '+++\ntitle = "x"\ndate = 2023-02-29T10:00:00+08:00\n+++\n',
      'p.md:3:8 error date: "2023-02-29T10:00:00+08:00" is not a date, since February 2023 has 28 days; write 2026-05-01 [date]',
    ],
    [
      '---\ntitle: *bold*\n---\n',
      'p.md:2:8 error "*bold*" is an alias without an anchor; put a value that begins with * in quotes [front-matter]',
    ],
    [
      '---\ntitle: @me\n---\n',
      'p.md:2:8 error a value that begins with @ is no text in YAML; put it in quotes: title: "@me" [front-matter]',
    ],
    [
      '---\ntitle: x\n\tdate: 2026-05-01\n---\n',
      'p.md:3:1 error the field stands further to the right than the one above it; write date: 2026-05-01 at the beginning of the line [front-matter]',
    ],
    [
      '---\ntitle:x\ndate: 2026-05-01\n---\n',
      'p.md:2:1 error a field needs a colon and a space after its name; write title: x [front-matter]',
    ],
    [
      '---\ntitle: x\ndate:2026-01-02\n---\n',
      'p.md:3:1 error a field needs a colon and a space after its name; write date: 2026-01-02 [front-matter]',
    ],
    [
      '---\ndate:2026-01-02\n---\n',
      'p.md:2:1 error a field needs a colon and a space after its name; write date: 2026-01-02 [front-matter]',
    ],
    [
      '---\n title: x\n tags: [a]\ndate: 2026-05-01\n---\n',
      'p.md:2:1 error title is indented, and the fields below are not; begin each field at the start of its line [front-matter]',
    ],
    [
      '--\ntitle: x\n--\n',
      'p.md:1:1 error front matter begins and ends with three hyphens; write --- instead of -- [front-matter]',
    ],
    [
      '—\ndate: 2026-05-01\n—\n',
      'p.md:1:1 error front matter begins and ends with three hyphens; write --- instead of — [front-matter]',
    ],
    [
      '---\ntitle: [Solved] Error\ndate: 2026-05-01\n---\n',
      'p.md:2:8 error a value that begins with [ is no text in YAML; put it in quotes: title: "[Solved] Error" [front-matter]',
    ],
    [
      '---\ntitle: [a] "b"\n---\n',
      `p.md:2:8 error a value that begins with [ is no text in YAML; put it in quotes: title: '[a] "b"' [front-matter]`,
    ],
    [
      '---\ntitle: *Star* power\n---\n',
      'p.md:2:8 error a value that begins with * is no text in YAML; put it in quotes: title: "*Star* power" [front-matter]',
    ],
    [
      '---\ntitle: a\ntitle: b\n---\n',
      'p.md:3:1 error field "title" is written twice; keep one [front-matter]',
    ],
    [
      '---\ntitle: a\ntitle: a\n---\n',
      'p.md:3:1 warning field "title" is written twice; keep one [front-matter]',
    ],
    [
      '---\ntitle: #5\n---\n',
      'p.md:2:8 warning "#5" is a comment, so the value is empty; put the whole value in quotes if the "#" is part of the value [front-matter]',
    ],
    [
      '---\ntitle: Issue #5 is mended\n---\n',
      'p.md:2:14 warning "#5 is mended" is a comment, so the value ends before the "#"; put the whole value in quotes if the "#" is part of the value [front-matter]',
    ],
    ['title: x\ndate: soon\n---\n', 'p.md:2:7 error date: "soon" is not a date; write 2026-05-01 [date]'],
    [
      '---\ntitle: x\n  date: 2026-05-01\n---\n',
      'p.md:3:1 error the field stands further to the right than the one above it; write date: 2026-05-01 at the beginning of the line [front-matter]',
    ],
    [
      '---\ntags:\n- a\n-b\n---\n',
      'p.md:4:1 error "-b" is neither a field nor part of one; write - b [front-matter]',
    ],
    [
      '---\ntitle: x\n\nThe text.\n\n---\n',
      'p.md:4:1 error "The text." is neither a field nor part of one; write title: My post, or --- above it if the text begins here [front-matter]',
    ],
    [
      `---\na: ${'['.repeat(5000)}${']'.repeat(5000)}\n---\n`,
      expect.stringMatching(/ error values are nested too deeply; remove some levels \[front-matter\]$/),
    ],
    [
      `---\ntitle: A\na: ${'['.repeat(201)}\n---\n`,
      'p.md:3:204 error values are nested too deeply; remove some levels [front-matter]',
    ],
    [
      `---\n${'- '.repeat(201)}a\n---\n`,
      'p.md:2:1 error values are nested too deeply; remove some levels [front-matter]',
    ],
    [
      '---\ntitle: !important x\n---\n',
      'p.md:2:8 warning YAML reads a word that begins with "!" as a tag; put the value in quotes [front-matter]',
    ],
    [
      '---\n- a\n- b\n---\n',
      'p.md:2:1 error front matter must consist of fields such as title: My post, one per line; to begin a post with a rule, write *** instead of --- [front-matter]',
    ],
    [
      '---\n\nProse, then a rule.\n\n---\nMore.\n',
      'p.md:3:1 error front matter must consist of fields such as title: My post, one per line; to begin a post with a rule, write *** instead of --- [front-matter]',
    ],
    [
      '---\n\nProse and no more rules.\n',
      'p.md:1:1 error front matter has no closing ---; write --- on a line of its own after the last field, or *** instead of --- for a horizontal rule [front-matter]',
    ],
    [
      '---\ntitle: x\n\nProse',
      'p.md:2:1 error front matter has no closing ---; write --- on a line of its own below this one [front-matter]',
    ],
    [
      '---\ntitle: x\nProse\n\nMore',
      'p.md:1:1 error front matter has no closing ---; write --- on a line of its own after the last field [front-matter]',
    ],
    [
      '+++\ntitle = "x"\n',
      'p.md:2:1 error front matter has no closing +++; write +++ on a line of its own below this one [front-matter]',
    ],
    [
      '{"title": "x"\n',
      'p.md:1:1 error front matter has no closing }; write } after the last field [front-matter]',
    ],
    [
      '---js\n{ title: process.exit(1) }\n---\n',
      'p.md:1:1 error front matter in js is a program, which is never run; write YAML [front-matter]',
    ],
    [
      '--- javascript\n{}\n---\n',
      'p.md:1:1 error front matter in javascript is a program, which is never run; write YAML [front-matter]',
    ],
    [
      '---coffee\na: 1\n---\n',
      'p.md:1:1 error front matter in coffee is a program, which is never run; write YAML [front-matter]',
    ],
    [
      '---ini\na=1\n---\n',
      'p.md:1:1 error front matter in "ini" cannot be read; write YAML, TOML or JSON [front-matter]',
    ],
    ['+++\nx = 1\ntitle = x\n+++\n', 'p.md:3:9 error TOML cannot be read: invalid value [front-matter]'],
    [
      '+++\ntitle = "x"\ndate = 2024-02-30\n+++\n',
      'p.md:3:8 error date: "2024-02-30" is not a date, since February 2024 has 29 days; write 2026-05-01 [date]',
    ],
    [
      '+++\n[cover]\nimage = 5\n+++\n',
      'p.md:3:9 error cover: 5 is not the address of an image; write photo.jpg [front-matter]',
    ],
    [
      '{\n  "title": "x",\n}\n',
      'p.md:3:1 error JSON cannot be read: "}" stands where a name in double quotes should [front-matter]',
    ],
    [
      '---json\n{"a": tru}\n---\n',
      'p.md:2:7 error JSON cannot be read: "t" stands where a value should [front-matter]',
    ],
    [
      ';;;\n"title": "x" "y": 1\n;;;\n',
      'p.md:2:14 error JSON cannot be read: "\\"" stands where "," should [front-matter]',
    ],
    [
      '{"title": "x",\n "date": "soon"}\n',
      'p.md:2:10 error date: "soon" is not a date; write 2026-05-01 [date]',
    ],
    ['{"a": 1,\n "a": 2}\n', 'p.md:2:2 error field "a" is written twice; keep one [front-matter]'],
  ])('%j', (text, expected) => {
    expect(parse(text).problems).toEqual([expected]);
    // gray-matter would remember the first failure as a success.
    expect(parse(text).problems).toEqual([expected]);
  });

  test('an alias that stands for very much is refused', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (const [above, name] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg'])
      bomb.push(`${name}: &${name} [${`*${above}, `.repeat(9)}]`);
    expect(parse(`---\n${bomb.join('\n')}\n---\n`).problems).toEqual([
      expect.stringMatching(/^p\.md:2:1 error YAML cannot be read: .*alias/),
    ]);
  });

  test.each(['[', '{a: ', '- '])(
    'a value nested very deep (%j) is an error or a value, and no crash',
    (open) => {
      expect(() => parse(`---\ntitle: ${open.repeat(5_000)}\n---\n`)).not.toThrow();
      expect(() => parse(`;;;\n"title": ${'['.repeat(5_000)}\n;;;\n`)).not.toThrow();
      expect(() => parse(`+++\ntitle = ${'['.repeat(5_000)}\n+++\n`)).not.toThrow();
    },
  );
});
