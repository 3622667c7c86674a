import { deflateSync } from 'node:zlib';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Of zlib: the next one takes half as long again, for a file that is a tenth smaller. */
const LEVEL = 3;

/** Bits of a pixel: two pixels are a byte. */
const DEPTH = 4;
const PALETTE = 3;

export type Rgb = readonly [red: number, green: number, blue: number];

/** The pixels of a picture, each of which has one of sixteen colours, as PNG has them: so they need not be packed afterwards. */
export class IndexedPixels {
  /** Each row begins with the name of its filter: none, which is best for lines and letters. */
  readonly rows: Uint8Array;
  private readonly stride: number;

  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.stride = 1 + Math.ceil(width / 2);
    this.rows = new Uint8Array(this.stride * height);
  }

  /** Gives a pixel a colour, unless it has one that is further back in the palette. Outside of the picture nothing happens. */
  raise(x: number, y: number, colour: number): void {
    if (x < 0 || y < 0 || x >= this.width || y >= this.height) return;
    const at = y * this.stride + 1 + (x >> 1);
    const pair = this.rows[at] ?? 0;
    if (x & 1) {
      if (colour > (pair & 15)) this.rows[at] = (pair & 240) | colour;
    } else if (colour > pair >> 4) this.rows[at] = (colour << 4) | (pair & 15);
  }
}

/** A picture of at most sixteen colours as PNG (https://www.w3.org/TR/png-3/). */
export function indexedPng({ width, height, rows }: IndexedPixels, colours: readonly Rgb[]): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([DEPTH, PALETTE], 8);
  return Buffer.concat([
    new Uint8Array(SIGNATURE),
    ...chunk('IHDR', header),
    ...chunk('PLTE', new Uint8Array(colours.flat())),
    ...chunk('IDAT', deflateSync(rows, { level: LEVEL, chunkSize: 65_536 })),
    ...chunk('IEND', new Uint8Array()),
  ]);
}

function chunk(type: string, data: Uint8Array): Uint8Array[] {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(named));
  return [length, named, checksum];
}

/** Of each byte, for `crc32`. */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The checksum of a chunk. Node has it as `zlib.crc32` from 20.15 on only. */
function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
