import fc from 'fast-check';
import { VFile } from 'vfile';
import { type FrontMatter, parseFrontMatter } from '../../../../lib/post/front-matter/front-matter';
import { printFrontMatter } from '../../../../lib/post/front-matter/print';
import { frontMatterFields } from '../../../../lib/post/front-matter/schema';
import { formatProblem } from '../../../../lib/problems/format-problems';
import { problemsOf } from '../../../../lib/problems/messages';

function parse(value: string | Uint8Array, timeZone = 'UTC') {
  const file = new VFile({ path: 'p.md', value });
  const { data, body } = parseFrontMatter(file, { timeZone });
  return { data, body, problems: problemsOf(file).map(formatProblem) };
}

/** The data of YAML front matter that must hold no problem. */
function dataOf(yaml: string): FrontMatter {
  const { data, problems } = parse(`---\n${yaml}\n---\n`);
  expect(problems).toEqual([]);
  return data;
}

const day = (iso: string) => ({ day: iso, time: '00:00:00', instant: `${iso}T00:00:00.000Z` });

describe('values taken, and converted where the meaning is plain', () => {
  test.each<[string, FrontMatter]>([
    ['title: My post', { title: 'My post' }],
    ['tags: [caf\u00e9, cafe\u0301]', { tags: ['caf\u00e9'] }],
    ['title: x # for later', { title: 'x' }],
    ['title: "x #5"', { title: 'x #5' }],
    ['title: C#', { title: 'C#' }],
    ['title: 2020', { title: '2020' }],
    ['title: 1.10', { title: '1.10' }],
    ['title: 007', { title: '007' }],
    ['title: yes', { title: 'yes' }],
    ['title: "null"', { title: 'null' }],
    ['title: 2020-01-01', { title: '2020-01-01' }],
    ['title: |\n  two\n  lines', { title: 'two lines' }],
    ['title: <b>*x*</b> &amp; "y"', { title: '<b>*x*</b> &amp; "y"' }],
    ['Title: x', { title: 'x' }],
    ['TITLE: x\nTags: [a]', { title: 'x', tags: ['a'] }],
    ['title:', {}],
    ['title: ""', {}],
    ['title: ~', {}],
    ['date: 2026-05-01', { date: day('2026-05-01') }],
    ['date: "2026-05-01"', { date: day('2026-05-01') }],
    ["date: '2026-05-01 02:00:00 +0200'", { date: day('2026-05-01') }],
    ['date: 2026-05-01T00:00:00Z', { date: day('2026-05-01') }],
    ['date: Mon, 01 May 2026 00:00:00 +0000', { date: day('2026-05-01') }],
    ['pubDate: 2026-05-01', { date: day('2026-05-01') }],
    ['updated: 2026-05-01', { updated: day('2026-05-01') }],
    ['last_modified_at: 2026-05-01', { updated: day('2026-05-01') }],
    ['lastmod: 2026-05-01', { updated: day('2026-05-01') }],
    ['modified: 2026-05-01', { updated: day('2026-05-01') }],
    ['categories: [AWS, Web]', { categories: ['AWS', 'Web'] }],
    ['categories:\n  - AWS\n  -\n  - Web', { categories: ['AWS', 'Web'] }],
    ['categories: AWS Web', { categories: ['AWS', 'Web'] }],
    ['categories: Data Science, Web', { categories: ['Data Science', 'Web'] }],
    ['category: Data Science', { categories: ['Data Science'] }],
    ['category: x\ncategories: [a, b, x]', { categories: ['a', 'b', 'x'] }],
    ['categories: [[a, b], [a, c]]', { categories: ['a', 'b', 'c'] }],
    ['categories: []', { categories: [] }],
    ['tags: [2020, yes, 1.10, null, " a  b "]', { tags: ['2020', 'yes', '1.10', 'a b'] }],
    ['tag: C++', { tags: ['C++'] }],
    ['tags: 数据、结构', { tags: ['数据', '结构'] }],
    ['description: x', { description: 'x' }],
    ['summary: x', { description: 'x' }],
    ['excerpt: x', { description: 'x' }],
    ['excerpt: false', {}],
    ['draft: true', { draft: true }],
    ['draft: "true"', { draft: true }],
    ['draft: Yes', { draft: true }],
    ['draft: 1', { draft: true }],
    ['draft: off', { draft: false }],
    ['published: false', { draft: true }],
    ['published: true', { draft: false }],
    ['published: 2024-01-01', {}],
    ['published:', {}],
    ['permalink: /a/b.html', { permalink: '/a/b.html' }],
    ['url: /a/', { permalink: '/a/' }],
    ['url: https://example.com/', {}],
    ['slug: x', { slug: 'x' }],
    ['image: a.png', { image: { src: 'a.png' } }],
    ['image: { src: a.png, alt: A, caption: C }', { image: { src: 'a.png', alt: 'A', caption: 'C' } }],
    ['image: { path: a.png }', { image: { src: 'a.png' } }],
    ['image: false', {}],
    ['cover: a.png', { image: { src: 'a.png' } }],
    ['cover: { image: a.png, alt: A }', { image: { src: 'a.png', alt: 'A' } }],
    ['cover: { image: "" }', {}],
    ['cover_image: a.png', { image: { src: 'a.png' } }],
    ['coverImage: a.png', { image: { src: 'a.png' } }],
    ['images: [a.png, b.png]', { image: { src: 'a.png' } }],
    ['header:\n  image: a.png\n  other: 1', { image: { src: 'a.png' } }],
    ['header:\n  teaser: a.png', { image: { src: 'a.png' } }],
    ['author: Ada Lovelace', { authors: ['Ada Lovelace'] }],
    ['author: { name: Ada, url: x }', { authors: ['Ada'] }],
    ['authors: [Ada, { name: Bob }]', { authors: ['Ada', 'Bob'] }],
    ['canonical_url: https://a.example/x', { canonicalUrl: 'https://a.example/x' }],
    ['canonicalUrl: https://a.example/x', { canonicalUrl: 'https://a.example/x' }],
    ['canonicalURL: https://a.example/x', { canonicalUrl: 'https://a.example/x' }],
    ['canonical: https://a.example/x', { canonicalUrl: 'https://a.example/x' }],
    ['redirect_from: /old/', { redirectFrom: ['/old/'] }],
    ['redirect_from: [/a/, /b/]\naliases: [/b/, /c/]', { redirectFrom: ['/a/', '/b/', '/c/'] }],
    ['lang: zh_cn', { lang: 'zh-CN' }],
    ['language: de', { lang: 'de' }],
    ['toc: false', { toc: false }],
    ['toc: { enable: false }', { toc: false }],
    ['series: Chaos', { series: 'Chaos' }],
    ['series: [Chaos, Order]', { series: 'Chaos' }],
    ['pinned: true', { pinned: true }],
    ['sticky: 100', { pinned: true }],
    ['top: 0', { pinned: false }],
    ['noindex: true', { noindex: true }],
    ['robots: noindex, nofollow', { noindex: true }],
    ['robots: index', {}],
    ['layout: post\nweight: 3\nwhatever: [1]\ndates: 1', {}],
    ['comments: true', { comments: true }],
    ['comments: off', { comments: false }],
    ['comment:\n  enable: false', { comments: false }],
    // What importers and themes write there.
    ['comments:\n- author: Ada\n  content: Hello', {}],
    ['comment: valine', {}],
    ['comments_id: 2012/hello', { commentsId: '2012/hello' }],
    ['math: false', { math: false }],
    ['mathjax: true', { math: true }],
    ['katex: { enable: true }', { math: true }],
    ['base: &base { title: T }\n<<: *base', { title: 'T' }],
    ['tags: &t [a]\ncategories: *t', { tags: ['a'], categories: ['a'] }],
    ['__proto__: { draft: true }\nconstructor: x\ntoString: y\nhasOwnProperty: 1', {}],
    ['image: { __proto__: { src: a.png }, src: b.png }', { image: { src: 'b.png' } }],
    ['title: !!str 5\ndraft: !!bool true', { title: '5', draft: true }],
    ['# only a comment', {}],
  ])('%s', (yaml, expected) => {
    expect(dataOf(yaml)).toStrictEqual(expected);
  });

  test('dates are days of the site’s time zone', () => {
    expect(parse('---\ndate: 2026-05-01 01:00 Z\n---\n', 'America/New_York').data.date).toMatchObject({
      day: '2026-04-30',
      time: '21:00:00',
    });
  });
});

describe('values that are reported, at the line and column where they stand', () => {
  test.each([
    ['date: soon', ['p.md:2:7 error date: "soon" is not a date; write 2026-05-01 [date]']],
    [
      'lastmod:   2024-02-30',
      [
        'p.md:2:12 error lastmod: "2024-02-30" is not a date, since February 2024 has 29 days; write 2026-05-01 [date]',
      ],
    ],
    ['date: [2026-05-01]', ['p.md:2:7 error date: a list is not a date; write 2026-05-01 [date]']],
    [
      'title: [a]',
      [
        'p.md:2:8 error title: a list is not text; write My post, and put a text that begins with [ in quotes [front-matter]',
      ],
    ],
    [
      'title: { a: b }',
      [
        'p.md:2:8 error title: a mapping is not text; write My post, and put a text that begins with { in quotes [front-matter]',
      ],
    ],
    [
      'draft: maybe',
      ['p.md:2:8 error draft: "maybe" is neither true nor false; write true or false [front-matter]'],
    ],
    [
      'published: maybe',
      ['p.md:2:12 error published: "maybe" is neither true nor false; write true or false [front-matter]'],
    ],
    [
      'tags:\n  - a\n  - b: c',
      ['p.md:4:5 error tags: a mapping is not a name; write [aws, web] [front-matter]'],
    ],
    [
      'tag: x\ntags: [[a, {}]]',
      ['p.md:3:12 error tags: a mapping is not a name; write [aws, web] [front-matter]'],
    ],
    [
      'image: { alt: x }',
      [
        'p.md:2:8 error image: a mapping without src is not an image; write { src: photo.jpg, alt: A photo } [front-matter]',
      ],
    ],
    [
      'image: { src: [a] }',
      ['p.md:2:15 error image: a list is not the address of an image; write photo.jpg [front-matter]'],
    ],
    [
      'header:\n  image: { x: y }',
      [
        'p.md:3:10 error header.image: a mapping without src is not an image; write { src: photo.jpg, alt: A photo } [front-matter]',
      ],
    ],
    [
      'canonical_url: /x',
      [
        'p.md:2:16 error canonical_url: "/x" is not a complete address; write https://example.com/post [front-matter]',
      ],
    ],
    [
      'canonical_url: javascript:alert(1)',
      [
        'p.md:2:16 error canonical_url: "javascript:alert(1)" is not a complete address; write https://example.com/post [front-matter]',
      ],
    ],
    [
      'canonical_url: https://x.example/ y',
      [
        'p.md:2:16 error canonical_url: "https://x.example/ y" is not a complete address; write https://example.com/post [front-matter]',
      ],
    ],
    [
      'permalink: false',
      [
        'p.md:2:12 error permalink: "false" is not an address on this site; write /2026/my-post/ [front-matter]',
      ],
    ],
    [
      'permalink: //evil.example/',
      [
        'p.md:2:12 error permalink: "//evil.example/" is not an address on this site; write /2026/my-post/ [front-matter]',
      ],
    ],
    [
      'lang: english',
      ['p.md:2:7 error lang: "english" is not a language tag; write en or zh-Hans [front-matter]'],
    ],
    [
      'toc: deep',
      ['p.md:2:6 error toc: "deep" is neither true nor false; write true or false [front-matter]'],
    ],
    [
      'pinned: very',
      ['p.md:2:9 error pinned: "very" is neither true nor false; write true or false [front-matter]'],
    ],
    ['series: { x: y }', ['p.md:2:9 error series: a mapping is not text; write My series [front-matter]']],
    ['tilte: x', ['p.md:2:1 warning "tilte" is not a known field; did you mean title? [front-matter]']],
    [
      'x: 1\n"catgories": x',
      ['p.md:3:1 warning "catgories" is not a known field; did you mean categories? [front-matter]'],
    ],
    [
      'last_modifed_at: x',
      [
        'p.md:2:1 warning "last_modifed_at" is not a known field; did you mean last_modified_at? [front-matter]',
      ],
    ],
    ['title_en: x\nauthor-id: 3\nheader-style: text\nsubtitle: x', []],
    [
      'description: a\nsummary: b',
      [
        'p.md:3:1 warning summary says something else than description, which counts; keep one of them [front-matter]',
      ],
    ],
    [
      'summary: b\ndescription: a',
      [
        'p.md:2:1 warning summary says something else than description, which counts; keep one of them [front-matter]',
      ],
    ],
    ['lastmod: 2026-05-01 00:00\nupdated: "2026-05-01"', []],
    [
      'draft: false\npublished: false',
      [
        'p.md:2:1 warning draft says something else than published, which counts; keep one of them [front-matter]',
      ],
    ],
    ['draft: true\npublished: false', []],
    [
      'title: []\ndate: soon\ndraft: perhaps\ntgas: x',
      [
        'p.md:2:8 error title: a list is not text; write My post, and put a text that begins with [ in quotes [front-matter]',
        'p.md:3:7 error date: "soon" is not a date; write 2026-05-01 [date]',
        'p.md:4:8 error draft: "perhaps" is neither true nor false; write true or false [front-matter]',
        'p.md:5:1 warning "tgas" is not a known field; did you mean tags? [front-matter]',
      ],
    ],
  ])('%s', (yaml, expected) => {
    const { problems } = parse(`---\n${yaml}\n---\n`);
    expect(problems.sort()).toEqual(expected);
  });

  test('what is right beside it is kept', () => {
    const { data } = parse('---\ntitle: T\ndate: soon\ntags: [a]\n---\n');
    expect(data).toStrictEqual({ title: 'T', tags: ['a'] });
  });

  test('of draft and published, what hides the post counts', () => {
    expect(parse('---\ndraft: false\npublished: false\n---\n').data).toEqual({ draft: true });
    expect(parse('---\npublished: true\ndraft: true\n---\n').data).toEqual({ draft: true });
  });
});

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

test.each<[string, string, number, number]>([
  ['---\ntags: [a]\nx: 1\nurl: /b/\n---\n', 'permalink', 4, 6],
  ['+++\n\nslug = "x"\n+++\n', 'slug', 3, 8],
  [';;;\n"categories": ["a"]\n;;;\n', 'categories', 2, 15],
  ['---\nheader:\n  image: a.png\n---\n', 'image', 3, 10],
  ['\uFEFF---\r\n\r\ntag: a\r\ntags: b\r\n---\r\n', 'tags', 4, 7],
])('%j says where %s stands', (text, field, line, column) => {
  const { places } = parseFrontMatter(new VFile({ path: 'p.md', value: text }), { timeZone: 'UTC' });
  expect(places).toMatchObject({ [field]: { line, column } });
});

describe('where front matter ends', () => {
  test.each([
    ['---\ntitle: x\n---\nBody\n', { title: 'x' }, '\n\n\nBody\n'],
    ['---\ntitle: x\n...\nBody', { title: 'x' }, '\n\n\nBody'],
    ['--- \t\ntitle: x\n---\t \n\n\nBody', { title: 'x' }, '\n\n\n\n\nBody'],
    ['\uFEFF---\r\ntitle: x\r\n---\r\nA\r\n\r\nB', { title: 'x' }, '\n\n\nA\n\nB'],
    ['--- yaml\ntitle: x\n---\n', { title: 'x' }, '\n\n\n'],
    ['---\ntitle: x\n---', { title: 'x' }, '\n\n'],
    ['---\n---\nBody', {}, '\n\nBody'],
    ['---\n\n---\nBody', {}, '\n\n\nBody'],
    ['---\n---\n---\nBody', {}, '\n\n---\nBody'],
    ['---\ntitle: x\n---y: 1\n---\nBody', { title: 'x' }, '\n\n\n\nBody'],
    ['---\ntitle: x\n----\n---\nBody', undefined, '\n\n\n\nBody'],
    ['------\ntitle: x\n---\n------\nBody', undefined, '\n\n\n\nBody'],
    ['------\ntitle: x\n------\nBody', { title: 'x' }, '\n\n\nBody'],
    ['-----\n\nText\n-----\nBody', {}, '-----\n\nText\n-----\nBody'],
    ['---\ntitle: |\n  a\n  ---\n  b\n---\nBody', { title: 'a --- b' }, '\n\n\n\n\n\nBody'],
    [
      '+++\ntitle = "x"\ndate = 2026-05-01\n+++\nBody',
      { title: 'x', date: day('2026-05-01') },
      '\n\n\n\nBody',
    ],
    [
      '+++\ntitle = """a\n---\nb"""\n[params]\nx = 1979-05-27T07:32:00Z\n+++\nBody',
      { title: 'a --- b' },
      '\n\n\n\n\n\n\nBody',
    ],
    ['+++\n[cover]\nimage = "a.png"\n+++\n', { image: { src: 'a.png' } }, '\n\n\n\n'],
    ['---toml\ntitle = 1\n---\nBody', { title: '1' }, '\n\n\nBody'],
    ['---json\n{"title": "x"}\n---\nBody', { title: 'x' }, '\n\n\nBody'],
    [
      ';;;\n"title": "x",\n"tags": [1.10, "\\u00e9\\n"]\n;;;\nBody',
      { title: 'x', tags: ['1.10', 'é'] },
      '\n\n\n\nBody',
    ],
    [';;;\n{"title": "x"}\n;;;\nBody', { title: 'x' }, '\n\n\nBody'],
    [
      '{\n  "title": "a } b \\" {",\n  "draft": false\n}\n\nBody',
      { title: 'a } b " {', draft: false },
      '\n\n\n\n\nBody',
    ],
    ['{}\nBody', {}, '\nBody'],
    ['\n\n---\ntitle: x\n---\nBody', { title: 'x' }, '\n\n\n\n\nBody'],
    ['title: x\ntags:\n- a\n---\n\nBody', { title: 'x', tags: ['a'] }, '\n\n\n\n\nBody'],
    ['\uFEFFlayout: post\r\ntitle: "x: y"\r\n---\r\nBody\r\n', { title: 'x: y' }, '\n\n\nBody\n'],
    ['"title": "x",\n"tags": ["a"]\n;;;\nBody', { title: 'x', tags: ['a'] }, '\n\n\nBody'],
    ['title: a rule comes later\n\n---\n', {}, 'title: a rule comes later\n\n---\n'],
    ['title: no rule\nat all', {}, 'title: no rule\nat all'],
    ['Title: a heading\n---\n', {}, 'Title: a heading\n---\n'],
    ['', {}, ''],
    ['Body', {}, 'Body'],
    ['----\nNote: x\n----\n', {}, '----\nNote: x\n----\n'],
    ['--- said he\n', {}, '--- said he\n'],
    ['\n---\n\nA rule, further down.\n\n---\n', {}, '\n---\n\nA rule, further down.\n\n---\n'],
    ['{% raw %}\n', {}, '{% raw %}\n'],
    ['{"a": 1} is JSON.\n', {}, '{"a": 1} is JSON.\n'],
    ['+++ plus\n', {}, '+++ plus\n'],
    ['A\n\n---\ntitle: x\n---\n', {}, 'A\n\n---\ntitle: x\n---\n'],
  ])('%j', (text, data, body) => {
    const result = parse(text);
    expect(result.body).toBe(body);
    if (data !== undefined && !text.includes('---y'))
      expect(result).toStrictEqual({ data, body, problems: [] });
  });

  test.each([
    '---\n\nProse, then a rule.\n\n---\nMore.\n',
    '---\ntitle: x\n\nProse',
    '---js\n{}\n---\nProse',
  ])('what is no front matter stays in the body: %j', (text) => {
    expect(parse(text).body).toBe(text);
  });

  test('bytes are UTF-8', () => {
    expect(parse(new TextEncoder().encode('\uFEFF---\ntitle: é\n---\n')).data).toEqual({ title: 'é' });
  });
});

describe('any text', () => {
  const pieces = fc.array(
    fc.oneof(
      fc.constantFrom(
        '---',
        '+++',
        ';;;',
        '...',
        '\n',
        '\r\n',
        ': ',
        ' = ',
        '[',
        ']',
        '{',
        '}',
        '"',
        "'",
        '- ',
        '#',
        '&a ',
        '*a',
        '!!',
        '| ',
        '<<: ',
        '\t',
        '\uFEFF',
      ),
      fc.constantFrom(
        'title',
        'date',
        'tags',
        'draft',
        'image',
        '__proto__',
        'header',
        '2026-05-01',
        'true',
        'null',
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
  );

  test('is read or reported, never thrown at; every problem has a place; lines stay where they were', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', '---\n', '+++\n', ';;;\n', '{"', '---json\n'),
        pieces,
        (start, rest) => {
          const text = start + rest.join('');
          const file = new VFile({ path: 'p.md', value: text });
          const { data, body } = parseFrontMatter(file, { timeZone: 'Europe/Vienna' });
          const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
          expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
          expect(body.split('\n').length).toBeLessThanOrEqual(lines.length);
          for (const [i, line] of body.split('\n').entries()) if (line !== '') expect(line).toBe(lines[i]);
          for (const { line = 0, column = 0 } of problemsOf(file)) {
            expect(line).toBeGreaterThan(0);
            expect(line).toBeLessThanOrEqual(lines.length);
            expect(column).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 600 },
    );
  });

  test('the same for any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void parse(bytes)));
  });
});

describe('printFrontMatter', () => {
  const line = fc
    .oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        'yes',
        'null',
        '~',
        '1.10',
        '2026-05-01',
        '*a',
        '#x',
        'a: b',
        '- a',
        '"',
        "'",
        '{',
        '---',
        '!x',
        '@',
        '%',
      ),
    )
    .map((text) =>
      text
        .toWellFormed()
        .replace(/\p{Cc}/gu, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((text) => text !== '');
  const list = fc.uniqueArray(line.map((name) => name.normalize('NFC')));
  const date = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((moment) => {
      const { data } = parse(`---\ndate: ${moment.toISOString()}\n---\n`, 'Europe/Vienna');
      return data.date;
    });
  const flag = fc.boolean();
  const data = fc.record<FrontMatter>(
    {
      title: line,
      date,
      updated: date,
      categories: list,
      tags: list,
      description: line,
      draft: flag,
      permalink: line.map((text) => `/${text.replaceAll('/', '-')}/`),
      slug: line,
      image: fc.record(
        { src: line.filter((text) => text !== 'false'), alt: line, caption: line },
        { requiredKeys: ['src'], noNullPrototype: true },
      ),
      authors: list,
      canonicalUrl: fc.webUrl(),
      redirectFrom: list,
      lang: fc.constantFrom('en', 'zh-Hans', 'de-AT'),
      toc: flag,
      series: line,
      pinned: flag,
      noindex: flag,
    },
    { requiredKeys: [], noNullPrototype: true },
  );

  test('what is printed is read again as the same', () => {
    fc.assert(
      fc.property(data, (printed) => {
        const text = printFrontMatter(printed, { timeZone: 'Europe/Vienna' });
        const read = parse(`${text}Body`, 'Europe/Vienna');
        expect(read.problems).toEqual([]);
        expect(read.data).toStrictEqual(printed);
        expect(read.body.trimStart()).toBe('Body');
      }),
      { numRuns: 300 },
    );
  });

  test('is what an author would write', () => {
    const printed: FrontMatter = {
      tags: ['aws', 'C++', 'yes'],
      title: 'Recap: AWS',
      date: { day: '2021-03-07', time: '08:30:00', instant: '2021-03-07T08:30:00.000Z' },
      image: { src: 'a.png' },
      draft: true,
    };
    expect(printFrontMatter(printed, { timeZone: 'UTC' })).toBe(
      '---\ntitle: "Recap: AWS"\ndate: 2021-03-07 08:30\ntags: [aws, C++, "yes"]\ndraft: true\nimage: a.png\n---\n',
    );
    expect(printFrontMatter({}, { timeZone: 'UTC' })).toBe('---\n---\n');
  });
});

test('every field tells README its spellings and what it means', () => {
  const spellings = frontMatterFields.flatMap((field) => field.spellings);
  expect(new Set(spellings).size).toBe(spellings.length);
  for (const { field, spellings, what } of frontMatterFields) {
    expect(spellings.length).toBeGreaterThan(0);
    expect(what).toMatch(/^\S.+[^.]$/);
    const sample: Partial<Record<string, string>> = {
      date: '2026-05-01',
      updated: '2026-05-01',
      canonicalUrl: 'https://a.example/',
      syndication: 'https://a.example/',
      expiryDate: '2026-05-01',
      lang: 'de',
      description: 'x',
    };
    const value = sample[field] ?? '1';
    const special: Partial<Record<string, string>> = {
      robots: 'robots: noindex',
      'build.render': 'build: { render: never }',
      'build.list': 'build: { list: never }',
      listed: 'listed: false',
      status: 'status: draft',
    };
    for (const spelling of spellings) {
      const key =
        special[spelling] ??
        `${spelling.replace('.', ': { ')}: ${value}${spelling.includes('.') ? ' }' : ''}`;
      expect([spelling, Object.keys(dataOf(key))]).toEqual([spelling, [field]]);
    }
  }
});

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

test('control characters are no part of a value', () => {
  expect(parse('---\ntitle: "a\\tb\\0c\\u0007 d"\n---\n').data).toEqual({ title: 'a bc d' });
  expect(parse('---\ntitle: "\\0"\n---\n').data).toEqual({});
});
