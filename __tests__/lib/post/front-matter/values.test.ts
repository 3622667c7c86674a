import type { FrontMatter } from '../../../../lib/post/front-matter/front-matter';
import { dataOf, day, parse } from './parse';

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

test('control characters are no part of a value', () => {
  expect(parse('---\ntitle: "a\\tb\\0c\\u0007 d"\n---\n').data).toEqual({ title: 'a bc d' });
  expect(parse('---\ntitle: "\\0"\n---\n').data).toEqual({});
});
