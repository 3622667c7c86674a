import sharp from 'sharp';
import { fillOutline, type Shade } from '../../../lib/card/fill-outline';
import { setLine } from '../../../lib/card/set-line';

const rowsOf = ({ width, height, cover }: Shade) =>
  Array.from({ length: height }, (_, row) => [...cover.slice(row * width, (row + 1) * width)]);

/** From 0 0 to 2 2 of the font, which is upwards. */
const SQUARE = 'M0,0L2,0L2,2L0,2Z';

test('pixels within are covered, and those at an edge by their part', () => {
  const shade = fillOutline(SQUARE, 1, 0.5);
  expect(shade).toMatchObject({ left: 0, top: -2, width: 3 });
  expect(rowsOf(shade).slice(0, 2)).toEqual([
    [128, 255, 128],
    [128, 255, 128],
  ]);
});

test('a scale makes it larger, about the point where it is placed', () => {
  const { left, top, width, height, cover } = fillOutline('M1,1L3,1L3,2L1,2Z', 10, 0);
  expect([left, top]).toEqual([10, -20]);
  expect(cover.reduce((sum, each) => sum + each, 0) / 255).toBe(200);
  expect(width * height).toBeGreaterThanOrEqual(200);
});

test('a hole is empty, and what two contours cover is covered once', () => {
  const hole = fillOutline('M0,0L6,0L6,6L0,6ZM2,2L2,4L4,4L4,2Z', 1, 0);
  expect(rowsOf(hole)[3]?.slice(0, 6)).toEqual([255, 255, 0, 0, 255, 255]);
  const twice = fillOutline(`${SQUARE}M1,0L3,0L3,2L1,2Z`, 1, 0);
  expect(rowsOf(twice)[0]?.slice(0, 3)).toEqual([255, 255, 255]);
});

test('a path that is not closed is, and an empty one covers nothing', () => {
  expect(fillOutline('M0,0L2,0L2,2L0,2', 1, 0).cover).toEqual(fillOutline(SQUARE, 1, 0).cover);
  expect([...fillOutline('', 1, 0).cover].some((cover) => cover > 0)).toBe(false);
});

test.each([
  ['g', 'serif'],
  ['8', 'sans'],
  ['骨', 'serif'],
  ['ع', 'serif'],
  ['🎉', 'serif'],
] as const)('%s is filled as a renderer of SVG fills it', async (text, voice) => {
  const [glyph] = (await setLine(text, { voice, language: 'en', direction: 'ltr' })).glyphs;
  if (glyph === undefined) throw new Error(`no font has ${text}`);
  const scale = glyph.scale * 60;
  const { left, top, width, height, cover } = fillOutline(glyph.d, scale, 0.25);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><path transform="matrix(${scale} 0 0 -${scale} ${0.25 - left} ${-top})" d="${glyph.d}"/></svg>`;
  const theirs = await sharp(Buffer.from(svg)).extractChannel('alpha').raw().toBuffer();
  const off = [...cover].map((each, at) => Math.abs(each - (theirs[at] ?? 0)));
  expect(theirs.length).toBe(cover.length);
  expect(Math.max(...cover)).toBe(255);
  expect(off.reduce((sum, each) => sum + each, 0) / off.length).toBeLessThan(2);
});
