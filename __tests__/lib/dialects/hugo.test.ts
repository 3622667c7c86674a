import { isPost } from '../../../lib/content/is-post';
import { hugo } from '../../../lib/dialects/hugo';
import { placeOf } from '../../../lib/post/place';
import { readPost } from '../../../lib/post/read-post';
import { parseSite } from '../../../lib/site/parse-site';
import type { Site } from '../../../lib/site/site';
import { bytes } from '../../blog';
import { convert } from './converting';

function siteOf(config: Record<string, unknown> = {}): Site {
  const data = { title: 'Kites', baseURL: 'https://kites.test/', ...config };
  return parseSite({}, { file: 'hugo.toml', dialect: 'hugo', data });
}

function read(source: string, text: string, config: Record<string, unknown> = {}) {
  const { post, problems } = readPost(source, bytes(text), siteOf(config));
  return { ...post, problems };
}

const TEXT = '---\nTitle: A Kite\nDATE: 2024-08-08\n---\nA.\n';

test.each([
  ['posts/Big Kite（红）.md', {}, '/posts/big-kite红/'],
  ['posts/post/Kite.md', {}, '/post/kite/'],
  ['posts/posts/Kite.md', { permalinks: { notes: '/n/:slug/' } }, '/posts/kite/'],
  ['posts/kite/index.md', {}, '/posts/kite/'],
  ['posts/notes/a/b/index.md', {}, '/notes/a/b/'],
  ['posts/kite.md', { params: { mainSections: ['blog'] } }, '/blog/kite/'],
  ['posts/kite.md', { permalinks: { post: '/:year/:filename/' } }, '/2024/kite/'],
  ['posts/post/Kite.md', { permalinks: { post: '/:year/:month/:title/' } }, '/2024/08/a-kite/'],
  ['posts/notes/kite.md', { permalinks: { page: { notes: '/n/:slug/' } } }, '/n/a-kite/'],
  ['posts/post/kite.md', { uglyURLs: true }, '/post/kite.html'],
  ['posts/Post/Big Kité.md', {}, '/post/big-kité/'],
  ['posts/Post/Big Kité.md', { disablePathToLower: true, removePathAccents: true }, '/Post/Big-Kite/'],
  [
    'posts/Notes/a.md',
    { disablePathToLower: true, permalinks: { Notes: '/:section/:title/' } },
    '/Notes/A-Kite/',
  ],
  ['posts/post/kite.en.md', { languages: { en: {}, de: {} } }, '/post/kite/'],
])('%s under %j is read at %s', (source, config, path) => {
  expect(read(source, TEXT, config)).toMatchObject({ path, title: 'A Kite' });
});

test.each([
  ['2024-08-08T02:00:00+09:00', {}, '2024-08-08'],
  ['2024-08-08T23:30:00Z', { timeZone: 'Europe/Berlin' }, '2024-08-08'],
  ['2024-08-08T23:30:00-05:00', { timeZone: 'Asia/Tokyo' }, '2024-08-08'],
  ['2024-08-08T12:00:00+02:00', { timeZone: 'Europe/Berlin' }, '2024-08-08'],
  ['2024-08-08 23:30:00 +0800 CST', {}, '2024-08-08'],
  ['"2024-08-08 23:30:00 -0500 EST"', { timeZone: 'Asia/Tokyo' }, '2024-08-08'],
  ['1723118400', {}, '2024-08-08'],
  ['"1723118400"', {}, '2024-08-08'],
  ['2 Aug 2024', {}, '2024-08-02'],
  ['"August 8, 2024"', {}, '2024-08-08'],
  ['2024/08/08', {}, '2024-08-08'],
])('the date %s under %j is the day that is written', (date, config, day) => {
  expect(read('posts/a.md', `---\ndate: ${date}\n---\nA.\n`, config).date?.day).toBe(day);
});

test('content in HTML is a post', () => {
  expect(read('posts/essay/kite.html', '---\ntitle: Kite\ndate: 2024-01-01\n---\n<p>A.</p>\n')).toMatchObject(
    {
      path: '/essay/kite/',
      problems: [],
    },
  );
  const files = {
    'posts/a.html':
      '---\ntitle: A\ndate: 2024-01-01\n---\n<p>\n\n    A {{< param title >}} *b*</p>\n\n{{< figure src="/a.png" >}}\n',
  };
  const { text, problems } = convert(
    { dialect: 'hugo', config: { baseURL: 'https://t.test/' }, files },
    'posts/a.html',
  );
  expect([text.replace(/\s+/g, ' '), problems]).toEqual([
    '<p> A A *b*</p> <figure><img src="/a.png" alt=""></figure> ',
    [],
  ]);
  expect(hugo.syntax(placeOf('posts/a.html'), {})).toEqual({ rawHtml: true });
  expect(isPost('posts/essay/kite.html', hugo)).toBe(true);
  expect(hugo.leavesOut('posts/a/demo.html', new Set(['posts/a/index.md']), siteOf().old)).toBe('');
});

test.each([
  ['pages/page/about.md', {}, '/page/about/'],
  ['pages/page/about.md', { permalinks: { page: '/:slug/' } }, '/a-kite/'],
  ['pages/about.md', { permalinks: { page: '/x/:slug/' } }, '/about/'],
])('the page %s under %j is read at %s', (source, config, path) => {
  expect(read(source, '---\ntitle: A Kite\n---\nA.\n', config)).toMatchObject({ path, problems: [] });
});

test('what a field cannot be is told, and costs the field only; of a field that is written twice the last counts', () => {
  const { title, problems, date } = read(
    'posts/a.md',
    '---\ntitle: A\ntitle: B\nmath: katex\ndate: 2024-01-01\nlastmod: 2024-02-30\n---\nA.\n',
  );
  expect([title, date?.day]).toEqual(['B', '2024-01-01']);
  expect(problems.map(({ severity, message }) => `${severity} ${message}`).sort()).toEqual([
    'warning field "title" is written twice; keep one',
    expect.stringMatching(
      /^warning lastmod: "2024-02-30" is not a date.*; until then the field counts for nothing$/,
    ),
    expect.stringMatching(/^warning math: "katex" is neither .*; until then the field counts for nothing$/),
  ]);
});

test('a slug is the last part of an address, and url is all of it', () => {
  expect(read('posts/post/a.md', '---\ndate: 2024-01-01\nslug: B C\n---\n').path).toBe('/post/b-c/');
  expect(read('posts/post/a.md', '---\ndate: 2024-01-01\nurl: /x/y.html\n---\n').path).toBe('/x/y.html');
});

test('an alias without a slash in front starts where the post is', () => {
  const text = '---\ndate: 2024-01-01\naliases: [old, /older, "../a"]\n---\n';
  expect(read('posts/post/a.md', text).redirectFrom).toEqual(['/post/old/', '/older/', '/a/']);
});

test.each([
  ['posts/post/_index.md', ''],
  ['posts/post/kite/other.md', ''],
  ['posts/post/a.de.md', undefined],
  [
    'posts/post/a.fr.md',
    'is written in fr, which the configuration has disabled; enable it there, or delete the file',
  ],
  [
    'posts/fr/post/a.md',
    'is written in fr, which the configuration has disabled; enable it there, or delete the file',
  ],
  ['posts/post/kite/index.de.md', undefined],
  ['posts/post/nur/other.md', ''],
  ['posts/post/nur/index.de.md', undefined],
  ['posts/post/a.en.md', undefined],
  ['posts/post/kite/index.md', undefined],
])('%s is left out: %s', (source, why) => {
  const { old } = siteOf({ languages: { en: {}, de: {}, fr: { disabled: true } } });
  expect(
    hugo.leavesOut(source, new Set(['posts/post/kite/index.md', 'posts/post/nur/index.de.md', source]), old),
  ).toEqual(why);
});

test('covers of themes are pictures, and published is a date', () => {
  const text = '---\npublished: 2024-01-01\ncover:\n  image: a.png\n  relative: true\n  alt: A\n---\nA.\n';
  const post = read('posts/a.md', text);
  expect(post).toMatchObject({
    draft: false,
    date: { day: '2024-01-01' },
    image: { src: 'a.png', alt: 'A' },
  });
  expect(post.problems).toEqual([]);
});

test.each([
  [
    {},
    { rawHtml: false, breaks: false, extensions: expect.objectContaining({ emoji: false, marks: false }) },
  ],
  [
    { markup: { goldmark: { renderer: { unsafe: true, hardWraps: true } } }, enableEmoji: true },
    {
      rawHtml: true,
      breaks: true,
      extensions: expect.objectContaining({ emoji: true, definitionLists: true }),
    },
  ],
])('the configuration %j says how Markdown is read', (config, syntax) => {
  expect(siteOf(config).old.syntax).toMatchObject({ ...syntax, headingIds: 'goldmark' });
});

test.each([
  [{}, 'auto'],
  [{ params: { Math: true } }, true],
  [{ params: { page: { math: { enable: true } } } }, true],
  [{ params: { article: { math: true } } }, true],
  [{ params: { math: { enable: false }, katex: false } }, 'auto'],
  [
    {
      markup: {
        goldmark: { extensions: { passthrough: { enable: true, delimiters: { inline: [['$', '$']] } } } },
      },
    },
    true,
  ],
  [
    {
      markup: {
        goldmark: { extensions: { passthrough: { enable: true, delimiters: { inline: [['\\(', '\\)']] } } } },
      },
    },
    'auto',
  ],
])('formulas under %j: %s', (config, math) => {
  expect(siteOf(config).math).toBe(math);
});

test('a post may say that it has formulas as themes read it', () => {
  expect(read('posts/a.md', '---\ndate: 2024-01-01\nmath:\n  enable: true\n---\n').math).toBe(true);
  expect(read('posts/a.md', '---\ndate: 2024-01-01\nparams:\n  math: true\n---\n').math).toBe(true);
});

test('an address without a scheme is one of https', () => {
  expect(siteOf({ baseURL: '//kites.test/' }).origin).toBe('https://kites.test');
});

test('ignoreFiles leaves files out by patterns of Go; one that cannot be read names none', () => {
  const old = siteOf({ ignoreFiles: ['\\.tmp\\.md$', '^/content/post/old/', '('] }).old;
  const why = (source: string) => hugo.leavesOut(source, new Set(), old);
  expect(why('posts/post/a.tmp.md')).toContain('ignoreFiles');
  expect(why('posts/post/old/b.md')).toContain('ignoreFiles');
  expect(why('posts/post/(c).md')).toBeUndefined();
});
