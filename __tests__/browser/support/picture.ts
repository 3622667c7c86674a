import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pixelmatch from 'pixelmatch';
import sharp, { type Sharp } from 'sharp';

/** Pixels of four bytes. */
interface Picture {
  data: Buffer;
  width: number;
  height: number;
}

/** The part of a screenshot's width that is kept. Half of it: letters stay what they are, and how their edges are smoothed does not matter. */
const SCALE = 0.5;

/** From where on two colours differ, between 0 and 1 (black and white): a hairline on paper is about 0.06 when it is half as high. */
const THRESHOLD = 0.035;

/** A picture is another one where more than so many pixels of a square differ: a word that has moved, a line that is gone. */
const SQUARE = 24;
const MOST = 20;

/** A screenshot as it is kept as a file: smaller, and in few colours. */
export async function keptPicture(screenshot: Buffer): Promise<Buffer> {
  return (await smaller(screenshot))
    .png({ palette: true, colours: 64, dither: 0, compressionLevel: 9 })
    .toBuffer();
}

async function smaller(screenshot: Buffer): Promise<Sharp> {
  const { width } = await sharp(screenshot).metadata();
  return sharp(screenshot).resize({ width: Math.round(width * SCALE), kernel: 'mitchell' });
}

/**
 * Compares a screenshot with the picture of a file.
 * @param shown where a picture of both and of their differences is written, if there are any.
 * @returns what differs, in a sentence; nothing for pictures that a reader would call the same.
 */
export async function difference(
  screenshot: Buffer,
  file: string,
  shown: string,
): Promise<string | undefined> {
  if (!existsSync(file)) return 'there is no picture of it yet';
  const [expected, found] = await Promise.all([toPixels(sharp(file)), toPixels(await smaller(screenshot))]);
  const width = Math.max(expected.width, found.width);
  const height = Math.max(expected.height, found.height);
  const [before, after] = await Promise.all([toSize(expected, width, height), toSize(found, width, height)]);
  const marked = Buffer.alloc(width * height * 4);
  const worst = pixelmatch(before.data, after.data, marked, width, height, {
    threshold: THRESHOLD,
    windowSize: SQUARE,
    // Hairlines look like edges of letters.
    includeAA: true,
  });
  const isSize = expected.width === found.width && expected.height === found.height;
  if (isSize && worst <= MOST) return undefined;
  mkdirSync(path.dirname(shown), { recursive: true });
  writeFileSync(shown, await sideBySide([before, after, { data: marked, width, height }], before));
  return isSize
    ? `up to ${worst} pixels of a square of ${SQUARE} × ${SQUARE} differ`
    : `it is ${found.width} × ${found.height} pixels large, and was ${expected.width} × ${expected.height}`;
}

async function toPixels(picture: Sharp): Promise<Picture> {
  const { data, info } = await picture.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** With room at the right and below, so that pictures of two sizes can be compared. */
async function toSize(picture: Picture, width: number, height: number): Promise<Picture> {
  const data = await asImage(picture)
    .extend({ right: width - picture.width, bottom: height - picture.height, background: '#f0f' })
    .raw()
    .toBuffer();
  return { data, width, height };
}

function asImage({ data, width, height }: Picture): Sharp {
  return sharp(data, { raw: { width, height, channels: 4 } });
}

/** What was, what is, and what differs. */
async function sideBySide(pictures: readonly Picture[], { width, height }: Picture): Promise<Buffer> {
  const parts = pictures.map(async (picture, at) => ({
    input: await asImage(picture).png().toBuffer(),
    left: at * (width + 8),
    top: 0,
  }));
  return sharp({
    create: {
      width: pictures.length * (width + 8),
      height,
      channels: 4,
      background: '#888',
    },
  })
    .composite(await Promise.all(parts))
    .png()
    .toBuffer();
}
