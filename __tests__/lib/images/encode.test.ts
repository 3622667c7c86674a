import sharp from 'sharp';
import { encode } from '../../../lib/images/encode';
import { look } from '../../../lib/images/look';
import { rasterFacts } from '../../../lib/images/raster-facts';
import { MARKER, photo } from './photo';

const factsOf = (bytes: Uint8Array, format: 'jpeg' | 'png' | 'webp') =>
  rasterFacts(bytes, format, { width: 800, height: 600 });

test('variants have their widths, stand upright, say nothing of the camera, and are the same bytes again', async () => {
  const bytes = await photo({ orientation: 6 });
  const original = { bytes, format: 'jpeg' as const, raster: factsOf(bytes, 'jpeg') };
  expect(original.raster).toMatchObject({ orientation: 6, position: true, metadata: true });
  const variants = (['avif', 'webp', 'jpg', 'png'] as const).map((ending) => ({ width: 496, ending }));
  const made = await encode(original, [...variants, { ending: 'jpg' }]);
  const sizes = await Promise.all(
    made.map(async (each) => {
      const { width, height, exif, xmp, format } = await sharp(each).metadata();
      expect(Buffer.from(each).includes(MARKER)).toBe(false);
      return { width, height, format, said: format === 'jpeg' && width === 800 ? undefined : (exif ?? xmp) };
    }),
  );
  // 800 × 600, lying on its side.
  expect(sizes.slice(0, 4).map(({ width, height }) => [width, height])).toEqual(Array(4).fill([496, 661]));
  expect(sizes.map(({ said }) => said)).toEqual(Array(5).fill(undefined));
  expect(sizes.map(({ format }) => format)).toEqual(['heif', 'webp', 'jpeg', 'png', 'jpeg']);
  expect(await encode(original, variants)).toEqual(made.slice(0, 4));
});

test('a screenshot is lossless', async () => {
  const blocks = {
    input: { create: { width: 300, height: 200, channels: 3 as const, background: '#c00' } },
    top: 50,
    left: 90,
  };
  const bytes = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#fff' } })
    .composite([blocks])
    .png()
    .toBuffer();
  const raster = factsOf(bytes, 'png');
  expect(raster.flat).toBe(true);
  const [made = bytes] = await encode({ bytes, format: 'png', raster }, [{ width: 800, ending: 'webp' }]);
  const pixels = (each: Uint8Array) => sharp(each).removeAlpha().raw().toBuffer();
  expect((await pixels(made)).equals(await pixels(bytes))).toBe(true);
  expect(await look(bytes, 'png', raster)).toEqual({ seen: true, tone: 'tone-4', webp: true });
});

test.each([
  ['#112', 'tone-1'],
  ['#247', 'tone-2'],
  ['#eda', 'tone-4'],
])('the colour of a picture in %s is %s', async (colour, tone) => {
  const bytes = await photo({ colour, width: 80, height: 60 });
  expect((await look(bytes, 'jpeg', factsOf(bytes, 'jpeg'))).tone).toMatch(tone);
});

test('what is transparent somewhere has no colour behind it', async () => {
  const bytes = await sharp({ create: { width: 80, height: 60, channels: 4, background: '#c005' } })
    .png()
    .toBuffer();
  expect((await look(bytes, 'png', factsOf(bytes, 'png'))).tone).toBeUndefined();
});

test('damage is found, wherever it is, and said', async () => {
  const bytes = await photo();
  const broken = Buffer.concat([bytes.subarray(0, bytes.length / 2), Buffer.from([0xff, 0xd9])]);
  expect((await look(broken, 'jpeg', factsOf(bytes, 'jpeg'))).damage).toMatch(
    /^is damaged, .*; copy the image here again$/,
  );
  const huge = Buffer.from(bytes);
  const frame = huge.indexOf(Buffer.from([0xff, 0xc0]));
  huge.writeUInt16BE(12_000, frame + 5);
  huge.writeUInt16BE(20_000, frame + 7);
  expect((await look(huge, 'jpeg', factsOf(bytes, 'jpeg'))).damage).toBe(
    'has more than 200 million pixels; make it smaller',
  );
});

test.each(['gif', 'webp'] as const)('a moving %s is known as one', async (format) => {
  const frames = {
    create: { width: 10, height: 20, channels: 3 as const, background: '#fff', pageHeight: 10 },
  };
  const bytes = await sharp(frames)
    .composite([
      { input: { create: { width: 10, height: 10, channels: 3, background: '#000' } }, top: 10, left: 0 },
    ])
    [format]({ loop: 0 })
    .toBuffer();
  expect(rasterFacts(bytes, format, { width: 10, height: 10 }).animated).toBe(true);
  const still = await sharp({ create: { width: 10, height: 10, channels: 3, background: '#fff' } })
    [format]()
    .toBuffer();
  expect(rasterFacts(still, format, { width: 10, height: 10 }).animated).toBeUndefined();
});
