import type { Drawing } from '../post/drawing/attractor';
import { type Cubic, cubic } from './curve';

/** In pixels: a line that is a little off in a drawing of lines is seen by nobody. */
const TOLERANCE = 0.2;

/** Where a drawing is put, and how thick its line is, in pixels. */
export interface Placed {
  x: number;
  y: number;
  scale: number;
  thickness: number;
}

/** What a line covers is told to it: a pixel, and how much of that, from 0 to 1. */
interface Shader {
  shade(x: number, y: number, cover: number): void;
}

/**
 * Tells a shader each pixel that the line of a drawing touches, and how much of it is covered. A pixel where the line crosses itself is told
 * more than once: the largest counts.
 */
export function strokeLine({ d }: Drawing, { x, y, scale, thickness }: Placed, to: Shader): void {
  for (const curve of curvesOf(d)) {
    const placed = curve.map((value, at) => value * scale + (at % 2 === 0 ? x : y));
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = placed;
    let [fromX, fromY] = [x0, y0];
    cubic([x0, y0, x1, y1, x2, y2, x3, y3], TOLERANCE, (toX, toY) => {
      strokePiece(fromX, fromY, toX, toY, thickness / 2, to);
      fromX = toX;
      fromY = toY;
    });
  }
}

/** The curves of a path as `attractor` writes it: `Mx,yc` with the numbers of a curve, then `s` with those of all others. */
export function curvesOf(d: string): Cubic[] {
  const [x = 0, y = 0, handleX = 0, handleY = 0, ...rest] = (d.match(/-?\d+/g) ?? []).map(Number);
  const curves: Cubic[] = [];
  let [fromX, fromY, nextX, nextY] = [x, y, x + handleX, y + handleY];
  for (let at = 0; at + 3 < rest.length; at += 4) {
    const [hx = 0, hy = 0, tx = 0, ty = 0] = rest.slice(at, at + 4);
    const [toX, toY] = [fromX + tx, fromY + ty];
    curves.push([fromX, fromY, nextX, nextY, fromX + hx, fromY + hy, toX, toY]);
    // The next curve leaves in the direction in which this one has arrived.
    [nextX, nextY] = [toX + tx - hx, toY + ty - hy];
    [fromX, fromY] = [toX, toY];
  }
  return curves;
}

/** A straight piece with round ends. A pixel is covered by how near its middle is to the line. */
function strokePiece(x0: number, y0: number, x1: number, y1: number, half: number, to: Shader): void {
  const reach = half + 0.5;
  const dx = x1 - x0;
  const dy = y1 - y0;
  const square = dx * dx + dy * dy || 1;
  // Half of what a row has of the line's width, if the line were endless.
  const across = dy === 0 ? Infinity : (reach * Math.sqrt(square)) / Math.abs(dy);
  const slope = dy === 0 ? 0 : dx / dy;
  const bottom = Math.max(y0, y1) + reach;
  for (let row = Math.floor(Math.min(y0, y1) - reach); row < bottom; row++) {
    const py = row + 0.5 - y0;
    const middle = x0 + py * slope;
    const right = Math.min(Math.max(x0, x1) + reach, middle + across);
    for (
      let column = Math.floor(Math.max(Math.min(x0, x1) - reach, middle - across));
      column < right;
      column++
    ) {
      const px = column + 0.5 - x0;
      const along = Math.min(1, Math.max(0, (px * dx + py * dy) / square));
      const ox = px - along * dx;
      const oy = py - along * dy;
      const distance = ox * ox + oy * oy;
      if (distance < reach * reach) to.shade(column, row, Math.min(1, reach - Math.sqrt(distance)));
    }
  }
}
