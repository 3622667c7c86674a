import { formatProblem } from '../../../lib/problems/format-problems';
import { blog, post } from '../../blog';

const OLD = {
  old: {
    file: '_config.yml',
    dialect: 'jekyll',
    data: { title: 'Kites', url: 'https://kites.test', permalink: '/:title/' },
  },
} as const;

const clashes = (content: ReturnType<typeof blog>) =>
  content.problems.filter(({ rule }) => rule === 'permalink' || rule === 'redirect').map(formatProblem);

test('of two posts of an old blog at one address the older keeps it, and the other is at a free one', () => {
  const content = blog(
    {
      'posts/2019-05-01-kite.md': post(),
      'posts/2020-05-01-kite.md': post(),
      'posts/2021-05-01-kite-2.md': post(),
      'posts/2022-05-01-Kite.md': post(),
    },
    {},
    OLD,
  );
  expect(content.posts.map(({ source, path }) => [source, path])).toEqual([
    ['posts/2022-05-01-Kite.md', '/Kite-4/'],
    ['posts/2021-05-01-kite-2.md', '/kite-2/'],
    ['posts/2020-05-01-kite.md', '/kite-3/'],
    ['posts/2019-05-01-kite.md', '/kite/'],
  ]);
  expect(content.byPath.get('/kite/')?.source).toBe('posts/2019-05-01-kite.md');
  expect(clashes(content)).toEqual([
    'posts/2020-05-01-kite.md warning has the address /kite/, and so has posts/2019-05-01-kite.md; give one of them another address; until then this one is at /kite-3/ [permalink]',
    'posts/2022-05-01-Kite.md warning has the address /Kite/ (case aside), and so has posts/2019-05-01-kite.md; give one of them another address; until then this one is at /Kite-4/ [permalink]',
  ]);
});

test('an old address that is the page of another post, or leads to one already, is left out', () => {
  const content = blog(
    {
      'posts/2019-05-01-kite.md': post(['redirect_from: [/wind/, /old/]']),
      'posts/2020-05-01-wind.md': post(['redirect_from: [/old/, /older/]']),
    },
    {},
    OLD,
  );
  expect([...content.redirects].map(([from, { path }]) => [from, path])).toEqual([
    ['/older/', '/wind/'],
    ['/old/', '/kite/'],
  ]);
  expect(clashes(content)).toEqual([
    'posts/2019-05-01-kite.md:3:16 warning redirects from /wind/, which is the address of posts/2020-05-01-wind.md; remove the old address, or give posts/2020-05-01-wind.md another one; until then it is left out [redirect]',
    'posts/2020-05-01-wind.md:3:16 warning redirects from /old/, and so does posts/2019-05-01-kite.md; give one of them another address; until then it is left out [redirect]',
  ]);
});

test('in a blog of this system two posts at one address are an error', () => {
  const content = blog({ 'posts/a.md': post(['permalink: /x/']), 'posts/b.md': post(['permalink: /x/']) });
  expect(content.problems.map(({ severity }) => severity)).toEqual(['error']);
});
