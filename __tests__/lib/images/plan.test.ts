import fc from 'fast-check';
import {
  addressOf,
  COLUMN,
  cardOf,
  isSized,
  partOfColumn,
  pictureOf,
  pixelsWide,
  type Sized,
  stemName,
  variantOf,
  WIDE,
  widthsFor,
} from '../../../lib/images/plan';

const raster = { digest: 'abc', weight: 500_000 };
const photo: Sized = { stem: '/media/@/a.0123456789', width: 4000, height: 3000, format: 'jpeg', raster };

test.each([
  [4000, COLUMN, [496, 736, 992]],
  [4000, WIDE, [496, 736, 992, 1472]],
  [1000, COLUMN, [496, 736, 992]],
  [992, COLUMN, [496, 736, 992]],
  [600, COLUMN, [496, 600]],
  [510, COLUMN, [510]],
  [4000, partOfColumn(0.5), [496]],
  [4000, pixelsWide(300), [496, 736]],
  [4000, pixelsWide(5000), [496, 736, 992]],
])('widths of an image of %i pixels in %j', (natural, room, widths) => {
  expect(widthsFor(natural, room)).toEqual(widths);
});

test('no width is larger than the image, and there is always one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 1, max: 800 }), (natural, width) => {
      const widths = widthsFor(natural, { width, sizes: '' });
      expect(widths.length).toBeGreaterThan(0);
      for (const each of widths) expect(each).toBeLessThanOrEqual(natural);
      expect(widths).toEqual([...new Set(widths)].sort((a, b) => a - b));
    }),
  );
});

test('a photo is offered as AVIF and WebP, and as JPEG to the others', () => {
  const { sources, src, srcset } = pictureOf(photo, COLUMN);
  expect(sources.map(({ type }) => type)).toEqual(['image/avif', 'image/webp']);
  expect(src).toBe('/media/@/a.0123456789.992.jpg');
  expect(srcset).toBeUndefined();
});

test('one that is no larger than its room is offered as it came, unless it must be turned', () => {
  const small = { ...photo, width: 600, height: 450 };
  expect(pictureOf(small, COLUMN).src).toBe('/media/@/a.0123456789.jpg');
  const turned = { ...small, raster: { ...raster, orientation: 6 } };
  expect(pictureOf(turned, COLUMN).src).toBe('/media/@/a.0123456789.600.jpg');
});

test('a screenshot stays as it is to the pixel', () => {
  const flat = { ...photo, format: 'png' as const, raster: { ...raster, flat: true as const } };
  expect(pictureOf(flat, COLUMN)).toEqual({ sources: [], src: '/media/@/a.0123456789.png' });
  const { sources } = pictureOf({ ...flat, raster: { ...flat.raster, webp: true } }, COLUMN);
  expect(sources).toEqual([{ type: 'image/webp', srcset: '/media/@/a.0123456789.4000.webp' }]);
});

test.each<[string, Parameters<typeof isSized>, boolean]>([
  ['a photo', ['jpeg', 4000, raster, true], true],
  ['a small one', ['jpeg', 400, raster, true], false],
  ['a light one', ['png', 900, { ...raster, weight: 5000 }, true], false],
  [
    'a small one in public/ that says where it was taken',
    ['jpeg', 400, { ...raster, metadata: true }, false],
    true,
  ],
  ['one that moves', ['webp', 900, { ...raster, animated: true }, true], false],
  ['one that is damaged', ['jpeg', 900, { ...raster, damage: 'is damaged' }, true], false],
  ['a GIF', ['gif', 900, raster, true], false],
  ['an SVG', ['svg', 900, raster, true], false],
  ['a TIFF', ['tiff', 900, raster, true], false],
  ['no image', [undefined, 900, raster, true], false],
])('%s', (_, args, expected) => {
  expect(isSized(...args)).toBe(expected);
});

test('cards get a JPEG, or a PNG of a PNG, no wider than 1200', () => {
  expect(cardOf(photo)).toEqual({ src: '/media/@/a.0123456789.1200.jpg', width: 1200, height: 900 });
  expect(cardOf({ ...photo, format: 'avif', width: 600, height: 450 }).src).toBe(
    '/media/@/a.0123456789.600.jpg',
  );
  expect(cardOf({ ...photo, format: 'png', width: 600, height: 450 }).src).toBe('/media/@/a.0123456789.png');
});

test.each([
  ['posts/a/Kite über dem Meer.JPG', /^Kite-ber-dem-Meer\.[0-9a-f]{10}$/],
  ['public/风筝.png', /^image\.[0-9a-f]{10}$/],
  [`posts/${'x'.repeat(300)}.png`, /^x{40}\.[0-9a-f]{10}$/],
])('the files of %s have a name that every host takes', (file, pattern) => {
  expect(stemName(file, raster)).toMatch(pattern);
});

test('other bytes, other names', () => {
  expect(stemName('a.jpg', raster)).not.toBe(stemName('a.jpg', { ...raster, digest: 'abd' }));
});

test('a name tells which variant it is, and no other name does', () => {
  for (const variant of [
    { stem: 'a.0123456789', width: 496, ending: 'avif' as const },
    { stem: 'a.0123456789', ending: 'jpg' as const },
  ])
    expect(variantOf(addressOf(variant))).toEqual(variant);
  for (const name of [
    'a.jpg',
    '../a.0123456789.jpg',
    'a.0123456789.gif',
    'a.0123456789.0496.jpg',
    '',
    'a.0123456789.496',
  ])
    expect(variantOf(name)).toBeUndefined();
});
