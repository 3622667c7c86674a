import { digestOf } from '../digest';
import type { ImageFormat } from '../files/image-format';
import type { RasterFacts } from './raster-facts';
import { LIGHT, SETTINGS, WIDTHS } from './settings';
import type { Size } from './size';

/*
 * Which files stand for an image of the blog in a page. All of it is a function of the image's facts, its name and the settings, so
 * that whoever writes the page, and whoever makes the files, agree without a word.
 */

/** How wide an image is shown at most, in CSS pixels, and the `sizes` that say so to a browser. */
export interface Room {
  width: number;
  sizes: string;
}

/** The column of text: 31rem, or what a small screen has beside its margins. */
export const COLUMN: Room = { width: 496, sizes: '(min-width:36rem) 31rem,92vw' };

/** Text and right margin: where the picture of a post stands. */
export const WIDE: Room = { width: 732, sizes: `(min-width:64rem) 46rem,${COLUMN.sizes}` };

/** What a part of the column leaves: `share` is 0.5 for half of it. */
export function partOfColumn(share: number): Room {
  const rounded = (value: number) => Number(value.toFixed(2));
  return {
    width: COLUMN.width * share,
    sizes: `(min-width:36rem) ${rounded(31 * share)}rem,${rounded(92 * share)}vw`,
  };
}

/** What an author asks for in pixels, as far as there is room. */
export function pixelsWide(width: number): Room {
  return width >= COLUMN.width ? COLUMN : { width, sizes: `${width}px` };
}

/** An image that is published as several files, and what they have in common. */
export interface Sized extends Size {
  format: ImageFormat;
  raster: RasterFacts;
  /** The beginning of their addresses: `/media/@/kite.1a2b3c4d5e`. */
  stem: string;
}

/** A file that stands for an image: `jpg` without a width is the image as it came, without its metadata. */
export interface Variant {
  stem: string;
  width?: number;
  ending: Ending;
}

export type Ending = 'avif' | 'webp' | 'jpg' | 'png';

export interface Picture {
  sources: { type: string; srcset: string }[];
  src: string;
  srcset?: string;
}

/** The folder of these files below `/media/`: a name that hardly a folder of `posts/` has. */
export const VARIANTS = '@/';

const PIXELS_A_CSS_PIXEL = 2;

/** Formats that are made smaller. What moves, and what is drawn in lines, stays as it is. */
const SIZED: Partial<Record<ImageFormat, { sources: Ending[]; own: Ending }>> = {
  jpeg: { sources: ['avif', 'webp'], own: 'jpg' },
  png: { sources: ['avif', 'webp'], own: 'png' },
  webp: { sources: ['avif'], own: 'webp' },
  avif: { sources: [], own: 'avif' },
};

/**
 * Whether an image is published as other files than its own: one that is wider than the least width, or says more than it shows.
 * @param isCleaned whether its own file is published without metadata anyway, as all files of `posts/` are.
 */
export function isSized(
  format: ImageFormat | undefined,
  width: number,
  raster: RasterFacts,
  isCleaned: boolean,
): boolean {
  if (format === undefined || SIZED[format] === undefined || raster.animated || raster.damage !== undefined)
    return false;
  if (raster.metadata && !isCleaned) return true;
  return width > (WIDTHS[0] ?? 0) && raster.weight > LIGHT;
}

/** The name that the files of an image have in common: what it is called, and a digest of its bytes and of the settings. */
export function stemName(file: string, { digest }: RasterFacts): string {
  const base = file.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
  const name = base
    .replace(/[^A-Za-z0-9_-]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return `${name || 'image'}.${digestOf(digest, SETTINGS).slice(0, 10)}`;
}

/** What a page writes for an image that is shown in a room. */
export function pictureOf(image: Sized, room: Room): Picture {
  const { stem, width, format, raster } = image;
  const { sources, own } = SIZED[format] ?? { sources: [], own: 'jpg' as const };
  if (isOwnSize(image)) {
    const webp = raster.webp ? [{ type: 'image/webp', srcset: `${stem}.${width}.webp` }] : [];
    return { sources: webp, src: addressOf({ stem, ending: own }) };
  }
  const widths = widthsFor(width, room);
  const largest = widths.at(-1) ?? width;
  const srcset = (ending: Ending) =>
    widths.map((each) => `${addressOf({ stem, width: each, ending })} ${each}w`).join(',');
  const isWhole = largest === width && raster.orientation === undefined;
  const src = addressOf({ stem, ...(isWhole ? {} : { width: largest }), ending: own });
  return {
    sources: sources.map((ending) => ({ type: `image/${ending}`, srcset: srcset(ending) })),
    src: own === 'jpg' || own === 'png' ? src : addressOf({ stem, width: largest, ending: own }),
    ...(own !== 'jpg' && own !== 'png' && { srcset: srcset(own) }),
  };
}

/** So wide are cards on other sites. */
const CARD = 1200;

/** The file that stands for an image on other sites: one that every network can read, and no larger than its cards. */
export function cardOf({ stem, width, height, format, raster }: Sized): Size & { src: string } {
  const ending = format === 'png' ? 'png' : 'jpg';
  const least = Math.min(CARD, width);
  const isWhole =
    least === width && raster.orientation === undefined && (format === 'png' || format === 'jpeg');
  return {
    src: addressOf({ stem, ...(!isWhole && { width: least }), ending }),
    width: least,
    height: Math.max(1, Math.round((height * least) / width)),
  };
}

/** Whether an image is shown in its own pixels only: a small one, or one whose lines would blur and whose bytes would not be less. */
function isOwnSize({ width, raster }: Sized): boolean {
  return (
    width <= (WIDTHS[0] ?? 0) ||
    raster.weight <= LIGHT ||
    (raster.flat === true && raster.orientation === undefined)
  );
}

/** The widths to choose from: up to two pixels for each that is seen, none larger than the image, and none that is nearly another. */
export function widthsFor(natural: number, room: Room): number[] {
  const most = PIXELS_A_CSS_PIXEL * room.width;
  const needed = WIDTHS.find((width) => width >= most - 1) ?? WIDTHS.at(-1) ?? natural;
  const smaller = WIDTHS.filter((width) => width <= needed && width < natural);
  if (natural > needed) return smaller;
  return [...smaller.filter((width) => width < NEAR * natural), natural];
}

const NEAR = 0.85;

export function addressOf({ stem, width, ending }: Variant): string {
  return width === undefined ? `${stem}.${ending}` : `${stem}.${width}.${ending}`;
}

/** The reverse, of a file's name; `undefined` for a name that no variant has. */
export function variantOf(name: string): Variant | undefined {
  const [, stem, width, ending] =
    /^([\w-]+\.[0-9a-f]{10})(?:\.([1-9]\d{0,4}))?\.(avif|webp|jpg|png)$/.exec(name) ?? [];
  if (stem === undefined || !isEnding(ending)) return undefined;
  return { stem, ...(width !== undefined && { width: Number(width) }), ending };
}

function isEnding(text: string | undefined): text is Ending {
  return text === 'avif' || text === 'webp' || text === 'jpg' || text === 'png';
}
