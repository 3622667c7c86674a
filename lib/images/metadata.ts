import type { ImageFormat } from '../files/image-format';
import { type Chunk, jpegEnd, jpegSegments, latin, pngChunks, riffChunks } from './chunks';

/** What an image says beside its pixels and their colours. */
export interface Metadata {
  any: boolean;
  /** Where it was taken. */
  position: boolean;
  /** As EXIF counts: 1 for an image that stands as it is shown. */
  orientation: number;
}

const NONE: Metadata = { any: false, position: false, orientation: 1 };

export function metadataOf(bytes: Uint8Array, format: ImageFormat): Metadata {
  const pieces = personalPieces(bytes, format);
  if (pieces.length === 0) return NONE;
  const found = pieces.map(({ start, end }) => exifOf(bytes.subarray(start, end)));
  return {
    any: true,
    position: found.some(({ position }) => position),
    orientation: found.find(({ orientation }) => orientation > 1)?.orientation ?? 1,
  };
}

/**
 * The image without what it says beside its pixels, which stay as they are: no loss, no second encoding. Colour profiles stay, and
 * so does how the image is to be turned. For formats other than JPEG, PNG and WebP, and where there is nothing to remove, the same
 * bytes.
 */
export function withoutMetadata<B extends ArrayBufferLike>(
  bytes: Uint8Array<B>,
  format: ImageFormat | undefined,
): Uint8Array<B | ArrayBuffer> {
  if (format !== 'jpeg' && format !== 'png' && format !== 'webp') return bytes;
  const pieces = personalPieces(bytes, format);
  if (pieces.length === 0) return bytes;
  const kept: Uint8Array[] = [];
  let at = 0;
  for (const { from, to } of pieces) {
    kept.push(bytes.subarray(at, from));
    at = to;
  }
  kept.push(bytes.subarray(at));
  const { orientation } = metadataOf(bytes, format);
  if (format === 'jpeg' && orientation > 1) {
    const [first = bytes, ...others] = kept;
    return joined([first.subarray(0, 2), orientationOnly(orientation), first.subarray(2), ...others]);
  }
  return format === 'webp' ? asWebp(joined(kept)) : joined(kept);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat(pieces));
}

/** EXIF and XMP, IPTC, comments, and what a maker put there: all but profiles of colour and the header of JFIF. */
function personalPieces(bytes: Uint8Array, format: ImageFormat): Chunk[] {
  switch (format) {
    case 'jpeg': {
      const { segments, pixels } = jpegSegments(bytes);
      const personal = segments.filter((segment) => isPersonalSegment(bytes, segment));
      return [...personal, ...behind(bytes, jpegEnd(bytes, pixels))];
    }
    case 'png': {
      const chunks = pngChunks(bytes);
      const personal = chunks.filter(({ name }) => /^(?:eXIf|tEXt|zTXt|iTXt|tIME)$/.test(name));
      const end = chunks.find(({ name }) => name === 'IEND');
      return [...personal, ...behind(bytes, end?.to ?? bytes.length)];
    }
    case 'webp':
      return riffChunks(bytes).filter(({ name }) => name === 'EXIF' || name === 'XMP ');
    default:
      return [];
  }
}

/** What follows the end of an image: nobody sees it. */
function behind(bytes: Uint8Array, end: number): Chunk[] {
  const to = bytes.length;
  return end < to ? [{ name: '', start: end, end: to, from: end, to }] : [];
}

function isPersonalSegment(bytes: Uint8Array, { name, start }: Chunk): boolean {
  if (name === 'fe') return true;
  if (!/^e[1-9a-f]$/.test(name)) return false;
  const label = latin(bytes, start, start + 12);
  // A profile of colour; how the colours are stored.
  return (
    !(name === 'e2' && label.startsWith('ICC_PROFILE\0')) && !(name === 'ee' && label.startsWith('Adobe'))
  );
}

/** EXIF is a TIFF (6.0, section 2): its first directory holds the orientation, and leads to the position. */
function exifOf(piece: Uint8Array): Pick<Metadata, 'position' | 'orientation'> {
  const none = { position: false, orientation: 1 };
  const header = latin(piece, 0, 6) === 'Exif\0\0' ? 6 : 0;
  const tiff = piece.subarray(header);
  const order = latin(tiff, 0, 4);
  if (order !== 'II*\0' && order !== 'MM\0*') {
    // XMP and its like are text.
    return { ...none, position: /GPSL(?:ati|ongi)tude/.test(latin(piece, 0, piece.length)) };
  }
  const little = order === 'II*\0';
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.length);
  const found = { ...none };
  const first = tiff.length >= 8 ? view.getUint32(4, little) : tiff.length;
  const count = first + 2 <= tiff.length ? view.getUint16(first, little) : 0;
  for (let entry = first + 2, i = 0; i < count && entry + 12 <= tiff.length; i++, entry += 12) {
    const tag = view.getUint16(entry, little);
    if (tag === ORIENTATION) found.orientation = view.getUint16(entry + 8, little);
    if (tag === POSITION) found.position = true;
  }
  return found.orientation >= 1 && found.orientation <= 8 ? found : { ...found, orientation: 1 };
}

const ORIENTATION = 0x0112;
const POSITION = 0x8825;

/** A segment of EXIF that says nothing else: one directory with one entry. */
function orientationOnly(orientation: number): Uint8Array {
  return Buffer.concat([
    Buffer.from([0xff, 0xe1, 0, 34]),
    Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0', 'latin1'),
    Buffer.from([orientation, 0, 0, 0, 0, 0, 0]),
  ]);
}

/** With its length, and without the flags that announce EXIF and XMP. */
function asWebp(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  view.setUint32(4, bytes.length - 8, true);
  const header = riffChunks(bytes).find(({ name }) => name === 'VP8X');
  if (header !== undefined) bytes[header.start] = (bytes[header.start] ?? 0) & ~0b1100;
  return bytes;
}
