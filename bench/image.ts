import { crc32, deflateSync } from 'node:zlib';
import { random } from './random';

const [WIDTH, HEIGHT] = [800, 450];
const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];

/** The k-th image of the benchmark: a bar chart on a light ground, as PNG. */
export function benchImage(k: number): Buffer {
  const r = random(k + 7);
  const hue = [r.int(40, 200), r.int(40, 200), r.int(40, 200)];
  const bars = Array.from({ length: 25 }, () => r.int(40, HEIGHT - 60));
  const row = WIDTH * hue.length + 1;
  const pixels = Buffer.alloc(row * HEIGHT);
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      const on = x % 32 > 6 && HEIGHT - y < (bars[Math.floor(x / 32)] ?? 0);
      const grain = r.chance(0.06) ? 3 : 0;
      const at = y * row + 1 + x * hue.length;
      for (const [c, value] of hue.entries()) {
        pixels[at + c] = on ? Math.min(255, value + (y >> 4) + grain) : 250 - grain;
      }
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  // Eight bits each of red, green and blue.
  header.set([8, 2], 8);
  return Buffer.concat([
    Buffer.from(SIGNATURE),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
