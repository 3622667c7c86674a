import { digestOf } from '../digest';
import type { ImageFormat } from '../files/image-format';
import { pngChunks, riffChunks } from './chunks';
import { metadataOf } from './metadata';
import type { Size } from './size';

/** What the bytes of a raster image say without being decoded, and what decoding them has told. Plain data. */
export interface RasterFacts extends Partial<Looked> {
  /** Of the bytes. */
  digest: string;
  /** How many bytes. */
  weight: number;
  animated?: true;
  /** It says more than its pixels: camera, time, place, a thumbnail. */
  metadata?: true;
  /** It says where it was taken. */
  position?: true;
  /** How it is to be turned, as EXIF counts: 2 to 8. */
  orientation?: number;
  /** A drawing or a screenshot: few colours, sharp edges. */
  flat?: true;
}

/** What only decoding an image tells. */
export interface Looked {
  seen: true;
  /** Classes of the colour that stands for it until it has come; none for one that is transparent somewhere. */
  tone?: string;
  /** A flat image is smaller as lossless WebP. */
  webp?: true;
  /** Why it cannot be decoded, as a rest of a sentence. */
  damage?: string;
}

/** Photos have 8 bits a pixel and more as PNG, screenshots and drawings seldom more than 2. */
const FLAT_BITS = 4;

export function rasterFacts(bytes: Uint8Array, format: ImageFormat, { width, height }: Size): RasterFacts {
  const weight = bytes.length;
  const { any, position, orientation } = metadataOf(bytes, format);
  const lossless =
    format === 'png' || (format === 'webp' && riffChunks(bytes).some(({ name }) => name === 'VP8L'));
  return {
    digest: digestOf(bytes),
    weight,
    ...(isAnimated(bytes, format) && { animated: true }),
    ...(any && { metadata: true }),
    ...(position && { position: true }),
    ...(orientation > 1 && { orientation }),
    ...(lossless && (weight * 8) / (width * height) < FLAT_BITS && { flat: true }),
  };
}

function isAnimated(bytes: Uint8Array, format: ImageFormat): boolean {
  switch (format) {
    case 'gif':
      return gifFrames(bytes) > 1;
    case 'png':
      return pngChunks(bytes).some(({ name }) => name === 'acTL');
    case 'webp':
      return riffChunks(bytes).some(({ name }) => name === 'ANIM');
    case 'avif':
      return Buffer.from(bytes.subarray(8, 12)).toString('latin1') === 'avis';
    default:
      return false;
  }
}

/** Counts image descriptors that a graphic control extension precedes; a still GIF has at most one. */
function gifFrames(bytes: Uint8Array): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let frames = 0;
  for (
    let at = buffer.indexOf(GIF_CONTROL);
    at >= 0 && frames < 2;
    at = buffer.indexOf(GIF_CONTROL, at + 1)
  ) {
    if (buffer[at + 7] === 0 && (buffer[at + 8] === 0x2c || buffer[at + 8] === 0x21)) frames += 1;
  }
  return frames;
}

const GIF_CONTROL = Buffer.from([0x21, 0xf9, 0x04]);
