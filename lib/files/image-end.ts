import type { ImageFormat } from './image-format';

/**
 * Whether an image ends before its own structure says so, as after a copy that was broken off. Bytes behind the end, and
 * a missing mark of the end where all data is there, are no fault.
 */
export function isCutOff(bytes: Uint8Array, format: ImageFormat): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  switch (format) {
    case 'png':
      return !pngEnds(view);
    case 'jpeg':
      return !jpegEnds(bytes, view);
    case 'gif':
      return !gifEnds(view);
    case 'webp':
      // Its length is that of all behind the first eight bytes.
      return view.getUint32(4, true) + 8 > bytes.length;
    case 'avif':
      return !boxesEnd(view);
    default:
      return false;
  }
}

/** https://www.w3.org/TR/png-3/#5Chunk-layout: length, name, data, checksum. */
function pngEnds(view: DataView): boolean {
  for (let at = 8; at + 12 <= view.byteLength; at += 12 + view.getUint32(at)) {
    if (view.getUint32(at + 4) === IEND) return true;
  }
  return false;
}

const IEND = 0x49454e44;

/** Segments up to the first with pixels (SOS); behind these, the mark of the end (EOI). */
function jpegEnds(bytes: Uint8Array, view: DataView): boolean {
  let at = 2;
  while (at + 4 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return true;
    const marker = view.getUint8(at + 1);
    if (marker === 0xda)
      return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).lastIndexOf(EOI) > at;
    // 0xff may be repeated before a marker.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return false;
}

const EOI = Buffer.from([0xff, 0xd9]);

/** https://www.w3.org/Graphics/GIF/spec-gif89a.txt: blocks, each a row of parts with their lengths. */
function gifEnds(view: DataView): boolean {
  const byteAt = (at: number) => (at < view.byteLength ? view.getUint8(at) : undefined);
  const tableLength = (flags = 0) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  let at = 13 + tableLength(byteAt(10));
  for (;;) {
    const kind = byteAt(at);
    if (kind === 0x21) at += 2;
    else if (kind === 0x2c) at += 11 + tableLength(byteAt(at + 9));
    // The end, or what some program put behind the last block.
    else return kind !== undefined || at === view.byteLength;
    for (let length = byteAt(at); length !== 0; length = byteAt(at)) {
      if (length === undefined) return false;
      at += 1 + length;
    }
    at += 1;
  }
}

/** Boxes of ISO/IEC 14496-12: length and name, then content; a length of 0 reaches to the end, 1 stands for a longer number. */
function boxesEnd(view: DataView): boolean {
  let hasPixels = false;
  let at = 0;
  while (at + 8 <= view.byteLength) {
    const length = view.getUint32(at);
    hasPixels ||= view.getUint32(at + 4) === MDAT;
    if (length === 0) return hasPixels;
    if (length === 1 && at + 16 > view.byteLength) return false;
    at += length === 1 ? Number(view.getBigUint64(at + 8)) : Math.max(length, 8);
  }
  return hasPixels && at <= view.byteLength;
}

const MDAT = 0x6d646174;
