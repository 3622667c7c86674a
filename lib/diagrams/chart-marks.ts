import { line } from 'd3-shape';
import type { ElementContent } from 'hast';
import { s } from 'hastscript';
import { type Axis, numberWriter } from './chart-axes';
import type { ChartData } from './chart-data';
import { barFill, lookOf, points } from './chart-looks';

/** The units of the plot in either direction: a thousandth is less than a pixel. */
const UNITS = 1000;

/** A place in the plot: parts of its width, and of its height from below. */
interface Place {
  x: number;
  y: number;
}

/** Lines of series, each broken where a cell is empty, and their points, where these are few. */
export function lineMarks(data: ChartData, x: Axis, y: Axis): ElementContent[] {
  const marks = data.series.flatMap(({ values }, series) => {
    const { colour, dash } = lookOf(series);
    const places = values.map((value, at) => placeOf(data, at, value, x, y));
    const write = line<Place | undefined>()
      .defined((place) => place !== undefined)
      .x((place) => units(place?.x ?? 0))
      .y((place) => units(1 - (place?.y ?? 0)));
    const path = s('path', {
      d: write(thinned(places)) ?? '',
      stroke: colour,
      'stroke-width': 2,
      'stroke-dasharray': dash,
    });
    const seen = places.filter((place) => place !== undefined);
    return seen.length > MOST_POINTS ? [path] : [path, ...points(pointsPath(seen), series)];
  });
  return [stretched(marks)];
}

/** More points than that hide their line. */
const MOST_POINTS = 32;

/** Points of series. */
export function pointMarks(data: ChartData, x: Axis, y: Axis): ElementContent[] {
  const marks = data.series.flatMap(({ values }, series) => {
    const places = values
      .map((value, at) => placeOf(data, at, value, x, y))
      .filter((place) => place !== undefined);
    return points(pointsPath(places), series);
  });
  return [stretched(marks)];
}

/** The place of bars in the room of their row: parts of that room. */
export interface Lanes {
  /** Where the first bar begins. */
  first: number;
  thickness: number;
  /** Whether bars stand on each other, and so in one lane. */
  stacked: boolean;
  /** Whether bars lie. */
  lying: boolean;
}

/** Bars: of several series beside each other, or on each other. */
export function barMarks(
  { series }: ChartData,
  values: Axis,
  lanes: Lanes,
  prefix: string,
): ElementContent[] {
  const room = 1 / (series[0]?.values.length ?? 1);
  const thickness = lanes.thickness * room;
  return series.map(({ values: numbers }, at) => {
    const bars = numbers.flatMap((value, row): ElementContent[] => {
      if (value === undefined || value === 0) return [];
      const base = lanes.stacked ? baseOf(series, at, row) : 0;
      const [from = 0, to = 0] = [values.place(base), values.place(base + value)].sort((a, b) => a - b);
      const start = room * (row + lanes.first) + (lanes.stacked ? 0 : thickness * at);
      const box = lanes.lying
        ? { x: from, y: start, width: to - from, height: thickness }
        : { x: start, y: 1 - to, width: thickness, height: to - from };
      return [
        s('rect', Object.fromEntries(Object.entries(box).map(([name, part]) => [name, percent(part)]))),
      ];
    });
    const { colour, hatch } = lookOf(at);
    return s('g', { fill: barFill(at, prefix), stroke: hatch === undefined ? 'none' : colour }, bars);
  });
}

/** The numbers of a single series of bars that lie, as they are written. */
export function barNumbers({ series }: ChartData, language: string): string[] {
  const values = series[0]?.values ?? [];
  const write = numberWriter(
    values.map((value) => value ?? 0),
    language,
  );
  return values.map((value) => (value === undefined ? '' : write(value)));
}

/** These numbers, each behind its bar. */
export function barLabels(
  data: ChartData,
  values: Axis,
  { first, thickness }: Lanes,
  language: string,
): ElementContent[] {
  const numbers = barNumbers(data, language);
  return (data.series[0]?.values ?? []).map((value, row) => {
    const y = percent((row + first + thickness / 2) / numbers.length);
    const x = percent(Math.max(values.place(value ?? 0), values.place(0)));
    return s('text', { x, y, dx: '.5em', dy: '.35em', 'text-anchor': 'start' }, numbers[row] ?? '');
  });
}

/** Where a bar of a stack begins: on those of the columns before it, with the same sign. */
export function baseOf(series: ChartData['series'], at: number, row: number): number {
  const isBelow = (series[at]?.values[row] ?? 0) < 0;
  return series
    .slice(0, at)
    .map(({ values }) => values[row] ?? 0)
    .filter((value) => value < 0 === isBelow)
    .reduce((sum, value) => sum + value, 0);
}

function placeOf(
  { along }: ChartData,
  at: number,
  value: number | undefined,
  x: Axis,
  y: Axis,
): Place | undefined {
  if (value === undefined) return undefined;
  const place = along.kind === 'names' ? x.place(at) : x.place(along.values[at] ?? 0);
  return { x: place, y: y.place(value) };
}

/** Without places that are on one line of pixels with both neighbours, and between them: nobody sees these. */
function thinned(places: readonly (Place | undefined)[]): (Place | undefined)[] {
  return places.filter((place, at) => {
    const [before, after] = [places[at - 1], places[at + 1]];
    if (place === undefined || before === undefined || after === undefined) return true;
    const isColumn = units(before.x) === units(place.x) && units(place.x) === units(after.x);
    return !isColumn || place.y > Math.max(before.y, after.y) || place.y < Math.min(before.y, after.y);
  });
}

function pointsPath(places: readonly Place[]): string {
  const written = places.map(({ x, y }) => `M${units(x)},${units(1 - y)}h.01`);
  return [...new Set(written)].join('');
}

/** A drawing that takes the shape of the plot; its lines keep their width. */
function stretched(children: ElementContent[]): ElementContent {
  const box = { width: '100%', height: '100%', viewBox: `0 0 ${UNITS} ${UNITS}` };
  return s('svg', { ...box, preserveAspectRatio: 'none' }, children);
}

function units(part: number): number {
  return Math.round(part * UNITS);
}

/** A part as CSS says it. */
export function percent(part: number): string {
  return `${Number((part * 100).toFixed(2))}%`;
}
