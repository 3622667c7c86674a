import { type Flow, LORENZ, SYSTEMS, type System, type Vary, type Vector } from './strange-attractors';
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

type Point = readonly [number, number];
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

/** Knots passed over until the orbit is on the attractor, and knots looked at to judge it. */
const SETTLE = 92;
const JUDGE = 400;
/** Knots drawn at most. */
const DRAWN = 178;
const SUBSTEPS = 8;
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

/** The slopes of a step of Runge–Kutta: one set for all, since a drawing takes tens of thousands of steps. */
const K1: Vector = [0, 0, 0];
const K2: Vector = [0, 0, 0];
const K3: Vector = [0, 0, 0];
const K4: Vector = [0, 0, 0];

/** Steps of Runge–Kutta, fourth order: move the state. In one function, where the state is in registers. */
function follow(flow: Flow, state: Vector, h: number, steps: number): void {
  let [x, y, z] = state;
  const half = h / 2;
  const sixth = h / 6;
  for (let i = 0; i < steps; i++) {
    flow(x, y, z, K1);
    flow(x + K1[0] * half, y + K1[1] * half, z + K1[2] * half, K2);
    flow(x + K2[0] * half, y + K2[1] * half, z + K2[2] * half, K3);
    flow(x + K3[0] * h, y + K3[1] * h, z + K3[2] * h, K4);
    x += (K1[0] + 2 * (K2[0] + K3[0]) + K4[0]) * sixth;
    y += (K1[1] + 2 * (K2[1] + K3[1]) + K4[1]) * sixth;
    z += (K1[2] + 2 * (K2[2] + K3[2]) + K4[2]) * sixth;
  }
  state[0] = x;
  state[1] = y;
  state[2] = z;
}

/** Cosine and sine of an angle, from the tangent of its half. */
function cosineAndSine(t: number): Point {
  return [(1 - t * t) / (1 + t * t), (2 * t) / (1 + t * t)];
}

/**
 * The knots of the orbit that was followed last, as it is seen from one side. Of each six numbers: where it is, a third of the way it would go
 * from there, and where it is half-way to the next. In one place for all, since many orbits are looked at for one drawing.
 */
const KNOTS = new Float64Array(6 * JUDGE);

/**
 * Follows an orbit; `false` if it escapes.
 * @param shift by how much it is moved where the drawing begins.
 */
function orbit(system: System, vary: Vary, turn: number, tilt: number, shift = 0): boolean {
  const { dt } = system;
  const flow = system.flow(vary);
  const [c, s] = cosineAndSine(turn);
  const [C, S] = cosineAndSine(tilt);
  const third = dt / 3;
  const state: Vector = [...system.start];
  const velocity: Vector = [0, 0, 0];
  for (let n = -SETTLE; n < JUDGE; n++) {
    if (n === 0 && shift !== 0) state[0] += shift;
    let [x, y, z] = state;
    if (n >= 0) {
      flow(x, y, z, velocity);
      const [vx, vy, vz] = velocity;
      KNOTS[6 * n] = x * c - y * s;
      KNOTS[6 * n + 1] = (x * s + y * c) * S - z * C;
      KNOTS[6 * n + 2] = (vx * c - vy * s) * third;
      KNOTS[6 * n + 3] = ((vx * s + vy * c) * S - vz * C) * third;
    }
    follow(flow, state, dt / SUBSTEPS, SUBSTEPS / 2);
    if (n >= 0) {
      [x, y, z] = state;
      KNOTS[6 * n + 4] = x * c - y * s;
      KNOTS[6 * n + 5] = (x * s + y * c) * S - z * C;
    }
    follow(flow, state, dt / SUBSTEPS, SUBSTEPS / 2);
    // Written so that NaN escapes too.
    if (!(Math.abs(state[0]) + Math.abs(state[1]) + Math.abs(state[2]) < 1e3)) return false;
  }
  return true;
}

/** The middle and size of what some knots cover; `width` is the longer side, `flat` the shorter as a part of it. */
function box(knots: number) {
  let [x0, x1, y0, y1] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i < 6 * knots; i += i % 6 === 0 ? 4 : 2) {
    const [x = 0, y = 0] = [KNOTS[i], KNOTS[i + 1]];
    if (x < x0) x0 = x;
    if (x > x1) x1 = x;
    if (y < y0) y0 = y;
    if (y > y1) y1 = y;
  }
  const width = Math.max(x1 - x0, y1 - y0);
  return {
    width,
    height: y1 - y0,
    flat: Math.min(x1 - x0, y1 - y0) / width,
    x: (x0 + x1) / 2,
    y: (y0 + y1) / 2,
  };
}

/** Which of 16 × 16 cells, and of those that begin at their far edges, an orbit visits. */
const CELLS = new Uint8Array(17 * 17);

/** Not good: a closed loop or fixed point (few of the cells visited), flat, or lopsided. */
function good(): boolean {
  const { width, flat, x, y } = box(JUDGE);
  if (!(flat > 0.62)) return false;
  CELLS.fill(0);
  let [cells, across, along] = [0, 0, 0];
  for (let i = 0; i < 6 * JUDGE; i += i % 6 === 0 ? 4 : 2) {
    const a = ((KNOTS[i] ?? 0) - x) / width;
    const b = ((KNOTS[i + 1] ?? 0) - y) / width;
    const cell = (Math.floor(a * 16) + 8) * 17 + Math.floor(b * 16) + 8;
    if (CELLS[cell] === 0) cells += 1;
    CELLS[cell] = 1;
    across += a;
    along += b;
  }
  const points = 2 * JUDGE;
  return cells > 108 && Math.abs(across / points) < 0.1 && Math.abs(along / points) < 0.12;
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
 * @param shift as `orbit` takes it; the orbit is chosen by what is not shifted, which must have been picked before.
 */
function pick(seed: string, shift = 0): boolean {
  const first = hashOf(seed);
  const { roll, shown } = diceFrom(thrown.get(first) ?? shared.get(first) ?? first);
  for (let tries = 0; seed !== '' && tries < TRIES; tries++) {
    const before = shown();
    const system = SYSTEMS[Math.floor(((roll() + 1) * SYSTEMS.length) / 2)] ?? LORENZ;
    const [turn, tilt] = [roll(), roll() / 2];
    const stays = orbit(system, (usual, stray) => usual + roll() * stray, turn, tilt, shift);
    if (shift !== 0) return stays;
    if (!stays || !good()) continue;
    // Shared memory may have no room for it.
    thrown.set(first, before);
    shared.set(first, before);
    return true;
  }
  return orbit(LORENZ, (usual) => usual, -0.36, 0, shift);
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
  const knots = cut((seed === '' ? 6.3 : 5 + size / 32) * box(JUDGE).width);
  const { width, height, x, y } = box(knots.length);
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
