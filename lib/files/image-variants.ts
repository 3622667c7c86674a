import mime from 'mime';
import { hasBytes, readBytes, writeBytes } from '../build/cache/cache';
import type { Content } from '../content/content';
import { digestOf } from '../digest';
import { encode } from '../images/encode';
import { stemName, type Variant, variantOf } from '../images/plan';
import { SETTINGS } from '../images/settings';
import { inParallel } from '../in-parallel';
import { once } from '../once';
import { bytesAt, DECODED, factsOf, lookAtImages, type Media } from './media';

/** Which image of the blog the files of a stem are made of. */
const filesByStem = once(({ assets, publicFiles }: Content) => {
  const files = new Map<string, string>();
  for (const file of [...assets.values(), ...publicFiles.values()]) {
    const { raster } = DECODED.test(file) ? factsOf(file) : {};
    if (raster !== undefined) files.set(stemName(file, raster), file);
  }
  return files;
});

/** An image that decoders read and no encoder writes. */
export class ImageError extends Error {}

/** A file that stands for an image, and the image. */
interface Planned {
  variant: Variant;
  file: string;
  /** Under which it is kept: by content and settings, whatever the code. */
  key: string;
}

/** @param name below the folder, such as `kite.1a2b3c4d5e.496.avif`. */
function plannedAt(name: string, content: Content): Planned | undefined {
  const variant = variantOf(name);
  const file = variant && filesByStem(content).get(variant.stem);
  const { raster } = file === undefined ? {} : factsOf(file);
  if (variant === undefined || file === undefined || raster === undefined) return undefined;
  const key = digestOf('image', SETTINGS, raster.digest, String(variant.width ?? 'whole'), variant.ending);
  return { variant, file, key };
}

/**
 * Makes those of the files that no earlier build has kept. What is decoded once becomes all files of one image; several images are
 * made at once.
 * @param progress is told how many images are done, of how many.
 * @returns the keys, by name, under which their bytes are kept; without those that no image of the blog has.
 */
export async function makeVariants(
  names: Iterable<string>,
  content: Content,
  progress: (done: number, of: number) => void = () => {},
): Promise<Map<string, string>> {
  const keys = new Map<string, string>();
  const missing = new Map<string, Planned[]>();
  for (const name of names) {
    const planned = plannedAt(name, content);
    if (planned === undefined) continue;
    keys.set(name, planned.key);
    if (hasBytes(planned.key)) continue;
    const others = missing.get(planned.file);
    if (others === undefined) missing.set(planned.file, [planned]);
    else others.push(planned);
  }
  let done = 0;
  await inParallel([...missing], async ([file, planned]) => {
    await makeAll(file, planned);
    done += 1;
    progress(done, missing.size);
  });
  return keys;
}

async function makeAll(file: string, planned: readonly Planned[]): Promise<void> {
  const { format, raster } = factsOf(file);
  if (format === undefined || raster === undefined) return;
  const original = { bytes: bytesAt(file), format, raster };
  const made = await encode(
    original,
    planned.map(({ variant }) => variant),
  ).catch((error: unknown) => {
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new ImageError(`${file} error cannot be encoded (${why}); save the image anew [image]`);
  });
  planned.forEach(({ key }, i) => {
    const bytes = made[i];
    if (bytes !== undefined) writeBytes(key, bytes);
  });
}

/** One of these files for `next dev`, made when it is first asked for; `undefined` where no image of the blog has it. */
export async function readVariant(name: string, content: Content): Promise<Media | undefined> {
  const planned = plannedAt(name, content);
  if (planned === undefined) return undefined;
  // What decoding tells is shown when the page is loaded again.
  await lookAtImages([planned.file]);
  if (!hasBytes(planned.key)) await makeAll(planned.file, [planned]);
  const bytes = readBytes(planned.key);
  return bytes && { bytes, contentType: mime.getType(name) ?? 'application/octet-stream' };
}
