import type { Drawing } from './attractor';

/** A place on a drawing, in its own units. */
interface OrbitPoint {
  x: number;
  y: number;
}

/** The knots of a drawing's line, from its beginning to its end, as its path names them. */
export function knotsOf({ d }: Pick<Drawing, 'd'>): OrbitPoint[] {
  const [x = 0, y = 0, ...curves] = (d.match(/-?\d+/g) ?? []).map(Number);
  const knots = [{ x, y }];
  // The first curve has both of its handles, each further one the second alone: what is left is where it ends.
  for (let at = 4; at + 1 < curves.length; at += 4) {
    const last = knots.at(-1) ?? { x, y };
    knots.push({ x: last.x + (curves[at] ?? 0), y: last.y + (curves[at + 1] ?? 0) });
  }
  return knots;
}

/** How far a place may move along the line, in knots, to keep clear of others: a line comes back to where it has been. */
const LEEWAY = 5;

/**
 * Places along a drawing's line, in the order of the line, each at a knot of its own as long as there are as many; where several knots
 * are as good, at the one that is farthest from all places before it.
 * @param times in their order, from 0, the beginning of the line, to 1, its end.
 */
export function pointsAlong(drawing: Pick<Drawing, 'd'>, times: readonly number[]): OrbitPoint[] {
  const knots = knotsOf(drawing);
  const last = knots.length - 1;
  const leeway = Math.min(LEEWAY, Math.floor(last / times.length / 2));
  const points: OrbitPoint[] = [];
  let slot = -1;
  for (const [i, time] of times.entries()) {
    // Of those that come after it, each needs a knot.
    const most = Math.max(0, last - (times.length - 1 - i));
    const wanted = Math.min(Math.max(slot + 1, Math.round(time * last)), most);
    const from = Math.max(slot + 1, wanted - leeway);
    const to = Math.min(wanted + leeway, most);
    slot = clearest(knots, from, to, points) ?? wanted;
    points.push(knots[slot] ?? { x: 0, y: 0 });
  }
  return points;
}

/** Of the knots from one to another, the one that is farthest from all places. */
function clearest(
  knots: readonly OrbitPoint[],
  from: number,
  to: number,
  places: readonly OrbitPoint[],
): number | undefined {
  let best: { slot: number; room: number } | undefined;
  for (let slot = from; slot <= to; slot++) {
    const { x, y } = knots[slot] ?? { x: 0, y: 0 };
    const room = Math.min(...places.map((place) => (place.x - x) ** 2 + (place.y - y) ** 2));
    if (best === undefined || room > best.room) best = { slot, room };
  }
  return best?.slot;
}
