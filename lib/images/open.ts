import sharp, { type OutputInfo, type Sharp } from 'sharp';
import { MOST_PIXELS } from './settings';

// One thread an image: several images are made at once, and no encoder's bytes may depend on the machine's processors.
sharp.concurrency(1);
// Files are read once.
sharp.cache(false);

/** A decoder of an image's bytes, with bounded memory; what is damaged is an error, not a grey half. */
export function open(bytes: Uint8Array): Sharp {
  return sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'warning', sequentialRead: true });
}

/** Pixels that were decoded before. */
export function openRaw(data: Uint8Array, info: OutputInfo): Sharp {
  const { width, height, channels } = info;
  return sharp(data, { raw: { width, height, channels } });
}
