import sharp from 'sharp';
import { metadataOf, withoutMetadata } from '../../../lib/images/metadata';
import { MARKER, photo } from './photo';

const pixels = async (bytes: Uint8Array) => sharp(bytes).raw().toBuffer();

test.each(['jpeg', 'png', 'webp'] as const)('%s without its metadata has the same pixels', async (format) => {
  const bytes = await photo({ format, width: 60, height: 40 });
  expect(bytes.includes(MARKER)).toBe(true);
  expect(metadataOf(bytes, format)).toEqual({ any: true, position: true, orientation: 1 });
  const clean = Buffer.from(withoutMetadata(bytes, format));
  expect(clean.includes(MARKER)).toBe(false);
  expect(metadataOf(clean, format).any).toBe(false);
  const { exif } = await sharp(clean).metadata();
  expect(exif).toBeUndefined();
  expect((await pixels(clean)).equals(await pixels(bytes))).toBe(true);
  // There is nothing left to remove.
  expect(withoutMetadata(clean, format)).toBe(clean);
});

test('how a photo is to be turned stays, and nothing else of its EXIF', async () => {
  const bytes = await photo({ width: 60, height: 40, orientation: 6 });
  const clean = Buffer.from(withoutMetadata(bytes, 'jpeg'));
  expect(clean.includes(MARKER)).toBe(false);
  expect(metadataOf(clean, 'jpeg')).toEqual({ any: true, position: false, orientation: 6 });
  const { orientation } = await sharp(clean).metadata();
  expect(orientation).toBe(6);
});

test('a profile of colour stays', async () => {
  const bytes = await sharp(await photo({ width: 30, height: 20 }))
    .withIccProfile('p3')
    .withExif({ IFD0: { Make: MARKER } })
    .jpeg()
    .toBuffer();
  const clean = withoutMetadata(bytes, 'jpeg');
  expect((await sharp(clean).metadata()).icc).toEqual((await sharp(bytes).metadata()).icc);
  expect((await sharp(clean).metadata()).icc).toBeDefined();
});

test('what follows the end of a photo goes, too: a second image with its own metadata', async () => {
  const bytes = Buffer.concat([
    withoutMetadata(await photo({ width: 30, height: 20 }), 'jpeg'),
    Buffer.from(MARKER),
  ]);
  expect(Buffer.from(withoutMetadata(bytes, 'jpeg')).includes(MARKER)).toBe(false);
  const progressive = await sharp(await photo({ width: 30, height: 20 }))
    .jpeg({ progressive: true })
    .toBuffer();
  expect(withoutMetadata(progressive, 'jpeg')).toHaveLength(progressive.length);
});

test('what is cut off anywhere does no harm', async () => {
  for (const format of ['jpeg', 'png', 'webp'] as const) {
    const bytes = await photo({ format, width: 20, height: 10, orientation: 3 });
    for (let length = 0; length < bytes.length; length += 29) {
      const part = bytes.subarray(0, length);
      expect(() => [metadataOf(part, format), withoutMetadata(part, format)]).not.toThrow();
    }
  }
});
