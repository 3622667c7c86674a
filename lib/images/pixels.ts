import type { Ending } from './plan';
import { ENCODING, WIDTHS } from './settings';

/**
 * Decodes an image once, no larger than the greatest width, and encodes it as often as asked. A step between full size and small
 * ones costs nothing that is seen, and saves reading twelve million pixels for each file.
 */
export async function pixelsOf(
  bytes: Uint8Array,
): Promise<(width: number, ending: Ending) => Promise<Uint8Array>> {
  const { open, openRaw } = await import('./open');
  const { data, info } = await open(bytes)
    .autoOrient()
    .resize({ width: WIDTHS.at(-1) ?? 0, withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return async (width, ending) => {
    const resized = openRaw(data, info).resize({ width, withoutEnlargement: true });
    const encoded =
      ending === 'jpg'
        ? resized.jpeg(ENCODING.jpeg)
        : ending === 'png'
          ? resized.png(ENCODING.png)
          : ending === 'webp'
            ? resized.webp(ENCODING.webp)
            : resized.avif(ENCODING.avif);
    return new Uint8Array(await encoded.toBuffer());
  };
}
