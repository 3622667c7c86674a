import fc from 'fast-check';
import { newestFirst } from '../../../lib/post/order';

const at = (source: string, instant?: string) => ({
  source,
  ...(instant && { date: { day: instant.slice(0, 10), time: '00:00:00', instant } }),
});

test('newest first; of one moment by name; drafts without a date lead', () => {
  const posts = [
    at('posts/a.md', '2021-01-01T00:00:00.000Z'),
    at('posts/b.md', '2021-01-01T00:00:00.000Z'),
    at('posts/old.md', '1999-01-01T00:00:00.000Z'),
    at('posts/draft.md'),
    at('posts/new.md', '2021-01-01T00:00:00.001Z'),
  ];
  expect([...posts].sort(newestFirst).map(({ source }) => source)).toEqual([
    'posts/draft.md',
    'posts/new.md',
    'posts/b.md',
    'posts/a.md',
    'posts/old.md',
  ]);
});

test('300 posts of one day have one order, whichever is read first', () => {
  const posts = Array.from({ length: 300 }, (_, i) => at(`posts/${i}.md`, '2021-01-01T00:00:00.000Z'));
  const sorted = [...posts].sort(newestFirst);
  fc.assert(
    fc.property(fc.shuffledSubarray(posts, { minLength: 300 }), (shuffled) => {
      expect(shuffled.sort(newestFirst)).toEqual(sorted);
    }),
    { numRuns: 10 },
  );
});
