import fc from 'fast-check';
import { cut, roomBeside, weightOf } from '../../../lib/comments/pages';

test('a page holds what finds room; the post’s own may hold none, each other one at least one', () => {
  expect(cut([10, 10, 10], 100)).toEqual([[0, 3]]);
  expect(cut([10, 10, 10], 20)).toEqual([
    [0, 2],
    [2, 3],
  ]);
  expect(cut([10, 10], 5)).toEqual([
    [0, 0],
    [0, 2],
  ]);
  expect(cut([20_000, 20_000], 0)).toEqual([
    [0, 0],
    [0, 1],
    [1, 2],
  ]);
  expect(cut([], 100)).toEqual([[0, 0]]);
});

test('however they are cut, all are there, in their order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(12_000)), fc.nat(5_000), (weights, room) => {
      const pages = cut(weights, room);
      expect(pages[0]?.[0]).toBe(0);
      expect(pages.at(-1)?.[1]).toBe(weights.length);
      for (const [index, [from, to]] of pages.entries()) {
        expect(from).toBe(index === 0 ? 0 : pages[index - 1]?.[1]);
        expect(to > from || index === 0).toBe(true);
      }
    }),
  );
});

test('a long post leaves no room, a short one not all of it', () => {
  expect(roomBeside(200)).toBe(4_500);
  expect(roomBeside(8_000)).toBe(3_200);
  expect(roomBeside(40_000)).toBe(0);
});

test('five thousand comments of usual length are some seventy pages', () => {
  const weights = Array.from({ length: 5000 }, () =>
    weightOf(`<p>${'Some words of a reader. '.repeat(3)}</p>`),
  );
  expect(cut(weights, 4_500).length).toBeGreaterThan(40);
  expect(cut(weights, 4_500).length).toBeLessThan(90);
});
