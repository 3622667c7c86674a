import { renderPage } from '../../../app/render-page';
import { cachedPage } from '../../../lib/build/cache/cached-page';
import { digestAt } from '../../../lib/build/freshness';
import { makePage } from '../../../lib/build/make-page';
import { makePages } from '../../../lib/build/render-pool';
import { pageTypes } from '../../../lib/routes/site-paths';
import { getSite } from '../../../lib/site/current-site';
import { blog, post } from '../../blog';
import { inTemporaryFolder } from '../../temporary-folder';

inTemporaryFolder();
jest.mock('../../../lib/site/current-site', () => ({ getSite: jest.fn() }));

const content = blog({
  'posts/a.md': post(['title: A & B', 'tags: [x]', 'redirect_from: /old/'], 'To [b](b.md#part).\n'),
  'posts/b.md': post(['category: C'], '## Part\n\nText.\n'),
  'pages/now.md': 'Now.\n',
});
beforeEach(() => jest.mocked(getSite).mockReturnValue(content.site));

test('pages of all types are made, cached, and have the digest that a plan gives them', async () => {
  const paths = [...pageTypes(content).keys()];
  const { pages, refused } = await makePages(paths, content, renderPage);
  expect([refused.size, [...pages.keys()]]).toEqual([0, paths]);
  for (const [at, { record, fingerprint }] of pages) {
    expect([at, digestAt(at, content, new Map(), false).fingerprint]).toEqual([at, fingerprint]);
    expect(cachedPage(fingerprint.digest)?.html).toMatch(
      /^<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">\0head\0/,
    );
    expect([at, record.type, record.problems]).toEqual([at, pageTypes(content).get(at), []]);
  }
  expect(pages.get('/posts/a/')?.record).toMatchObject({ source: 'posts/a.md', file: 'posts/a/index.html' });
  expect(pages.get('/posts/a/')?.record.links).toContain('posts/b/index.html#part');
});

test('a link to the heading that became the title of another page leads to that title', async () => {
  const two = blog({
    'posts/a.md': post([], 'To [b](b.md#a-titel) and [b again](b.md#a-title).\n'),
    'posts/b.md': post([], '# A title\n\nText, [up](#a-title).\n'),
    'pages/about.md': '# About\n\n[Here](#about).\n',
  });
  const paths = ['/posts/a/', '/posts/b/', '/about/'];
  const { pages } = await makePages(paths, two, renderPage);
  const [a, b, about] = paths.map((at) => pages.get(at)?.record);
  expect(a?.problems.map(({ message }) => message)).toEqual([
    '"b.md#a-titel": posts/b.md has no heading #a-titel; did you mean #a-title?',
  ]);
  expect(a?.links).toContain('posts/b/index.html#a-title');
  expect(b).toMatchObject({ sound: true, anchors: expect.arrayContaining(['a-title']) });
  expect(about).toMatchObject({ sound: true, anchors: expect.arrayContaining(['about']) });
});

test('a component that throws leaves its page to Next', async () => {
  const page = await makePage('/', content, () => Promise.reject(new Error('A component suspended')));
  expect(page).toEqual({ refused: 'A component suspended' });
});

test.each(['posts/a.md', 'pages/a.md'])(
  'a lead image that is not there is told on the page of %s',
  async (source) => {
    const broken = blog({ [source]: post(['image: gone.png']) });
    const [path = ''] = broken.byPath.keys();
    const made = await makePage(path, broken, renderPage);
    expect('record' in made && made.record.problems).toMatchObject([
      { file: source, line: 3, rule: 'image' },
    ]);
  },
);

test('what is wrong with a text is on its page', async () => {
  const broken = blog({ 'posts/a.md': post([], '[x](nowhere.md)\n') });
  const made = await makePage('/posts/a/', broken, renderPage);
  expect('record' in made && made.record.problems).toEqual([
    expect.objectContaining({ file: 'posts/a.md', line: 5 }),
  ]);
});
