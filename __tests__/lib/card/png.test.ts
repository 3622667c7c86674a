import sharp from 'sharp';
import { IndexedPixels, indexedPng, type Rgb } from '../../../lib/card/png';

const COLOURS: Rgb[] = [
  [255, 255, 255],
  [200, 0, 10],
  [0, 100, 20],
];

test('each pixel has the colour that it was given; the one further back in the palette stays', async () => {
  const pixels = new IndexedPixels(4, 2);
  pixels.raise(0, 0, 1);
  pixels.raise(1, 0, 2);
  pixels.raise(1, 0, 1);
  pixels.raise(2, 1, 1);
  pixels.raise(2, 1, 2);
  const { data, info } = await sharp(indexedPng(pixels, COLOURS))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect(info).toMatchObject({ width: 4, height: 2, channels: 3 });
  const colourAt = (x: number, y: number) => [...data.subarray((y * 4 + x) * 3, (y * 4 + x) * 3 + 3)];
  expect([colourAt(0, 0), colourAt(1, 0), colourAt(2, 1)]).toEqual([COLOURS[1], COLOURS[2], COLOURS[2]]);
  expect([colourAt(2, 0), colourAt(3, 0), colourAt(0, 1), colourAt(3, 1)]).toEqual(Array(4).fill(COLOURS[0]));
});

test('outside of the picture nothing happens', () => {
  const pixels = new IndexedPixels(4, 2);
  for (const [x, y] of [
    [-1, 0],
    [4, 0],
    [0, -1],
    [0, 2],
  ] as const)
    pixels.raise(x, y, 1);
  expect(pixels.rows).toEqual(new IndexedPixels(4, 2).rows);
});
