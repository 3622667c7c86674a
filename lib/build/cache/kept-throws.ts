import { SharedThrows } from '../../post/drawing/throws';
import { readBytes, textKey, writeBytes } from './cache';

const key = () => textKey('throws of drawings');

/**
 * What earlier builds know of the drawings of posts, with room for so many, in memory that threads share. A build in which all pages are
 * rendered anew draws the same posts as the one before.
 */
export function keptThrows(posts: number): SharedThrows {
  const room = SharedThrows.roomFor(posts);
  const throws = new SharedThrows(new SharedArrayBuffer(room));
  const kept = readBytes(key());
  // A table that is much too large is one of posts that have gone.
  if (kept === undefined || kept.length % 8 !== 0 || kept.length > 4 * room) return throws;
  for (const [first, shown] of new SharedThrows(kept.buffer).entries()) throws.set(first, shown);
  return throws;
}

/** Keeps how searches for drawings have ended, for later builds. */
export function keepThrows({ memory }: SharedThrows): void {
  // A copy of its own: what is hashed and written must not be shared.
  writeBytes(key(), new Uint8Array(memory).slice());
}
