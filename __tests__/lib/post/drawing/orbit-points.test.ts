import { attractor } from '../../../../lib/post/drawing/attractor';
import { knotsOf, pointsAlong } from '../../../../lib/post/drawing/orbit-points';

test('the knots of a line are the ends of its curves', () => {
  expect(knotsOf({ d: 'M10,20c1 2 3 4 5 6s1 1 2-3 0 0-7 1' })).toEqual([
    { x: 10, y: 20 },
    { x: 15, y: 26 },
    { x: 17, y: 23 },
    { x: 10, y: 24 },
  ]);
});

test.each(['', 'Beyond Chaos', 'a', '时钟'])('of the drawing of "%s" all are in its box', (seed) => {
  const drawing = attractor(seed, 480);
  const [, , width = 0, height = 0] = drawing.viewBox.split(' ').map(Number);
  const knots = knotsOf(drawing);
  expect(knots.length).toBeGreaterThan(30);
  for (const { x, y } of knots) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x).toBeLessThanOrEqual(width);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThanOrEqual(height);
  }
});

describe('places along a line', () => {
  const line = { d: 'M0,0c0 0 0 0 1 0s0 0 1 0 0 0 1 0 0 0 1 0' };
  const at = (...times: number[]) => pointsAlong(line, times).map(({ x }) => x);
  test('begin where it begins, and end where it ends', () => {
    expect(at(0, 0.5, 1)).toEqual([0, 2, 4]);
  });
  test('are no two the same, as long as there is room', () => {
    expect(at(0, 0, 0)).toEqual([0, 1, 2]);
    expect(at(1, 1, 1)).toEqual([2, 3, 4]);
    expect(at(0, 0.9, 0.95, 1)).toEqual([0, 2, 3, 4]);
    expect(at(0, 0, 0, 0, 0, 0)).toHaveLength(6);
  });
});
