import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { imageSize } from 'image-size';
import mime from 'mime';
import { svgSize } from './svg-size';

export interface Size {
  width: number;
  height: number;
}

const sizes = new Map<string, { stamp: string; size: Size | undefined }>();

/** The size of a file, as long as its stamp is the same. */
export type KeptSize = [file: string, stamp: string, width: number, height: number];

/** What was measured by this process and, if it is told, by one before. */
export function keptSizes(before: readonly KeptSize[] = []): KeptSize[] {
  for (const [file, stamp, width, height] of before) sizes.set(file, { stamp, size: { width, height } });
  return [...sizes].flatMap(([file, { stamp, size }]): KeptSize[] =>
    size === undefined ? [] : [[file, stamp, size.width, size.height]],
  );
}

/**
 * How large an image is shown, in CSS pixels, its EXIF orientation minded; `undefined` for what is no image, or damaged.
 * @param file relative to the project. An unchanged file is measured once per process.
 */
export function sizeOf(file: string): Size | undefined {
  try {
    const place = path.join(process.cwd(), file);
    const stats = statSync(place);
    const stamp = `${stats.mtimeMs} ${stats.ctimeMs} ${stats.size}`;
    const known = sizes.get(file);
    if (known?.stamp === stamp) return known.size;
    const size = measure(readFileSync(place), file);
    sizes.set(file, { stamp, size });
    return size;
  } catch {
    return undefined;
  }
}

function measure(bytes: Uint8Array, file: string): Size | undefined {
  if (/\.svg$/i.test(file)) return svgSize(new TextDecoder().decode(bytes));
  const { width, height, orientation = 1 } = imageSize(bytes);
  return orientation >= 5 ? { width: height, height: width } : { width, height };
}

/**
 * What a build has the route of media export: one file, since `output: 'export'` refuses a route without paths, and an empty
 * one, under a name that no file of the blogger's has. The files themselves go from `posts/` to `out/` without the detour.
 */
export const NO_MEDIA = '.none';

/** A file of `posts/`, its bytes as they are; `undefined` where there is none of that name. */
export function readMedia(
  name: string,
  assets: ReadonlyMap<string, string>,
): { bytes: Uint8Array<ArrayBuffer>; contentType: string } | undefined {
  const file = assets.get(name);
  if (file === undefined)
    return name === NO_MEDIA ? { bytes: new Uint8Array(), contentType: 'text/plain' } : undefined;
  const bytes = new Uint8Array(readFileSync(path.join(process.cwd(), file)));
  return { bytes, contentType: mime.getType(file) ?? 'application/octet-stream' };
}
