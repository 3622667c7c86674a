import { cubic } from './curve';

/** A shape in shades: how much of each pixel it covers, from 0 to 255, row by row. */
export interface Shade {
  /** Where its first pixel is, from the point that the shape was placed at. */
  left: number;
  top: number;
  width: number;
  height: number;
  cover: Uint8Array;
}

/** In pixels: how far a line may be from the curve that it stands for. */
const TOLERANCE = 0.04;

type Line = readonly [x0: number, y0: number, x1: number, y1: number];

/**
 * The outline of a glyph in shades. Of a pixel at its edge the exact part is known that lies within the outline, so edges are as smooth
 * as they can be. What two contours of one direction both cover is covered once.
 * @param d a path of SVG with the commands `MLQCZ`, all absolute, `y` upwards as in fonts.
 * @param scale pixels to a unit of the path.
 * @param shift where the outline begins within the first pixel, from 0 to 1.
 */
export function fillOutline(d: string, scale: number, shift: number): Shade {
  const lines = linesOf(d, scale, shift);
  const xs = lines.flatMap(([x0, , x1]) => [x0, x1]);
  const ys = lines.flatMap(([, y0, , y1]) => [y0, y1]);
  if (lines.length === 0) return { left: 0, top: 0, width: 0, height: 0, cover: new Uint8Array() };
  const [left, top] = [Math.floor(Math.min(...xs)), Math.floor(Math.min(...ys))];
  const width = Math.floor(Math.max(...xs)) + 1 - left;
  const height = Math.floor(Math.max(...ys)) + 1 - top;
  const edges = new Edges(width, height);
  for (const [x0, y0, x1, y1] of lines) edges.add(x0 - left, y0 - top, x1 - left, y1 - top);
  return { left, top, width, height, cover: edges.cover() };
}

/**
 * What the edges of a shape add to the pixels right of them. Each pixel holds the change against the one at its left, so that a line
 * touches only the pixels that it crosses, and one sum along each row makes shades of all.
 */
class Edges {
  private readonly change: Float64Array;

  constructor(
    private readonly width: number,
    private readonly height: number,
  ) {
    // One more in a row, for what is right of the last pixel.
    this.change = new Float64Array((width + 1) * height);
  }

  /** Adds a line, in pieces each of which lies in one pixel. */
  add(x0: number, y0: number, x1: number, y1: number): void {
    if (y0 < y1) this.cross(x0, y0, x1, y1, 1);
    if (y0 > y1) this.cross(x1, y1, x0, y0, -1);
  }

  private cross(x0: number, y0: number, x1: number, y1: number, direction: 1 | -1): void {
    const slope = (x1 - x0) / (y1 - y0);
    for (let row = Math.floor(y0); row < y1; row++) {
      const [above, below] = [Math.max(y0, row), Math.min(y1, row + 1)];
      const [from, to] = [x0 + (above - y0) * slope, x0 + (below - y0) * slope];
      const [first, last] = from < to ? [from, to] : [to, from];
      const rise = first === last ? 0 : (below - above) / (last - first);
      let column = Math.floor(first);
      if (last <= column + 1) {
        this.put(row, column, (first + last) / 2, direction * (below - above));
        continue;
      }
      for (; column < last; column++) {
        const [a, b] = [Math.max(first, column), Math.min(last, column + 1)];
        this.put(row, column, (a + b) / 2, direction * rise * (b - a));
      }
    }
  }

  /** A piece of a line in one pixel: where its middle is, and how high it is. */
  private put(row: number, column: number, middle: number, height: number): void {
    const at = row * (this.width + 1) + column;
    const right = height * (middle - column);
    this.change[at] = (this.change[at] ?? 0) + height - right;
    if (column < this.width) this.change[at + 1] = (this.change[at + 1] ?? 0) + right;
  }

  cover(): Uint8Array {
    const { width, height, change } = this;
    const cover = new Uint8Array(width * height);
    for (let row = 0; row < height; row++) {
      let sum = 0;
      for (let column = 0; column < width; column++) {
        sum += change[row * (width + 1) + column] ?? 0;
        cover[row * width + column] = Math.round(Math.min(1, Math.abs(sum)) * 255);
      }
    }
    return cover;
  }
}

/** The lines of a path in pixels, `y` downwards: curves in as many pieces as they need to be round. */
function linesOf(d: string, scale: number, shift: number): Line[] {
  const lines: Line[] = [];
  let [x, y] = [0, 0];
  let [startX, startY] = [0, 0];
  const lineTo = (toX: number, toY: number) => {
    if (toX !== x || toY !== y) lines.push([x, y, toX, toY]);
    [x, y] = [toX, toY];
  };
  for (const [, command = '', numbers = ''] of d.matchAll(/([MLQCZ])([^MLQCZ]*)/g)) {
    const values = numbers.split(/[ ,]/).map((text) => Number(text) * scale);
    const points = values.map((value, at) => (at % 2 === 0 ? value + shift : -value));
    const [ax = x, ay = y, bx = ax, by = ay, cx = bx, cy = by] = points;
    if (command === 'M' || command === 'Z') lineTo(startX, startY);
    if (command === 'M') [x, y, startX, startY] = [ax, ay, ax, ay];
    if (command === 'L') lineTo(ax, ay);
    if (command === 'Q') {
      // The cubic that is the same curve.
      const [hx, hy] = [x + ((ax - x) * 2) / 3, y + ((ay - y) * 2) / 3];
      cubic([x, y, hx, hy, bx + ((ax - bx) * 2) / 3, by + ((ay - by) * 2) / 3, bx, by], TOLERANCE, lineTo);
    }
    if (command === 'C') cubic([x, y, ax, ay, bx, by, cx, cy], TOLERANCE, lineTo);
  }
  lineTo(startX, startY);
  return lines;
}
