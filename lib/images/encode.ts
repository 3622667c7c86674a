import type { ImageFormat } from '../files/image-format';
import { withoutMetadata } from './metadata';
import { pixelsOf } from './pixels';
import type { Variant } from './plan';
import type { RasterFacts } from './raster-facts';
import { ENCODING } from './settings';

/** What is to be encoded: an image's bytes, and what is known of them. */
interface Original {
  bytes: Uint8Array;
  format: ImageFormat;
  raster: RasterFacts;
}

/**
 * The files that stand for an image, in the order of the variants: turned as it is to be shown, in sRGB, without metadata, and never
 * larger than it is. On one machine the same image always becomes the same bytes.
 * @throws Error of the decoder.
 */
export async function encode(
  { bytes, format, raster }: Original,
  variants: readonly Omit<Variant, 'stem'>[],
): Promise<Uint8Array[]> {
  // Shown in its own pixels only (plan.ts).
  const isFlat = raster.flat === true && raster.orientation === undefined;
  let resized: ReturnType<typeof pixelsOf> | undefined;
  const made: Uint8Array[] = [];
  for (const { width, ending } of variants) {
    if (width === undefined) made.push(withoutMetadata(bytes, format));
    else if (isFlat && ending === 'webp') made.push(await lossless(bytes));
    else {
      resized ??= pixelsOf(bytes);
      made.push(await (await resized)(width, ending));
    }
  }
  return made;
}

/** A flat image, to the pixel. */
export async function lossless(bytes: Uint8Array): Promise<Uint8Array> {
  const { open } = await import('./open');
  return new Uint8Array(await open(bytes).webp(ENCODING.lossless).toBuffer());
}
