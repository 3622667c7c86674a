import { boxOf, followOrbit, isGood, JUDGE, KNOTS, type Point } from './orbit-knots';
import { LORENZ, SYSTEMS } from './strange-attractors';
import type { Throws } from './throws';

/*
 * A post's mark: one orbit of a strange attractor. The orbit is followed with + − × ÷ and √ alone, which IEEE 754
 * rounds alike everywhere. No Math.sin: engines may differ in its last bit, and a chaotic orbit multiplies that bit
 * until the drawing is another one. For the same reason no expression here may be reordered.
 */

/** What `<svg viewBox><path d>` needs. */
export interface Drawing {
  viewBox: string;
  d: string;
}

interface Dice {
  /** A number in [-1, 1). */
  roll(): number;
  /** What they show: dice that begin with it go on alike. */
  shown(): number;
}

/** A place on the orbit that is drawn: where it is, and a third of the way it would go from there. */
interface Knot {
  at: Point;
  by: Point;
}

/** Knots drawn at most. */
const DRAWN = 178;
const TRIES = 99;

/** FNV-1a over the seed's UTF-8. */
function hashOf(seed: string): number {
  let hash = 2166136261;
  for (const byte of new TextEncoder().encode(seed)) hash = Math.imul(hash ^ byte, 16777619);
  return hash;
}

/** A mixer for each number. */
function diceFrom(shown: number): Dice {
  let hash = shown;
  const roll = () => {
    hash = Math.imul(hash ^ (hash >>> 15), 2246822519);
    hash = Math.imul(hash ^ (hash >>> 13), 3266489917);
    hash ^= hash >>> 16;
    return hash / 2 ** 31;
  };
  return { roll, shown: () => hash };
}

/** What the dice showed before the throw that an orbit came of, by what they showed at first: for drawings of other sizes. */
const thrown = new Map<number, number>();

/** What other threads and the builds before know of that. */
let shared: Throws = thrown;

/** Shares what is known of drawings with others. The drawings are the same, and are there sooner. */
export function shareThrows(throws: Throws): void {
  shared = throws;
}

/**
 * Follows the first good orbit that the seed's dice fall on; Lorenz's own for no seed. `false` if it escapes.
 * @param shift as `followOrbit` takes it; the orbit is chosen by what is not shifted, which must have been picked before.
 */
function pick(seed: string, shift = 0): boolean {
  const first = hashOf(seed);
  const { roll, shown } = diceFrom(thrown.get(first) ?? shared.get(first) ?? first);
  for (let tries = 0; seed !== '' && tries < TRIES; tries++) {
    const before = shown();
    const system = SYSTEMS[Math.floor(((roll() + 1) * SYSTEMS.length) / 2)] ?? LORENZ;
    const [turn, tilt] = [roll(), roll() / 2];
    const stays = followOrbit(system, (usual, stray) => usual + roll() * stray, turn, tilt, shift);
    if (shift !== 0) return stays;
    if (!stays || !isGood()) continue;
    // Shared memory may have no room for it.
    thrown.set(first, before);
    shared.set(first, before);
    return true;
  }
  return followOrbit(LORENZ, (usual) => usual, -0.36, 0, shift);
}

/** So many knots of the orbit that was followed last. */
function firstKnots(count: number): Knot[] {
  return Array.from({ length: count }, (_, n) => {
    const [ax = 0, ay = 0, bx = 0, by = 0] = KNOTS.subarray(6 * n, 6 * n + 4);
    return { at: [ax, ay], by: [bx, by] };
  });
}

/** As many knots from the first as make a line of the given length. */
function cut(length: number): Knot[] {
  let left = length;
  let count = 1;
  while (count < DRAWN && left > 0) {
    const [x0 = 0, y0 = 0] = KNOTS.subarray(6 * count - 6);
    const [x1 = 0, y1 = 0] = KNOTS.subarray(6 * count);
    left -= Math.sqrt((x1 - x0) ** 2 + (y1 - y0) ** 2);
    count += 1;
  }
  return firstKnots(count);
}

/** One cubic from knot to knot, its handles the velocities there: few knots, and still round. */
function path(knots: readonly Knot[], put: (x: number, y: number) => Point, k: number): string {
  let d = '';
  let pen: Point | undefined;
  for (const { at, by } of knots) {
    const to = put(at[0], at[1]);
    if (pen) {
      const handle = put(at[0] - by[0], at[1] - by[1]);
      const curve = [handle[0] - pen[0], handle[1] - pen[1], to[0] - pen[0], to[1] - pen[1]];
      d += curve.join(' ') + (d.includes('s') ? ' ' : 's');
    } else {
      d += `M${to}c${Math.round(by[0] * k)} ${Math.round(by[1] * k)} `;
    }
    pen = to;
  }
  return d.replace(/[ ,]-/g, '-').replace(/[ s]$/, '');
}

const drawings = new Map<string, Drawing>();

/**
 * The mark of a post: the orbit of a strange attractor whose kind, parameters and viewpoint are a hash of `seed` (the
 * post's address), as one path of whole-number cubics in a box `size` wide and as high as the orbit.
 *
 * Pure: the same seed and size give the same bytes, on every machine. `attractor('')` is the blog's own mark: Lorenz's
 * attractor with Lorenz's parameters. `size` is in the drawing's own units, not in pixels; a larger one has finer
 * coordinates and a longer line (the plate is 480; the mark beside a post's title is 128).
 *
 * Draw it with `fill="none" stroke="currentColor" overflow="visible"` on the `<svg>` and
 * `vector-effect="non-scaling-stroke"` on the `<path>`.
 */
export function attractor(seed: string, size = 480): Drawing {
  const key = `${size} ${seed}`;
  const known = drawings.get(key);
  if (known) return known;

  const { knots, viewBox, put, k } = drawn(seed, size);
  const drawing = Object.freeze({ viewBox, d: path(knots, put, k) });
  drawings.set(key, drawing);
  return drawing;
}

/** The knots of a drawing, and how they are put into its box. */
function drawn(seed: string, size: number) {
  pick(seed);
  // The same length of line for every post, so that no mark is darker than its neighbour.
  const knots = cut((seed === '' ? 6.3 : 5 + size / 32) * boxOf(JUDGE).width);
  const { width, height, x, y } = boxOf(knots.length);
  const k = (size * 0.92) / width;
  // Cropped above and below, so that marks hang from one line.
  const tall = Math.round(height * k + size * 0.08);
  const put = (a: number, b: number): Point => [
    Math.round(size / 2 + (a - x) * k),
    Math.round(tall / 2 + (b - y) * k),
  ];
  return { knots, viewBox: `0 0 ${size} ${tall}`, put, k };
}

/** A millionth, and where an orbit forgets its beginning slowly, ten times as much, and again; more would be seen at once. */
const SHIFTS = [1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 3e-2];

/** How far apart two orbits end, as a part of the drawing's size. */
const APART = 0.2;

/**
 * The orbit of `attractor(seed, size)` from a beginning that is a millionth further on: the same line at first, then another one. As one
 * path in the same box, which may leave it.
 */
export function strayed(seed: string, size = 480): string {
  const { knots, put, k } = drawn(seed, size);
  let stray: Knot[] = [];
  for (const shift of SHIFTS) {
    if (pick(seed, shift)) stray = firstKnots(knots.length);
    if (isApart(knots, stray, (APART * size) / k)) break;
  }
  return path(stray, put, k);
}

/** Whether two orbits have been so far from each other. */
function isApart(one: readonly Knot[], other: readonly Knot[], distance: number): boolean {
  return one.some(({ at: [x, y] }, i) => {
    const [a, b] = other[i]?.at ?? [x, y];
    return (x - a) ** 2 + (y - b) ** 2 > distance ** 2;
  });
}
