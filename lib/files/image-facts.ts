import { imageSize } from 'image-size';
import type { RasterFacts } from '../images/raster-facts';
import type { Size } from '../images/size';
import { mediaElement } from '../markdown/media/media-tag';
import { isCutOff } from './image-end';
import { formatOf, type ImageFormat, otherKindOf } from './image-format';
import { svgSize } from './svg-size';

/** What the bytes of a file say about it as an image. Plain data. */
export interface ImageFacts extends Partial<Size> {
  /** Of a raster image that can be read. */
  raster?: RasterFacts;
  /** `undefined` for a file that no browser shows as an image. */
  format?: ImageFormat;
  /**
   * Why readers see no image, or not all of it, and what to do: the rest of a sentence that begins with the file's name.
   * `is empty; copy the image here again`
   */
  problem?: string;
}

/** Formats that some browsers show and others do not. */
const RARE: Partial<Record<ImageFormat, string>> = {
  heic: 'a HEIC image, which only Safari shows',
  jp2: 'a JPEG 2000 image, which most browsers do not show',
  jxl: 'a JPEG XL image, which most browsers do not show',
  tiff: 'a TIFF image, which only Safari shows',
};

const SAVE = 'save the image as JPEG, PNG or WebP';

/**
 * What is known of a file that is shown as an image: its format by its bytes, whatever its name says, its size in CSS
 * pixels (EXIF orientation minded), and what is wrong with it.
 * @param name of the file. Browsers tell SVG by its name only (the host sends its type), all other formats by their bytes.
 */
export function imageFacts(name: string, bytes: Uint8Array): ImageFacts {
  const player = mediaElement(name);
  if (player !== undefined) return { problem: `is no image; write <${player} src="…" controls></${player}>` };
  if (bytes.length === 0) return { problem: 'is empty; copy the image here again' };
  const format = formatOf(bytes);
  const isNamedSvg = /\.svg$/i.test(name);
  if (format === 'svg')
    return isNamedSvg ? svgFacts(bytes) : { problem: 'holds an SVG; end its name in .svg' };
  if (format === undefined) {
    const kind = otherKindOf(bytes);
    return { problem: kind ?? `is damaged, or no image; ${SAVE}` };
  }
  const size = rasterSize(bytes);
  if (isNamedSvg) return { problem: `holds no SVG but ${nameOf(format)}; give its name the right ending` };
  const rare = RARE[format];
  if (rare !== undefined) return { format, ...size, problem: `is ${rare}; ${SAVE}` };
  if (size === undefined)
    return { problem: 'is damaged: its size cannot be read; copy the image here again' };
  const cut = isCutOff(bytes, format) ? { problem: 'is cut off at its end; copy the image here again' } : {};
  return { format, ...size, ...cut };
}

function nameOf(format: ImageFormat): string {
  return format === 'webp' ? 'WebP' : format.toUpperCase();
}

function svgFacts(bytes: Uint8Array): ImageFacts {
  const text = textOf(bytes);
  const facts: ImageFacts = { format: 'svg', ...svgSize(text) };
  if (!text.includes('http://www.w3.org/2000/svg')) {
    const problem = 'is not shown as an image without xmlns="http://www.w3.org/2000/svg" on its <svg>';
    return { problem };
  }
  const { length } = text.trimEnd();
  const isClosed =
    text.lastIndexOf('>') === length - 1 && /<\/(?:[\w.-]+:)?svg\s*>|\/>/.test(text.slice(-10_000));
  return isClosed
    ? facts
    : { problem: 'is cut off at its end, so that no browser shows it; copy the image here again' };
}

/** UTF-8, or what its first two bytes say. */
function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

function rasterSize(bytes: Uint8Array): Size | undefined {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    if (!(width > 0 && height > 0)) return undefined;
    return orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch {
    return undefined;
  }
}
