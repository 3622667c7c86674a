import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { imageSize } from 'image-size';
import mime from 'mime';

export interface Size {
  width: number;
  height: number;
}

const sizes = new Map<string, { stamp: string; size: Size | undefined }>();

/**
 * How large an image is shown, in CSS pixels, its EXIF orientation minded; `undefined` for what is no image, or damaged.
 * @param file relative to the project. An unchanged file is measured once per process.
 */
export function sizeOf(file: string): Size | undefined {
  try {
    const place = path.join(process.cwd(), file);
    const stats = statSync(place);
    const stamp = `${stats.mtimeMs} ${stats.size}`;
    const known = sizes.get(file);
    if (known?.stamp === stamp) return known.size;
    const { width, height, orientation = 1 } = imageSize(readFileSync(place));
    const turned = orientation >= 5;
    const size = turned ? { width: height, height: width } : { width, height };
    sizes.set(file, { stamp, size });
    return size;
  } catch {
    return undefined;
  }
}

/** A name that no file of the blogger's has: its file is empty, and the export's finish drops it. */
const NOTHING = '.none';

/** The names under which the files of `posts/` are served. Never none: `output: 'export'` refuses a route without paths. */
export function mediaNames(assets: ReadonlyMap<string, string>): string[] {
  return assets.size === 0 ? [NOTHING] : [...assets.keys()];
}

/** A file of `posts/`, its bytes as they are; `undefined` where there is none of that name. */
export function readMedia(
  name: string,
  assets: ReadonlyMap<string, string>,
): { bytes: Uint8Array<ArrayBuffer>; contentType: string } | undefined {
  const file = assets.get(name);
  if (file === undefined)
    return name === NOTHING ? { bytes: new Uint8Array(), contentType: 'text/plain' } : undefined;
  const bytes = new Uint8Array(readFileSync(path.join(process.cwd(), file)));
  return { bytes, contentType: mime.getType(file) ?? 'application/octet-stream' };
}
