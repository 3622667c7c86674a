import fc from 'fast-check';
import { pageCount, pageOf } from '../../../lib/addresses/pagination';

test.each([
  [0, 6, 1],
  [1, 6, 1],
  [6, 6, 1],
  [7, 6, 2],
  [300, 7, 43],
])('%i things, %i a page, are %i pages', (count, perPage, pages) => {
  expect(pageCount(count, perPage)).toBe(pages);
});

test.each([0, -1, 4, 1e9, Number.MAX_SAFE_INTEGER])('there is no page %p of three', (page) => {
  expect(pageOf([1, 2, 3, 4, 5], 2, page)).toBeUndefined();
});

test('an empty listing has one empty page', () => {
  expect(pageOf([], 6, 1)).toEqual([]);
  expect(pageOf([], 6, 2)).toBeUndefined();
});

test('the pages hold all things, each once, in their order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer(), { maxLength: 50 }),
      fc.integer({ min: 1, max: 9 }),
      (items, perPage) => {
        const pages = Array.from({ length: pageCount(items.length, perPage) }, (_, i) =>
          pageOf(items, perPage, i + 1),
        );
        expect(pages.flatMap((page) => page ?? [Number.NaN])).toEqual(items);
        expect(pages.every((page) => (page?.length ?? 0) <= perPage)).toBe(true);
      },
    ),
  );
});
