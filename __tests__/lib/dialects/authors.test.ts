import { authorsIn } from '../../../lib/dialects/authors';
import type { Data, DataBeside, DialectName } from '../../../lib/dialects/dialect';
import { parseSite } from '../../../lib/site/parse-site';
import { blog, post } from '../../blog';

test.each<[string, unknown, unknown]>([
  [
    'of Docusaurus',
    {
      ada: {
        name: 'Ada',
        title: 'Writes notes',
        url: 'https://ada.test',
        image_url: '/img/ada.png',
        email: 'ada@ada.test',
      },
      bob: { name: 'Bob', socials: { github: 'bob' } },
    },
    {
      ada: {
        name: 'Ada',
        url: 'https://ada.test',
        bio: 'Writes notes',
        avatar: '/img/ada.png',
        email: 'ada@ada.test',
      },
      bob: { name: 'Bob', url: 'https://github.com/bob' },
    },
  ],
  [
    'of Jekyll',
    {
      ada: {
        display_name: 'Ada',
        web: 'ada.test',
        bio: 'Writes\n notes.',
        avatar: 'assets/ada.jpg',
        twitter: '@ada',
      },
    },
    { ada: { name: 'Ada', url: 'https://twitter.com/ada', bio: 'Writes notes.', avatar: '/assets/ada.jpg' } },
  ],
  [
    'in a list',
    [{ id: 'ada', name: 'Ada' }, { name: 'Bob' }, 'x', null],
    { ada: { name: 'Ada' }, Bob: { name: 'Bob' } },
  ],
  ['without names', { ada: { url: 'https://ada.test' }, bob: 'Bob', c: null }, {}],
  ['that are none', 'Ada', {}],
  [
    'with what is none',
    { ada: { name: 'Ada', url: 'javascript:1', email: 'a@b', avatar: '/ada' } },
    { ada: { name: 'Ada' } },
  ],
])('authors %s', (_, value, expected) => {
  const { authors } = authorsIn(value);
  expect(authors).toEqual(expected);
  // All of it is what site.config.ts may hold.
  expect(() =>
    parseSite({ title: 'T', url: 'https://t.test', author: { name: 'T' }, authors }),
  ).not.toThrow();
});

test('pictures on other sites are named', () => {
  expect(authorsIn({ ada: { name: 'Ada', image_url: 'https://ada.test/a.png' } }).elsewhere).toEqual([
    'image_url of the author ada (no picture of public/)',
  ]);
});

test.each<[DialectName, Data, DataBeside]>([
  ['plain', { ada: { name: 'Ada Lovelace' } }, {}],
  ['jekyll', {}, { '_data/authors.yml': { ada: { name: 'Ada Lovelace' } } }],
  ['jekyll', { authors: { ada: { name: 'Ada Lovelace' } } }, {}],
  ['hugo', {}, { 'data/authors.toml': { ada: { name: 'Ada Lovelace' } } }],
  ['hugo', {}, { 'data/authors/ada.json': { name: 'Ada Lovelace' }, 'data/authors/b.yml': {} }],
])('a post of %s names an author by the key', (dialect, data, beside) => {
  const files = { 'posts/2026-05-01-a.md': post(['title: A', 'author: ada']) };
  const { posts, site } = blog(files, {}, { old: { file: 'old.yml', dialect, data, beside } });
  expect(posts[0]?.authors).toEqual(['Ada Lovelace']);
  expect(site.authors).toEqual({ ada: { name: 'Ada Lovelace' } });
});

test('what site.config.ts says wins', () => {
  const old = { file: 'authors.yml', dialect: 'plain', data: { ada: { name: 'Ada' } } } as const;
  expect(blog({}, { authors: { bob: { name: 'Bob' } } }, { old }).site.authors).toEqual({
    bob: { name: 'Bob' },
  });
});
