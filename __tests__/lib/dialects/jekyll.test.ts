import { isPost } from '../../../lib/content/is-post';
import { dialectOf } from '../../../lib/dialects/dialect-of';
import { jekyll } from '../../../lib/dialects/jekyll';
import { jekyllDate } from '../../../lib/dialects/jekyll/dates';
import { readPost } from '../../../lib/post/read-post';
import { parseSite } from '../../../lib/site/parse-site';
import type { Site } from '../../../lib/site/site';
import { bytes } from '../../blog';
import { convert } from './converting';

function siteOf(config: Record<string, unknown> = {}): Site {
  const data = { title: 'Kites', url: 'https://kites.test', ...config };
  return parseSite({}, { file: '_config.yml', dialect: 'jekyll', data });
}

function read(source: string, text: string, config: Record<string, unknown> = {}) {
  const { post, problems } = readPost(source, bytes(text), siteOf(config));
  return { ...post, problems };
}

test.each([
  ['2024-08-08', '2024-08-08'],
  ['2024-08-08 22:44', '2024-08-08 22:44'],
  ['2024-08-08 22:44:00', '2024-08-08 22:44:00 +0000'],
  ['2024-08-08 22:44.000000000 +08:00', '2024-08-08 22:44'],
  ['2024-08-08 22:44:26 -0700', '2024-08-08 22:44:26 -0700'],
  ['2024-08-08T22:44:26Z', '2024-08-08T22:44:26Z'],
  ['2024-08-08 22:44 -0700', '2024-08-08 22:44 -0700'],
  ['2024-08-08 22:44:26 2024 -0700', '2024-08-08 22:44:26 -0700'],
  ['2024-08-08 10:44 pm', '2024-08-08 10:44 pm'],
  ['2024-8-8 2:44:26', '2024-8-8 2:44:26 +0000'],
])('the date %s means %s', (written, meant) => {
  expect(jekyllDate(written)).toBe(meant);
});

test('a moment without an offset is one of UTC, shown in the time zone of the site', () => {
  const text = '---\ndate: 2024-08-08 22:44:00\n---\nA.\n';
  expect(read('posts/2020-01-01-a.md', text, { timezone: 'Europe/Vienna' }).path).toBe('/2024/08/09/a.html');
  expect(read('posts/2020-01-01-a.md', text).path).toBe('/2024/08/08/a.html');
});

test('a date of a field that Jekyll does not know is none', () => {
  const text = '---\npubdate: 2020-05-06T11:00:00+09:00\n---\nA.\n';
  expect(read('posts/2020-01-01-a.md', text).path).toBe('/2020/01/01/a.html');
});

test('folders above _posts are categories, and come first; those below are none', () => {
  const text = '---\ncategories: big red\n---\nA.\n';
  const post = read('posts/toys/_posts/2020/2020-01-01-a.md', text);
  expect(post.categories).toEqual(['toys', 'big', 'red']);
  expect(post.path).toBe('/toys/big/red/2020/01/01/a.html');
});

test('slips of YAML that leave no doubt are warnings, and the fields count', () => {
  const post = read('posts/2020-01-01-a.md', '---\ntitle: Kites: a history\ntags: [a, b\n---\nA.\n');
  expect(post).toMatchObject({ title: 'Kites: a history', tags: ['a', 'b'] });
  expect(post.problems).toEqual([
    expect.objectContaining({ severity: 'warning', line: 2 }),
    expect.objectContaining({ severity: 'warning', line: 3 }),
  ]);
});

test('tag counts before tags', () => {
  expect(read('posts/2020-01-01-a.md', '---\ntag: one\ntags: [two]\n---\nA.\n').tags).toEqual(['one']);
});

test('a default for all files gives pages nothing that is of posts', () => {
  const defaults = [{ scope: { path: '' }, values: { author: 'Ann', tags: ['a'], lang: 'de' } }];
  const page = read('pages/about.md', 'A.\n', { defaults });
  expect(page).toMatchObject({ lang: 'de', tags: [], problems: [] });
});

test.each([
  ['posts/a/b/2020-01-01-c.md', '_posts/a/*', 'de'],
  ['posts/a/b/2020-01-01-c.md', '_posts/*/b', 'de'],
  ['posts/a/b/2020-01-01-c.md', '_posts/*/*.md', undefined],
  ['posts/a/b/2020-01-01-c.md', '_posts/**/*.md', 'de'],
])('the file %s in the scope %s', (source, path, lang) => {
  const defaults = [{ scope: { path }, values: { lang: 'de' } }];
  expect(read(source, 'A.\n', { defaults }).lang).toBe(lang);
});

test.each([
  ['pages/contact/index.html', true],
  ['pages/_recipes/pie.html', true],
  ['posts/2020-01-01-a.html', true],
  ['posts/demo.html', false],
  ['pages/a.htm', false],
])('whether %s is read: %s', (name, expected) => {
  expect(isPost(name, jekyll)).toBe(expected);
});

test('defaults of _config.yml are front matter; the narrower path wins, and the file itself', () => {
  const defaults = [
    { scope: { path: '_posts/old', type: 'posts' }, values: { categories: ['old'], author: 'Ada' } },
    { scope: { path: '' }, values: { categories: ['any'], author: 'Bob' } },
    { scope: { path: '', type: 'pages' }, values: { author: 'Eve' } },
  ];
  expect(read('posts/old/2020-01-01-a.md', 'A.\n', { defaults })).toMatchObject({
    categories: ['old'],
    authors: ['Ada'],
  });
  expect(read('posts/2020-01-01-a.md', '---\nauthor: Own\n---\nA.\n', { defaults })).toMatchObject({
    ...{ categories: ['any'], authors: ['Own'], problems: [] },
  });
});

test('an excerpt ends where the separator of the configuration, or of the post, stands', () => {
  const text = 'One.\n\nTwo.\n\n<!-- cut -->\n\nThree.\n';
  const config = { excerpt_separator: '<!-- cut -->' };
  expect(read('posts/2020-01-01-a.md', text, config).summary).toBe('One. Two.');
  expect(read('posts/2020-01-01-a.md', text).summary).toBe('One.');
  expect(read('posts/2020-01-01-a.md', `---\nexcerpt_separator: Three\n---\n${text}`, config).summary).toBe(
    'One. Two.',
  );
});

test('posts of the future are shown where the configuration says so', () => {
  expect(siteOf({ future: true }).old.future).toBe(true);
  expect(siteOf().old.future).toBe(false);
});

test('a plain blog has none of it', () => {
  const plain = dialectOf('plain');
  expect(plain.needsConversion('{% if %} {{ a }}', {}, 'posts/a.md')).toBe(false);
  expect(plain.folders).toEqual([]);
});

test('code that Liquid highlights keeps its numbers and marks', () => {
  const source = 'posts/2020-01-01-a.md';
  const text = 'Code:\n\n{% highlight rb linenos mark_lines="2" %}\nputs "*a*"\nb\n{% endhighlight %}\n';
  expect(convert({ dialect: 'jekyll', files: { [source]: text } }, source)).toMatchObject({
    ...{ text: 'Code:\n\n```rb linenos {2}\nputs "*a*"\nb\n```\n', problems: [] },
  });
});

test('Markdown of another parser is left as it is', () => {
  const source = 'posts/2020-01-01-a.md';
  const files = { [source]: 'a | b {: .c}\n' };
  expect(convert({ dialect: 'jekyll', config: { markdown: 'CommonMarkGhPages' }, files }, source).text).toBe(
    files[source],
  );
  expect(siteOf({ markdown: 'CommonMark' }).old.syntax.headingIds).toBe('github');
  expect(siteOf({ kramdown: { input: 'kramdown' } }).old.syntax.headingIds).toBe('kramdown');
});

test('a post may be HTML', () => {
  const source = 'posts/2020-01-01-a.html';
  const text = '---\ntitle: A\n---\nHello *you* {{ page.title }}\n\n    <pre>\na\n\nb</pre>\n';
  expect(convert({ dialect: 'jekyll', files: { [source]: text } }, source).text).toBe(
    '<div>\nHello *you* A\n    <pre>\na&#10;\nb</pre>\n</div>\n',
  );
});

test.each([
  ['posts/kite.md', true],
  ['posts/travel/_posts/README.md', true],
  ['posts/2020-01-01-kite.md', false],
  ['posts/travel/_posts/20-1-1-kite.markdown', false],
  ['posts/2020-01-01-kite/index.md', false],
  ['posts/_drafts/kite.md', false],
  ['pages/about.md', false],
])('%s is left out: %s', (source, isLeftOut) => {
  const why = dialectOf('jekyll').leavesOut(source, new Set(), siteOf().old);
  expect(why !== undefined).toBe(isLeftOut);
});

test('a configuration without an address has its base path all the same', () => {
  const data = { title: 'T', baseurl: '/kites', lang: 'de_AT' };
  const site = parseSite({ url: 'https://example.com' }, { file: '_config.yml', dialect: 'jekyll', data });
  expect(site).toMatchObject({ url: 'https://example.com/kites', basePath: '/kites', language: 'de-AT' });
  expect(site.old.problems).toEqual([]);
});

describe('pages and collections', () => {
  const collections = {
    recipes: { output: true },
    hidden: {},
    own: { output: true, permalink: '/o/:name/' },
  };
  const pathOf = (source: string, config = {}) => read(source, 'A.\n', { collections, ...config }).path;

  // Seen of Jekyll 4.3.1.
  test.each([
    ['pages/about.md', '/about.html', '/about/'],
    ['pages/index.md', '/', '/'],
    ['pages/docs/index.md', '/docs/', '/docs/'],
    ['pages/docs/x.md', '/docs/x.html', '/docs/x/'],
    ['pages/_recipes/stew.md', '/recipes/stew.html', '/recipes/stew/'],
    ['pages/_recipes/a/Soup_x.md', '/recipes/a/Soup_x.html', '/recipes/a/Soup_x/'],
    ['pages/_own/One.md', '/o/one/', '/o/one/'],
  ])('%s is at %s, or at %s', (source, plain, pretty) => {
    for (const permalink of ['date', 'none', '/:title.html', '/:categories/:title:output_ext'])
      expect(pathOf(source, { permalink })).toBe(plain);
    for (const permalink of ['pretty', '/:year/:title/']) expect(pathOf(source, { permalink })).toBe(pretty);
  });

  test('what a page says itself counts', () => {
    expect(read('pages/about.md', '---\npermalink: /me/\n---\nA.\n').path).toBe('/me/');
    expect(read('pages/_recipes/a.md', '---\npermalink: /me/\n---\nA.\n', { collections }).path).toBe('/me/');
  });

  test('a collection without output is left out, with a word', () => {
    const { old } = siteOf({ collections });
    const why = (source: string) => dialectOf('jekyll').leavesOut(source, new Set(), old);
    expect(why('pages/_hidden/a.md')).toBe(
      'is of the collection hidden, of which Jekyll makes no pages; write output: true below it in _config.yml if it shall',
    );
    expect(why('pages/_recipes/a.md')).toBeUndefined();
    expect(why('pages/_unknown/a.md')).toBeUndefined();
    expect(siteOf({ collections }).old.problems).toEqual([]);
  });

  test('its files have the defaults of its type, and no terms', () => {
    const defaults = [{ scope: { path: '', type: 'recipes' }, values: { lang: 'de', tags: ['a'] } }];
    const page = read('pages/_recipes/a.md', 'A.\n', { collections, defaults });
    expect(page).toMatchObject({ lang: 'de', tags: [], problems: [] });
    expect(read('pages/a.md', 'A.\n', { collections, defaults }).lang).toBeUndefined();
  });

  test('templates may name it', () => {
    const body = '{% for r in site.recipes %}{{ r.title }} {{ r.url }} {{ r.collection }}{% endfor %}';
    const files = { 'pages/_recipes/a.md': '---\ntitle: Soup\n---\nA.\n', 'pages/b.md': body };
    const { text } = convert({ dialect: 'jekyll', files, config: { collections } }, 'pages/b.md');
    expect(text).toContain('Soup /recipes/a.html recipes');
  });
});
