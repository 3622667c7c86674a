import { archiveView } from '../../../lib/views/archive';
import { blog, post } from '../../blog';

const posts = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `posts/p${i}.md`,
      post([`title: P${i}`, `date: ${2000 + (i % 5)}-01-01`]),
    ]),
  );
const orbit = (files: Record<string, string>, config = {}) =>
  archiveView(blog(files, config), '/archive/')?.orbit;

test('each post is a dot at its date, named by its title and the date', () => {
  const files = {
    'posts/a.md': post(['title: A', 'date: 2020-01-01']),
    'posts/b.md': post(['title: B', 'date: 2021-01-01']),
    'posts/c.md': post(['title: C', 'date: 2024-01-01']),
  };
  expect(orbit(files)).toEqual({
    drawing: { seed: 'A blog', size: 480 },
    dots: [
      { href: '/posts/a/', label: 'A, 1 January 2020', at: 0 },
      { href: '/posts/b/', label: 'B, 1 January 2021', at: 0.2505 },
      { href: '/posts/c/', label: 'C, 1 January 2024', at: 1 },
    ],
  });
});

test('of many posts each year is a dot', () => {
  expect(orbit(posts(36))?.dots).toHaveLength(36);
  expect(orbit(posts(37))?.dots).toEqual([
    { href: '#y2000', label: '2000, 8 posts', at: 0 },
    { href: '#y2001', label: '2001, 8 posts', at: expect.closeTo(0.25, 2) },
    ...[2, 3].map((i) => ({
      href: `#y200${i}`,
      label: `200${i}, 7 posts`,
      at: expect.closeTo(i / 4, 2),
    })),
    { href: '#y2004', label: '2004, 7 posts', at: 1 },
  ]);
  expect(orbit(posts(1100))?.dots[0]?.href).toBe('/archive/2000/');
});

test('none where there are no drawings, and none for a post or two', () => {
  expect(orbit(posts(3), { drawings: false })).toBeUndefined();
  expect(orbit(posts(2))).toBeUndefined();
  expect(orbit(posts(0))).toBeUndefined();
  // All of one day.
  const same = Object.fromEntries(Object.entries(posts(20)).filter((_, i) => i % 5 === 0));
  expect(orbit(same)?.dots.map(({ at }) => at)).toEqual([0, 0, 0, 0]);
});
