import { attractor, strayed } from '../../../../lib/post/drawing/attractor';
import { knotsOf } from '../../../../lib/post/drawing/orbit-points';
import golden from '../../../fixtures/attractor.json';

describe('attractor', () => {
  // A mark is a post's face: a change here redraws every post of every blog.
  test.each(golden)('draws “$seed” at $size as it always has', ({ seed, size, viewBox, d }) => {
    expect(attractor(seed, size)).toEqual({ viewBox, d });
  });

  test('is 480 wide unless told otherwise', () => {
    expect(attractor('recap-aws')).toEqual(attractor('recap-aws', 480));
    expect(attractor('recap-aws').viewBox).toMatch(/^0 0 480 \d+$/);
  });

  test('gives each of many posts its own mark, as a path of whole numbers', () => {
    const seeds = Array.from({ length: 40 }, (_, i) => `post-${i}`);
    const drawings = seeds.map((seed) => attractor(seed, 128));
    expect(new Set(drawings.map(({ d }) => d)).size).toBe(seeds.length);
    for (const { viewBox, d } of drawings) {
      expect(d).toMatch(/^M-?\d+,-?\d+c-?\d+[ -]\d+[ -]\d+[ -]\d+[ -]\d+[ -]\d+s(-?\d+[ -]?)+$/);
      const [, , width, height] = viewBox.split(' ').map(Number);
      expect(width).toBe(128);
      expect(height).toBeGreaterThan(64);
      expect(height).toBeLessThanOrEqual(138);
    }
  });

  test('keeps a mark small enough to stand in a page', () => {
    for (let i = 0; i < 20; i++) expect(attractor(`post-${i}`, 128).d.length).toBeLessThan(1200);
  });
});

describe('the orbit of a post that was changed', () => {
  const SEEDS = ['clocks', 'recap-aws-reinvent-2020', '时钟', 'a', 'b', 'c', 'd', 'e', 'f'];
  const apart = (seed: string) => {
    const [first, second] = [knotsOf(attractor(seed)), knotsOf({ d: strayed(seed) })];
    expect(second).toHaveLength(first.length);
    return first.map(({ x, y }, i) => Math.hypot(x - (second[i]?.x ?? 0), y - (second[i]?.y ?? 0)));
  };

  // In a box 480 wide.
  test.each(SEEDS)('begins as its drawing does, and ends elsewhere: "%s"', (seed) => {
    const distances = apart(seed);
    expect(Math.max(...distances.slice(0, 5))).toBeLessThan(10);
    expect(Math.max(...distances)).toBeGreaterThan(5);
    expect(strayed(seed)).toBe(strayed(seed));
  });

  test('leaves the drawing itself as it was', () => {
    const before = attractor('never drawn before').d;
    strayed('never drawn before');
    expect(attractor('never drawn before', 481).d).not.toBe('');
    expect(attractor('never drawn before').d).toBe(before);
  });
});
