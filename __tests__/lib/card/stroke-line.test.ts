import sharp from 'sharp';
import { curvesOf, strokeLine } from '../../../lib/card/stroke-line';
import { attractor } from '../../../lib/post/drawing/attractor';

/** The covered pixels of a line, by `x y`. */
function covered(d: string, placed: { x: number; y: number; scale: number; thickness: number }) {
  const pixels = new Map<string, number>();
  strokeLine({ d, viewBox: '0 0 480 480' }, placed, {
    shade: (x, y, cover) => pixels.set(`${x} ${y}`, Math.max(cover, pixels.get(`${x} ${y}`) ?? 0)),
  });
  return pixels;
}

test('the first curve has both its handles, each further one begins as the one before has ended', () => {
  expect(curvesOf('M10,20c1 2 3-4 5-6s7 8 9 10')).toEqual([
    [10, 20, 11, 22, 13, 16, 15, 14],
    [15, 14, 17, 12, 22, 22, 24, 24],
  ]);
  expect(curvesOf('')).toEqual([]);
});

test('a line is as thick as it is to be, and its edges are covered by a part', () => {
  const pixels = covered('M10,20c0 0 30 0 30 0', { x: 0, y: 0.5, scale: 1, thickness: 2 });
  expect([18, 19, 20, 21, 22].map((y) => pixels.get(`25 ${y}`) ?? 0)).toEqual([0, 0.5, 1, 0.5, 0]);
  expect(pixels.get('5 20')).toBeUndefined();
});

test('it is put where it is to be, in its scale', () => {
  const pixels = covered('M0,0c0 0 0 10 0 10', { x: 100.5, y: 50, scale: 2, thickness: 1 });
  expect(pixels.get('100 60')).toBeCloseTo(1);
  expect(pixels.get('100 75')).toBeUndefined();
  expect(pixels.get('10 5')).toBeUndefined();
});

test('a drawing is as a renderer of SVG draws it', async () => {
  const { d } = attractor('a-drawing', 480);
  const pixels = covered(d, { x: 0, y: 0, scale: 1, thickness: 2.2 });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="480"><path d="${d}" fill="none" stroke="#000" stroke-width="2.2" stroke-linecap="round"/></svg>`;
  const theirs = await sharp(Buffer.from(svg)).extractChannel('alpha').raw().toBuffer();
  let off = 0;
  let most = 0;
  theirs.forEach((cover, at) => {
    const ours = (pixels.get(`${at % 480} ${Math.floor(at / 480)}`) ?? 0) * 255;
    off += Math.abs(ours - cover);
    most += cover;
  });
  expect(most).toBeGreaterThan(255 * 480);
  expect(off / most).toBeLessThan(0.1);
});
