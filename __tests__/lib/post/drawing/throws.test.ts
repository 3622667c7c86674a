import { attractor, shareThrows } from '../../../../lib/post/drawing/attractor';
import { SharedThrows } from '../../../../lib/post/drawing/throws';
import golden from '../../../fixtures/attractor.json';

const withRoom = (throws: number) => new SharedThrows(new SharedArrayBuffer(SharedThrows.roomFor(throws)));

test('what one knows, another with the same memory knows, too', () => {
  const throws = withRoom(10);
  expect(throws.get(-5)).toBeUndefined();
  throws.set(-5, 7);
  throws.set(5, -7);
  const other = new SharedThrows(throws.memory);
  expect([other.get(-5), other.get(5), other.get(6)]).toEqual([7, -7, undefined]);
  expect([...other.entries()].sort(([a], [b]) => a - b)).toEqual([
    [-5, 7],
    [5, -7],
  ]);
});

test('as many as there is room for are kept, and one too many harms none', () => {
  const throws = withRoom(100);
  for (let first = 1; first <= 100; first++) throws.set(first * 8, first);
  for (let first = 1; first <= 100; first++) expect(throws.get(first * 8)).toBe(first);
  const full = new SharedThrows(new ArrayBuffer(16));
  for (const first of [1, 2, 3]) full.set(first, first + 10);
  expect([1, 2, 3].map((first) => full.get(first))).toEqual([11, 12, undefined]);
});

test('a drawing whose throw is known begins there, and is the same', () => {
  const throws = withRoom(golden.length);
  shareThrows(throws);
  for (const { seed, size, viewBox, d } of golden) expect(attractor(seed, size)).toEqual({ viewBox, d });
  const sizes = golden.filter(({ seed }) => seed !== '').map(({ seed }) => attractor(seed, 200));
  expect([...throws.entries()].length).toBeGreaterThan(1);
  jest.isolateModules(() => {
    const again: typeof import('../../../../lib/post/drawing/attractor') = jest.requireActual(
      '../../../../lib/post/drawing/attractor',
    );
    again.shareThrows(new SharedThrows(throws.memory));
    const seeds = golden.filter(({ seed }) => seed !== '').map(({ seed }) => seed);
    expect(seeds.map((seed) => again.attractor(seed, 200))).toEqual(sizes);
  });
  // Where the dice begin is all that counts: with one throw for both, two posts have one drawing.
  shareThrows({ get: () => 123, set: () => {} });
  expect(attractor('one post', 300)).toEqual(attractor('another', 300));
});
