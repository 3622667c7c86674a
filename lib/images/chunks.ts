/** A piece of a file that is made of named pieces. */
export interface Chunk {
  name: string;
  /** Where its content is. */
  start: number;
  end: number;
  /** Where all of it is: with its length, its name and what follows its content. */
  from: number;
  to: number;
}

/** https://www.w3.org/TR/png-3/#5Chunk-layout: length, name, content, checksum. A piece that is cut off is left out. */
export function pngChunks(bytes: Uint8Array): Chunk[] {
  const view = viewOf(bytes);
  const chunks: Chunk[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const start = at + 8;
    const end = start + view.getUint32(at);
    if (end + 4 > bytes.length) break;
    chunks.push({ name: latin(bytes, at + 4, start), start, end, from: at, to: end + 4 });
    at = end + 4;
  }
  return chunks;
}

/** https://developers.google.com/speed/webp/docs/riff_container: name, length, content, a zero if its length is odd. */
export function riffChunks(bytes: Uint8Array): Chunk[] {
  const view = viewOf(bytes);
  const chunks: Chunk[] = [];
  for (let at = 12; at + 8 <= bytes.length; ) {
    const start = at + 8;
    const end = start + view.getUint32(at + 4, true);
    if (end > bytes.length) break;
    const to = Math.min(end + ((end - start) % 2), bytes.length);
    chunks.push({ name: latin(bytes, at, at + 4), start, end, from: at, to });
    at = to;
  }
  return chunks;
}

/**
 * The segments of a JPEG before its pixels (ITU T.81, B.1.1.3), named by their markers: `e1` is APP1.
 * @returns also where the pixels begin.
 */
export function jpegSegments(bytes: Uint8Array): { segments: Chunk[]; pixels: number } {
  const view = viewOf(bytes);
  const segments: Chunk[] = [];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xda) break;
    const to = at + 2 + view.getUint16(at + 2);
    if (to > bytes.length) break;
    segments.push({ name: marker.toString(16), start: at + 4, end: to, from: at, to });
    at = to;
  }
  return { segments, pixels: at };
}

/**
 * Where a JPEG ends: behind it, phones put films and second images, with their own metadata.
 * @param pixels where the first of its scans begins.
 */
export function jpegEnd(bytes: Uint8Array, pixels: number): number {
  const view = viewOf(bytes);
  for (let at = pixels; at + 4 <= bytes.length; ) {
    // A scan: a segment, then pixels, in which no 0xff stands without a zero or the number of a restart behind it.
    at += 2 + view.getUint16(at + 2);
    while (at + 2 <= bytes.length && !(bytes[at] === 0xff && isMarker(bytes[at + 1] ?? 0))) at += 1;
    if (bytes[at + 1] === EOI) return at + 2;
  }
  return bytes.length;
}

const EOI = 0xd9;

function isMarker(byte: number): boolean {
  return byte !== 0 && byte !== 0xff && !(byte >= 0xd0 && byte <= 0xd7);
}

export function latin(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1', from, to);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}
