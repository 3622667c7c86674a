/** A cubic Bézier curve: where it begins, its two handles, and where it ends. */
export type Cubic = readonly [
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  x3: number,
  y3: number,
];

/** Calls `lineTo` for each of the lines that stand for a curve, none of them farther from it than `tolerance`. */
export function cubic(
  [x0, y0, x1, y1, x2, y2, x3, y3]: Cubic,
  tolerance: number,
  lineTo: (x: number, y: number) => void,
): void {
  // How far the curve bends away from a line at most: its second derivative is largest at one of its ends.
  const bend = Math.max(
    Math.abs(x0 - 2 * x1 + x2) + Math.abs(y0 - 2 * y1 + y2),
    Math.abs(x1 - 2 * x2 + x3) + Math.abs(y1 - 2 * y2 + y3),
  );
  const pieces = Math.max(1, Math.ceil(Math.sqrt((0.75 * bend) / tolerance)));
  for (let piece = 1; piece < pieces; piece++) {
    const t = piece / pieces;
    const s = 1 - t;
    const [a, b, c, e] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
    lineTo(a * x0 + b * x1 + c * x2 + e * x3, a * y0 + b * y1 + c * y2 + e * y3);
  }
  lineTo(x3, y3);
}
