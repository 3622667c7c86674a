import type { Data } from '../dialect';
import { textAt } from '../values';

/**
 * What the plugin hexo-abbrlink makes of a title for `:abbrlink` in a permalink, where front matter does not say it: a checksum, by default
 * of 16 bits and in decimal digits. Where two titles have the same one, the plugin counts on.
 * @param options the key `abbrlink` of the configuration.
 */
export function abbrlinkOf(title: string, options: Data): string {
  const bytes = Buffer.from(title);
  const sum =
    textAt(options, 'alg') === 'crc32' ? checksum(bytes, 0xedb88320, 0xffffffff) : checksum(bytes, 0xa001, 0);
  return sum.toString(textAt(options, 'rep') === 'hex' ? 16 : 10);
}

/** A cyclic redundancy check. @param ends what the sum begins with, and is turned by in the end. */
function checksum(bytes: Uint8Array, polynomial: number, ends: number): number {
  let sum = ends;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ polynomial : sum >>> 1;
  }
  return (sum ^ ends) >>> 0;
}
