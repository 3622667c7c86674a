import fc from 'fast-check';
import sharp from 'sharp';
import { imageFacts } from '../../../lib/files/image-facts';

/** 40 × 20 pixels that do not compress to nothing. */
async function image(format: 'png' | 'jpeg' | 'webp' | 'gif' | 'avif' | 'tiff'): Promise<Buffer> {
  const pixels = Buffer.from(Array.from({ length: 40 * 20 * 3 }, (_, i) => (i * 7919) % 251));
  return sharp(pixels, { raw: { width: 40, height: 20, channels: 3 } })
    .toFormat(format)
    .toBuffer();
}

const bytesOf = (text: string) => Buffer.from(text, 'latin1');
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><path d=""/></svg>';
const HEIC = bytesOf('\0\0\0\x18ftypheic\0\0\0\0mif1heic');

describe('images that browsers show', () => {
  test.each(['png', 'jpeg', 'webp', 'gif', 'avif'] as const)('%s, whatever its name', async (format) => {
    const bytes = await image(format);
    for (const name of [`a.${format}`, 'a.jpg', 'a.png', 'A.PNG', 'a', 'a.image']) {
      expect(imageFacts(name, bytes)).toEqual({ format, width: 40, height: 20 });
    }
  });

  test.each([
    [
      'what some program put behind the end',
      (bytes: Buffer) => Buffer.concat([bytes, bytesOf('\0\0trailer')]),
    ],
    ['a view of a larger buffer', (bytes: Buffer) => Buffer.concat([bytesOf('xyz'), bytes]).subarray(3)],
  ])('%s does no harm', async (_, change) => {
    for (const format of ['png', 'jpeg', 'gif', 'webp'] as const) {
      expect(imageFacts('a.png', change(await image(format)))).not.toHaveProperty('problem');
    }
  });

  test('an image turned by its EXIF data is as high as it was wide', async () => {
    const bytes = await sharp(await image('jpeg'))
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect(imageFacts('a.jpg', bytes)).toEqual({ format: 'jpeg', width: 20, height: 40 });
  });

  test('a GIF without the byte that ends it', async () =>
    expect(imageFacts('a.gif', (await image('gif')).subarray(0, -1))).not.toHaveProperty('problem'));

  test.each([
    ['plain', SVG],
    [
      'behind a declaration, a doctype and a comment',
      `<?xml version="1.0"?>\n<!DOCTYPE svg>\n<!-- <p> -->${SVG}\n`,
    ],
    ['with a prefix', SVG.replace(/(<\/?)/g, '$1s:').replace('xmlns', 'xmlns:s')],
    ['that is one tag', '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>'],
    ['with a comment behind it', `${SVG}<!-- made by hand -->`],
    ['with a mark of byte order', `\xef\xbb\xbf${SVG}`],
    ['in UTF-16', `\xff\xfe${[...SVG].join('\0')}\0`],
  ])('an SVG %s', (_, text) =>
    expect(imageFacts('a.svg', bytesOf(text))).toEqual({ format: 'svg', width: 30, height: 20 }),
  );
});

describe('what no browser shows, or only some', () => {
  test.each<[name: string, bytes: Buffer, problem: string]>([
    ['a.png', Buffer.alloc(0), 'is empty; copy the image here again'],
    ['a.jpg', HEIC, 'is a HEIC image, which only Safari shows; save the image as JPEG, PNG or WebP'],
    ['a.png', Buffer.alloc(100), 'is damaged, or no image; save the image as JPEG, PNG or WebP'],
    [
      'a.png',
      bytesOf('\x89PNG\n\x1a\n\0\0\0\rIHDR'),
      'was changed by a program that took it for text; copy the image here again',
    ],
    [
      'a.png',
      bytesOf('\x89PNG\r\n\x1a\n\0\0'),
      'is damaged: its size cannot be read; copy the image here again',
    ],
    [
      'a.png',
      bytesOf('Not found'),
      'holds text, not an image; copy the image here again, or link to the file',
    ],
    [
      'a.png',
      bytesOf('version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n'),
      'is a pointer of Git LFS, not the image; fetch the image with git lfs pull',
    ],
    [
      'a.png',
      bytesOf('\n<!DOCTYPE html><title>404</title>'),
      'is a web page, not an image; save the image itself',
    ],
    [
      'a.png',
      bytesOf('<html lang="en"><svg></svg></html>'),
      'is a web page, not an image; save the image itself',
    ],
    ['a.png', bytesOf(SVG), 'holds an SVG; end its name in .svg'],
    [
      'a.docx',
      bytesOf('PK\x03\x04\x14\0'),
      'is an Office document or another ZIP archive, not an image; link to it, or save the image in it',
    ],
    ['a.jpg', bytesOf('%PDF-1.7\n'), 'is a PDF, not an image; link to it, or save a page of it as PNG'],
    [
      'a.psd',
      bytesOf('8BPS\0\x01'),
      'is a Photoshop file, which no browser shows; save the image as JPEG, PNG or WebP',
    ],
    [
      'a.svgz',
      bytesOf('\x1f\x8b\x08\0'),
      'is compressed with gzip, which browsers do not unpack here; save the image without it',
    ],
    [
      'a.png',
      bytesOf('\0\0\0\x18ftypisom\0\0\0\0isommp42'),
      'is a video or another file without an image; write <video src="…" controls></video>, or link to it',
    ],
    ['a.mp4', Buffer.alloc(0), 'is no image; write <video src="…" controls></video>'],
    [
      'a.svg',
      bytesOf('<svg width="3" height="2"></svg>'),
      'is not shown as an image without xmlns="http://www.w3.org/2000/svg" on its <svg>',
    ],
    [
      'a.svg',
      bytesOf(SVG.slice(0, -3)),
      'is cut off at its end, so that no browser shows it; copy the image here again',
    ],
    [
      'a.svg',
      bytesOf(SVG.slice(0, -10)),
      'is cut off at its end, so that no browser shows it; copy the image here again',
    ],
  ])('%s %#', (name, bytes, problem) => expect(imageFacts(name, bytes).problem).toBe(problem));

  test('a TIFF, with its size', async () =>
    expect(imageFacts('a.tif', await image('tiff'))).toEqual({
      format: 'tiff',
      width: 40,
      height: 20,
      problem: 'is a TIFF image, which only Safari shows; save the image as JPEG, PNG or WebP',
    }));

  test('a photo under the name of an SVG', async () =>
    expect(imageFacts('a.svg', await image('jpeg'))).toEqual({
      problem: 'holds no SVG but JPEG; give its name the right ending',
    }));

  test.each(['png', 'jpeg', 'webp', 'gif', 'avif'] as const)(
    'a %s that was cut off anywhere is said to be damaged, in part or as a whole',
    async (format) => {
      const bytes = await image(format);
      // Of a JPEG and a GIF, the last bytes only say that they are the last.
      const last = bytes.length - (format === 'jpeg' ? 3 : 4);
      for (let length = 0; length < last; length += 7) {
        expect(imageFacts(`a.${format}`, bytes.subarray(0, length))).toHaveProperty('problem');
      }
    },
  );
});

test('no bytes make it throw, or run on', async () => {
  const images = await Promise.all((['png', 'jpeg', 'webp', 'gif', 'avif'] as const).map(image));
  fc.assert(
    fc.property(
      fc.constantFrom(...images),
      fc.nat(),
      fc.uint8Array({ maxLength: 40 }),
      (bytes, at, change) => {
        const damaged = Uint8Array.from(bytes);
        damaged.set(change, at % (damaged.length - change.length));
        const { width = 1, height = 1 } = imageFacts('a.png', damaged);
        expect(width > 0 && height > 0).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
  fc.assert(fc.property(fc.uint8Array(), (bytes) => void imageFacts('a.png', bytes)));
});
