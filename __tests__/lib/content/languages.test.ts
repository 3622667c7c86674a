import { formatProblem } from '../../../lib/problems/format-problems';
import { pageTypes } from '../../../lib/routes/site-paths';
import type { SiteConfig } from '../../../lib/site/site';
import { blog, post } from '../../blog';

const LANGUAGES = [{ tag: 'en' }, { tag: 'de' }, { tag: 'ar' }];

const inLanguages = (files: Readonly<Record<string, string>>, config: Partial<SiteConfig> = {}) =>
  blog(files, { languages: LANGUAGES, ...config });

const problemsOf = (files: Readonly<Record<string, string>>, config: Partial<SiteConfig> = {}) =>
  inLanguages(files, config).problems.map(formatProblem);

describe('the language of a post', () => {
  test.each<[string, string[], string, string | undefined]>([
    ['posts/hello.md', [], '/posts/hello/', undefined],
    ['posts/hello.en.md', [], '/posts/hello/', undefined],
    ['posts/en/hello.md', [], '/posts/hello/', undefined],
    ['posts/hello.de.md', [], '/de/posts/hello/', 'de'],
    ['posts/hello.DE.md', [], '/de/posts/hello/', 'de'],
    ['posts/2026-05-01-hello.de.md', [], '/de/posts/hello/', 'de'],
    ['posts/de/hello.md', [], '/de/posts/hello/', 'de'],
    ['posts/de/2026/hello.md', [], '/de/posts/hello/', 'de'],
    ['posts/drafts/de/hello.md', ['draft: true'], '/de/posts/hello/', 'de'],
    ['posts/hello/index.de.md', [], '/de/posts/hello/', 'de'],
    ['posts/hello.md', ['lang: de'], '/de/posts/hello/', 'de'],
    ['posts/hello.md', ['lang: de-AT'], '/de/posts/hello/', 'de'],
    ['posts/hello.fr.md', [], '/posts/hello-fr/', undefined],
    ['posts/fr/hello.md', [], '/posts/hello/', undefined],
    ['posts/hello.de.md', ['permalink: /hallo/'], '/de/hallo/', 'de'],
    ['posts/hello.de.md', ['permalink: /de/hallo/'], '/de/hallo/', 'de'],
    ['posts/hello.de.md', ['permalink: /:lang/:slug.html'], '/de/hello.html', 'de'],
    ['pages/about.de.md', [], '/de/about/', 'de'],
    ['pages/de/about.md', [], '/de/about/', 'de'],
    ['pages/de/a/b.md', [], '/de/a/b/', 'de'],
  ])('%s with %j is at %s', (name, lines, path, edition) => {
    const content = blog({ [name]: post(lines) }, { languages: LANGUAGES }, { drafts: true });
    expect(content.problems).toEqual([]);
    expect([...content.byPath].map(([at, found]) => [at, found.edition])).toEqual([[path, edition]]);
  });

  test('without languages, neither name nor folder says one', () => {
    const content = blog({ 'posts/hello.de.md': post(), 'posts/de/hi.md': post(['lang: de']) });
    expect([...content.byPath.keys()]).toEqual(['/posts/hello-de/', '/posts/hi/']);
    expect(content.editions).toEqual([content]);
  });

  test('a folder may have another name than the language', () => {
    const languages = [{ tag: 'en' }, { tag: 'de', folder: 'german', path: 'd' }];
    const content = inLanguages({ 'posts/german/a.md': post() }, { languages });
    expect([...content.byPath.keys()]).toEqual(['/d/posts/a/']);
  });
});

describe('an edition', () => {
  const files = {
    'posts/a.md': post(['tags: [x]', 'category: C']),
    'posts/a.de.md': post(['tags: [x]', 'category: D']),
    'posts/b.md': post(['date: 2026-04-01']),
    'posts/c.de.md': post(['date: 2026-03-01', 'unlisted: true']),
    'pages/about.md': 'Text.\n',
    'pages/about.de.md': 'Text.\n',
  };

  test('has the posts, pages and terms of its language, at its addresses', () => {
    const [en, de, ar] = inLanguages(files).editions.map((edition) => ({
      language: edition.site.language,
      posts: edition.posts.map(({ source }) => source),
      unlisted: edition.unlisted.map(({ source }) => source),
      pages: edition.pages.map(({ path }) => path),
      terms: [...edition.categories.terms, ...edition.tags.terms].map(({ path }) => path),
    }));
    expect(en).toEqual({
      language: 'en',
      posts: ['posts/a.md', 'posts/b.md'],
      unlisted: [],
      pages: ['/about/'],
      terms: ['/categories/c/', '/tags/x/'],
    });
    expect(de).toEqual({
      language: 'de',
      posts: ['posts/a.de.md'],
      unlisted: ['posts/c.de.md'],
      pages: ['/de/about/'],
      terms: ['/de/categories/d/', '/de/tags/x/'],
    });
    expect(ar).toEqual({ language: 'ar', posts: [], unlisted: [], pages: [], terms: [] });
  });

  test('has its own pages of each type', () => {
    const below = [...pageTypes(inLanguages(files))].filter(([path]) => path.startsWith('/de/'));
    expect(Object.fromEntries(below)).toEqual({
      '/de/': 'home',
      '/de/posts/a/': 'post',
      '/de/posts/c/': 'post',
      '/de/about/': 'written',
      '/de/categories/': 'terms',
      '/de/tags/': 'terms',
      '/de/categories/d/': 'term',
      '/de/tags/x/': 'term',
      '/de/archive/': 'archive',
      '/de/search/': 'search',
      '/de/404.html': 'not-found',
    });
  });

  test('lists the originals of what it lacks, where the configuration says so', () => {
    const { editions } = inLanguages(
      { ...files, 'posts/d.de.md': post(['date: 2026-02-01']) },
      { untranslated: 'everywhere' },
    );
    expect(editions.map(({ posts }) => posts.map(({ source }) => source))).toEqual([
      ['posts/a.md', 'posts/b.md', 'posts/d.de.md'],
      ['posts/a.de.md', 'posts/b.md', 'posts/d.de.md'],
      ['posts/a.md', 'posts/b.md', 'posts/d.de.md'],
    ]);
  });

  test('of a main language with an address is below that, and the root leads there', () => {
    const content = inLanguages(files, { languages: [{ tag: 'en', path: 'en' }, { tag: 'de' }] });
    const types = pageTypes(content);
    expect(['/', '/en/', '/en/posts/a/', '/404.html'].map((path) => types.get(path))).toEqual([
      'redirect',
      'home',
      'post',
      'not-found',
    ]);
  });
});

describe('translations', () => {
  const groups = (files: Readonly<Record<string, string>>) => [
    ...new Set(
      [...inLanguages(files).translations.values()].map((group) => group.map(({ path }) => path).join(' ')),
    ),
  ];

  test.each<[string, Record<string, string>, string[]]>([
    [
      'one slug',
      { 'posts/2026-05-01-a.md': post(), 'posts/ar/2026-06-01-a.md': post() },
      ['/posts/a/ /ar/posts/a/'],
    ],
    [
      'translation_of, by slug, name and file',
      {
        'posts/2026-05-01-a.md': post(),
        'posts/de/2026-06-01-x.md': post(['translation_of: a']),
        'posts/ar/y.md': post(['translation_of: posts/2026-05-01-a.md']),
      },
      ['/posts/a/ /de/posts/x/ /ar/posts/y/'],
    ],
    [
      'translation_of, by an address',
      { 'posts/a.md': post(['permalink: /z/']), 'posts/x.de.md': post(['translation_of: /z/']) },
      ['/z/ /de/posts/x/'],
    ],
    [
      'a translation of a translation',
      {
        'posts/a.md': post(),
        'posts/b.de.md': post(['translation_of: a']),
        'posts/c.ar.md': post(['translation_of: b']),
      },
      ['/posts/a/ /de/posts/b/ /ar/posts/c/'],
    ],
    [
      'translationKey',
      { 'posts/a.md': post(['translationKey: k']), 'posts/b.de.md': post(['translationKey: k']) },
      ['/posts/a/ /de/posts/b/'],
    ],
    [
      'one file name in folders of one name, where a slug is there twice',
      {
        'posts/2025/r.md': post(['permalink: /2025/r/']),
        'posts/2026/r.md': post(['permalink: /2026/r/']),
        'posts/de/2026/r.md': post(['permalink: /2026/r/']),
      },
      ['/2026/r/ /de/2026/r/'],
    ],
    [
      'one file name, whatever the slugs',
      { 'posts/a.md': post(['slug: kite']), 'posts/a.de.md': post(['slug: drachen']) },
      ['/posts/kite/ /de/posts/drachen/'],
    ],
    [
      "one slug that only one language has twice is nobody's",
      {
        'posts/2025/r.md': post(['permalink: /2025/r/']),
        'posts/2026/r.md': post(['permalink: /2026/r/']),
      },
      [],
    ],
    ['pages', { 'pages/a.md': 'A.\n', 'pages/a.de.md': 'A.\n', 'posts/a.ar.md': post() }, ['/a/ /de/a/']],
    ['a draft is none', { 'posts/a.md': post(), 'posts/a.de.md': post(['draft: true']) }, []],
    ['nor a post to come', { 'posts/a.md': post(), 'posts/a.de.md': post(['date: 2199-01-01']) }, []],
    ['nor an unlisted one', { 'posts/a.md': post(), 'posts/a.de.md': post(['unlisted: true']) }, []],
    [
      'a draft that is named is no mistake',
      { 'posts/a.md': post(['draft: true']), 'posts/x.de.md': post(['translation_of: a']) },
      [],
    ],
  ])('%s', (_, files, expected) => {
    expect(problemsOf(files)).toEqual([]);
    expect(groups(files)).toEqual(expected);
  });

  test.each<[string, Record<string, string>, string[]]>([
    [
      'two posts at one address',
      { 'posts/de/a.md': post(), 'posts/a.de.md': post(), 'posts/a.md': post() },
      [
        'posts/de/a.md error has the address /de/posts/a/, and so has posts/a.de.md; give one of them another address [permalink]',
      ],
    ],
    [
      'two posts of one language and name',
      {
        'posts/a.md': post(),
        'posts/de/a.md': post(['permalink: /x/']),
        'posts/a.de.md': post(['permalink: /y/']),
      },
      [
        'posts/a.de.md:1 error is in "de", and so is posts/de/a.md with the same name, so that both would be one translation; give one of them another name [translation]',
      ],
    ],
    [
      'two posts of one language and slug',
      {
        'posts/a.md': post(),
        'posts/de/b.md': post(['slug: a', 'permalink: /x/']),
        'posts/de/c.md': post(['slug: a', 'permalink: /y/']),
      },
      [
        'posts/de/c.md:3:7 error is in "de", and so is posts/de/b.md with the same slug, so that both would be one translation; give one of them another slug [translation]',
      ],
    ],
    [
      'translation_of names nothing',
      { 'posts/hello.md': post(), 'posts/x.de.md': post(['translation_of: helo']) },
      [
        'posts/x.de.md:3:17 error translation_of "helo" is the name of no post; did you mean hello? [translation]',
      ],
    ],
    [
      'translation_of names nothing alike',
      { 'posts/x.de.md': post(['translation_of: something']) },
      [
        'posts/x.de.md:3:17 error translation_of "something" is the name of no post; write its file or its slug [translation]',
      ],
    ],
    [
      'translation_of names the post itself',
      { 'posts/x.de.md': post(['translation_of: x']) },
      [
        'posts/x.de.md:3:17 error translation_of "x" is the post itself; write the name of the one that it translates [translation]',
      ],
    ],
    [
      'translation_of names a post of the same language',
      { 'posts/x.de.md': post(['translation_of: y']), 'posts/de/y.md': post() },
      [
        'posts/x.de.md:3:17 error translation_of "y" is posts/de/y.md, which is in "de", too; write the name of a post in another language [translation]',
      ],
    ],
    [
      'a circle',
      { 'posts/a.md': post(['translation_of: b']), 'posts/b.de.md': post(['translation_of: a']) },
      [
        'posts/a.md:3:17 error translation_of "b" leads in a circle: this is a translation of posts/b.de.md, which is one of posts/a.md; take it out of the original [translation]',
        'posts/b.de.md:3:17 error translation_of "a" leads in a circle: this is a translation of posts/a.md, which is one of posts/b.de.md; take it out of the original [translation]',
      ],
    ],
    [
      'two translations into one language',
      {
        'posts/a.md': post(),
        'posts/x.de.md': post(['translation_of: a']),
        'posts/y.de.md': post(['translation_of: a']),
      },
      [
        'posts/y.de.md:3:17 error translation_of "a" makes this a translation into "de", and posts/x.de.md is one, too; take it out of one of them [translation]',
      ],
    ],
    [
      'a translationKey twice in one language',
      { 'posts/a.md': post(['translationKey: k']), 'posts/b.md': post(['translationKey: k']) },
      [
        'posts/b.md:3:17 error translationKey "k" makes this a translation into "en", and posts/a.md is one, too; take it out of one of them [translation]',
      ],
    ],
    [
      'a language that is not listed',
      { 'posts/a.md': post(['lang: fr']) },
      [
        `posts/a.md:3:7 warning lang is "fr", which languages in site.config.ts lacks (en, de, ar), so that it is listed in "en"; add { tag: 'fr' } there, or write one of these [language]`,
      ],
    ],
    [
      'a language that is none',
      { 'posts/a.md': post(['lang: "de_x!"']) },
      ['posts/a.md:3:7 error lang: "de_x!" is not a language tag; write en or zh-Hans [front-matter]'],
    ],
    [
      'a language that the name contradicts',
      { 'posts/a.de.md': post(['lang: ar']) },
      [
        'posts/a.de.md:3:7 warning lang is "ar", but the name of the file, or its folder, says "de"; lang counts: rename the file, or take lang out [language]',
      ],
    ],
    [
      'a category called like the folder of a language',
      { 'posts/de/a.md': post(['category: de']) },
      [
        'posts/de/a.md:3:11 warning category "de" is the name of a language of the blog; write lang: de if that is meant, or give the category another name [language]',
      ],
    ],
    [
      'an address below that of another language',
      { 'posts/a.md': post(['permalink: /de/a/']) },
      [
        'posts/a.md:3:12 error address /de/a/ is below /de/, where posts in "de" are, and the post is in "en"; write lang: de, or give it another permalink or slug [permalink]',
      ],
    ],
    [
      'a category that makes such an address',
      { 'posts/a.md': post(['category: ar', 'permalink: /:categories/:slug/']) },
      [
        'posts/a.md:4:12 error address /ar/a/ is below /ar/, where posts in "ar" are, and the post is in "en"; write lang: ar, or give it another permalink or slug [permalink]',
      ],
    ],
    [
      'the address of a language',
      { 'pages/de.md': 'Text.\n' },
      [
        "pages/de.md:1 error address /de/ is one of the blog's own pages; give the page another permalink or slug [permalink]",
      ],
    ],
    [
      'an address of the blog below that of a language',
      { 'posts/a.de.md': post(['permalink: /tags/x/']) },
      [
        'posts/a.de.md:3:12 error address /de/tags/x/ is below /de/tags/, which the blog uses for its own pages; give the post another permalink or slug [permalink]',
      ],
    ],
    [
      'an old address at that of a language',
      { 'posts/a.md': post(['redirect_from: /de/']) },
      [
        `posts/a.md:3:16 error cannot redirect from "/de/": /de/ is one of the blog's own pages; remove the old address [redirect]`,
      ],
    ],
  ])('%s is reported', (_, files, expected) => expect(problemsOf(files)).toEqual(expected));
});

test('a language without words of the blog is told once, at its place', () => {
  expect(problemsOf({}, { languages: [{ tag: 'en' }, { tag: 'fi' }] })).toEqual([
    expect.stringMatching(
      /^site\.config\.ts warning languages\[1\]\.tag: the blog has no words of its own in "fi" .* \[language\]$/,
    ),
  ]);
});
