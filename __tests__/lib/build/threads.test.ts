import { threadsFor } from '../../../lib/build/threads';

const GIB = 2 ** 30;

test.each<[string, number, number, number, number, number]>([
  ['few pages need none', 49, 40, 8, 16, 0],
  ['each has its pages', 120, 100, 8, 16, 2],
  ['as many as processors', 1_200, 1_000, 2, 16, 2],
  ['never more than eight', 12_000, 10_000, 64, 256, 8],
  ['a container of one GiB', 1_200, 1_000, 8, 1, 2],
  ['ten thousand posts in two GiB', 12_000, 10_000, 8, 2, 2],
  ['ten thousand posts in half a GiB', 12_000, 10_000, 8, 0.5, 1],
])('%s', (_, pages, posts, processors, memory, threads) => {
  expect(threadsFor(pages, posts, { processors, memory: memory * GIB })).toBe(threads);
});
