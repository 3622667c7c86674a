import { blockCount, blockOf, otherParts, partName } from '../../lib/search-parts';
import { blog, post } from '../blog';

test.each([
  [0, 1],
  [64, 1],
  [65, 2],
  [1000, 16],
  [10_000, 64],
  [100_000, 64],
])('%i posts are in %i blocks', (posts, count) => expect(blockCount(posts)).toBe(count));

test('blocks are filled evenly, and a post is always in the same', () => {
  const sizes = new Map<number, number>();
  for (let i = 0; i < 1000; i++) {
    const block = blockOf(`/posts/${i}/`, 16);
    sizes.set(block, (sizes.get(block) ?? 0) + 1);
    expect(blockOf(`/posts/${i}/`, 16)).toBe(block);
  }
  expect(sizes.size).toBe(16);
  expect(Math.max(...sizes.values())).toBeLessThan(100);
});

test('parts are named by language and block, but for the one that browsers open', () => {
  expect([partName('en', 0), partName('en', 3), partName('und', 0)]).toEqual(['en', 'en-3', 'und']);
  const many = Object.fromEntries(
    Array.from({ length: 70 }, (_, i) => [`posts/${i}.md`, post(i === 0 ? ['lang: de'] : [])]),
  );
  const german = blockOf('/posts/0/', 2);
  expect(otherParts(blog(many))).toEqual(['en-1', partName('und', german)]);
  expect(otherParts(blog({ 'posts/a.md': post() }))).toEqual([]);
});
