/** Numbers that look random and are the same for the same seed, everywhere. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  /** @throws Error for none to choose from. */
  pick<T>(values: readonly T[]): T;
  chance(probability: number): boolean;
  /** Of the standard normal distribution. */
  normal(): number;
  /** `count` different ones, or all. */
  sample<T>(values: readonly T[], count: number): T[];
}

/** By Mulberry32. */
export function random(seed: number): Random {
  let state = (seed * 2654435761 + 0x9e3779b9) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (length: number) => Math.floor(next() * length);
  return {
    next,
    int: (low, high) => low + below(high - low + 1),
    pick(values) {
      const [value] = values.slice(below(values.length));
      if (value === undefined) throw new Error('Nothing to pick from');
      return value;
    },
    chance: (probability) => next() < probability,
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    sample(values, count) {
      const left = [...values];
      return values.slice(0, count).flatMap(() => left.splice(below(left.length), 1));
    },
  };
}
