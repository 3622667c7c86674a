import { dependencies } from '../../package.json';
import { digestOfData } from '../digest';

/**
 * Widths in pixels that images are made in. The column is 496 CSS pixels wide (31rem) and the picture above a text 732: each
 * width fits one of them, on screens of one or of two pixels to a CSS pixel.
 */
export const WIDTHS: readonly number[] = [496, 736, 992, 1472];

/** A file of so few bytes is fetched sooner than a choice is made. */
export const LIGHT = 10_000;

/** Above this, no program of the build reads an image: its memory is bounded. */
export const MOST_PIXELS = 200_000_000;

/**
 * How each format is encoded. AVIF's effort is the lowest: the next that makes files smaller, by a fifth, takes many times as long
 * (docs/performance.md).
 */
export const ENCODING = {
  avif: { quality: 52, effort: 0 },
  webp: { quality: 76, effort: 4 },
  jpeg: { quality: 78, mozjpeg: true },
  png: { compressionLevel: 9 },
  lossless: { lossless: true, effort: 4 },
} as const;

/** Another one as soon as the same image would become other bytes. */
export const SETTINGS = digestOfData([dependencies.sharp, WIDTHS, ENCODING]);
