import type { Flow, System, Vary, Vector } from './strange-attractors';

/*
 * An orbit of a strange attractor as knots of a line. What lib/post/drawing/attractor.ts says of rounding holds here, too.
 */

/** In the plane of the drawing. */
export type Point = readonly [number, number];

/** Knots passed over until the orbit is on the attractor, and knots looked at to judge it. */
const SETTLE = 92;
export const JUDGE = 400;
const SUBSTEPS = 8;

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
export const KNOTS = new Float64Array(6 * JUDGE);

/**
 * Follows an orbit; `false` if it escapes.
 * @param shift by how much it is moved where the drawing begins.
 */
export function followOrbit(system: System, vary: Vary, turn: number, tilt: number, shift = 0): boolean {
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
export function boxOf(knots: number) {
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

/** Whether the orbit that was followed last makes a drawing: no closed loop or fixed point (few of the cells visited), not flat, not lopsided. */
export function isGood(): boolean {
  const { width, flat, x, y } = boxOf(JUDGE);
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
