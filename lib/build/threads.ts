/** A page takes a few thousandths of a second, to start a thread a few tenths: so many pages are worth one. */
const PAGES_A_THREAD = 50;

/** More of them wait for the disk, and for the thread that asks them. */
const MOST_THREADS = 8;

const MIB = 2 ** 20;

/** Bytes that each thread takes: for grammars of languages, fonts and what is soon forgotten; and for the content, of which each has a copy. */
const A_THREAD = 200 * MIB;
const A_POST = 25 * 1024;

/** What a machine gives to a build. */
export interface Machine {
  processors: number;
  /** In bytes. */
  memory: number;
}

/**
 * How many threads render so many pages of a blog of so many posts: none where the main thread does it sooner. They take at most half of
 * the memory, since a build that takes too much is killed without a word; one is always allowed.
 */
export function threadsFor(pages: number, posts: number, { processors, memory }: Machine): number {
  const roomFor = Math.max(1, Math.floor(memory / 2 / (A_THREAD + posts * A_POST)));
  return Math.min(processors, MOST_THREADS, roomFor, Math.floor(pages / PAGES_A_THREAD));
}
