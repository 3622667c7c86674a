/**
 * Which throw of a seed's dice made its drawing: what the dice showed before it, by what they showed at first. Of ten orbits that are
 * followed for a drawing, nine are not good; who knows the throw need follow none of these.
 */
export interface Throws {
  get(first: number): number | undefined;
  set(first: number, shown: number): unknown;
}

/** Two numbers a throw: what is shown at first, and before the throw; 0 for what is not there. */
const PAIR = 2;
const BYTES = PAIR * Int32Array.BYTES_PER_ELEMENT;

/** Throws in memory that threads share. */
export class SharedThrows implements Throws {
  private readonly numbers: Int32Array;

  /** @param memory as long as `roomFor` says, and empty or of another `SharedThrows`. */
  constructor(readonly memory: SharedArrayBuffer | ArrayBuffer) {
    this.numbers = new Int32Array(memory);
  }

  /** Bytes in which so many throws are found at once: half of the places stay free. */
  static roomFor(throws: number): number {
    return BYTES * 2 ** Math.ceil(Math.log2(2 * throws + 2));
  }

  get(first: number): number | undefined {
    const at = this.placeOf(first);
    const shown = at === undefined ? 0 : Atomics.load(this.numbers, at + 1);
    return shown === 0 ? undefined : shown;
  }

  /** Where there is no room it is forgotten: the drawing is the same, and takes longer. */
  set(first: number, shown: number): void {
    const at = this.placeOf(first);
    // Another thread may have taken the place meanwhile.
    if (at === undefined || ![0, first].includes(Atomics.compareExchange(this.numbers, at, 0, first))) return;
    Atomics.store(this.numbers, at + 1, shown);
  }

  /** All of them. */
  *entries(): Generator<readonly [first: number, shown: number]> {
    for (let at = 0; at < this.numbers.length; at += PAIR) {
      const [first = 0, shown = 0] = this.numbers.subarray(at, at + PAIR);
      if (first !== 0 && shown !== 0) yield [first, shown];
    }
  }

  /** Where a throw is or would be. Its numbers are dice, so the last bits scatter. */
  private placeOf(first: number): number | undefined {
    const places = this.numbers.length / PAIR;
    if (first === 0) return undefined;
    for (let step = 0; step < Math.min(places, 64); step++) {
      const at = (((first >>> 0) + step) % places) * PAIR;
      const there = Atomics.load(this.numbers, at);
      if (there === 0 || there === first) return at;
    }
    return undefined;
  }
}
