import type { ImageFormat } from '../files/image-format';
import { lossless } from './encode';
import { withoutMetadata } from './metadata';
import type { Looked, RasterFacts } from './raster-facts';
import { MOST_PIXELS } from './settings';
import { toneOf } from './tone';

/** So many pixels of each side tell a colour. */
const GLANCE = 64;

/** What decoding an image tells of it. Never throws for what a file holds. */
export async function look(bytes: Uint8Array, format: ImageFormat, { flat }: RasterFacts): Promise<Looked> {
  const { open, openRaw } = await import('./open');
  try {
    const { data, info } = await open(bytes)
      .resize(GLANCE, GLANCE, { fit: 'fill' })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    const { dominant, isOpaque } = await openRaw(data, info).stats();
    const saves =
      flat && format === 'png' && (await lossless(bytes)).length < withoutMetadata(bytes, format).length;
    return { seen: true, ...(isOpaque && { tone: toneOf(dominant) }), ...(saves && { webp: true }) };
  } catch (error) {
    return { seen: true, damage: damageOf(error) };
  }
}

function damageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  if (/pixel limit/i.test(text)) {
    return `has more than ${MOST_PIXELS / 1_000_000} million pixels; make it smaller`;
  }
  return `is damaged, so that readers may not see all of it (${text.split('\n')[0]}); copy the image here again`;
}
