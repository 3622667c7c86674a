import fc from 'fast-check';
import { pageCount, pageOf } from '../../../lib/addresses/pagination';

/** Newest first. */
const things = (count: number) => Array.from({ length: count }, (_, i) => count - i);

test.each<[count: number, front: number, pages: number]>([
  [0, 0, 0],
  [1, 1, 0],
  [10, 10, 0],
  [14, 14, 0],
  [15, 5, 1],
  [20, 10, 1],
  [24, 14, 1],
  [25, 5, 2],
  [1000, 10, 99],
])('of %i things, 10 a page, %i are on the front page, and %i pages follow', (count, front, pages) => {
  expect(pageOf(things(count), 10, undefined)).toHaveLength(front);
  expect(pageCount(count, 10)).toBe(pages);
});

test('what stands on the front page besides fills it, too', () => {
  expect(pageOf(things(12), 10, undefined)).toHaveLength(12);
  expect(pageOf(things(12), 10, undefined, 3)).toEqual([12, 11]);
  expect(pageOf(things(12), 10, 1, 3)).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  expect(pageOf(things(10), 10, undefined, 30)).toHaveLength(10);
});

test.each([0, -1, 4, 1e9, Number.MAX_SAFE_INTEGER])('there is no page %p of three', (page) => {
  expect(pageOf(things(7), 2, page)).toBeUndefined();
});

const listings = [fc.nat(50), fc.integer({ min: 1, max: 9 }), fc.nat(12)] as const;

test('the pages hold all things, each once, in their order; none is empty, and none much longer than another', () => {
  fc.assert(
    fc.property(...listings, (count, perPage, besides) => {
      const pages = pageCount(count, perPage, besides);
      const numbers = [undefined, ...Array.from({ length: pages }, (_, i) => pages - i)];
      const all = numbers.map((page) => pageOf(things(count), perPage, page, besides) ?? [Number.NaN]);
      expect(all.flat()).toEqual(things(count));
      expect(all.slice(1).every((page) => page.length === perPage)).toBe(true);
      expect(all[0]?.length).toBeLessThan(1.5 * perPage + 1);
      expect(all[0]?.length === 0).toBe(count === 0);
    }),
  );
});

test('an added thing changes the front page, and no other', () => {
  fc.assert(
    fc.property(...listings, (count, perPage, besides) => {
      for (let page = 1; page <= pageCount(count, perPage, besides); page++) {
        expect(pageOf(things(count + 1), perPage, page, besides)).toEqual(
          pageOf(things(count), perPage, page, besides),
        );
      }
    }),
  );
});
