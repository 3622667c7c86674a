import type { ElementContent } from 'hast';
import { h, s } from 'hastscript';

/** How the series of a chart are told apart: never by colour alone. */
interface SeriesLook {
  colour: string;
  /** Of a line: `stroke-dasharray`. */
  dash?: string;
  /** Of points: round or square, full or hollow. */
  square: boolean;
  hollow: boolean;
  /** Of bars: full, or drawn with these lines. */
  hatch?: 'rising' | 'level' | 'upright' | 'falling';
}

/** In the order of the columns. Neighbours differ in lightness, too. */
const LOOKS: readonly SeriesLook[] = [
  { colour: 'var(--accent)', square: false, hollow: false },
  { colour: 'currentColor', dash: '6 3', square: true, hollow: true, hatch: 'rising' },
  { colour: 'var(--blue)', dash: '2 3', square: true, hollow: false, hatch: 'level' },
  { colour: 'var(--alert)', dash: '9 3 2 3', square: false, hollow: true, hatch: 'upright' },
  { colour: 'var(--soft)', square: true, hollow: true },
  { colour: 'var(--edge)', dash: '1 2', square: false, hollow: false, hatch: 'falling' },
];

export function lookOf(series: number): SeriesLook {
  return LOOKS[series % LOOKS.length] ?? { colour: 'currentColor', square: false, hollow: false };
}

const HATCHES = {
  rising: 'M-1,7L7,-1M-1,1L1,-1M5,7L7,5',
  falling: 'M-1,-1L7,7M-1,5L1,7M5,-1L7,1',
  level: 'M0,1.5H6M0,4.5H6',
  upright: 'M1.5,0V6M4.5,0V6',
} as const;

/** The ground of bars; its id where it is a pattern. */
export function barFill(series: number, prefix: string): string {
  const { colour, hatch } = lookOf(series);
  return hatch === undefined ? colour : `url(#${prefix}${series})`;
}

/** The patterns that so many series of bars need. */
export function barPatterns(count: number, prefix: string): ElementContent[] {
  const patterns = Array.from({ length: count }, (_, series) => {
    const { colour, hatch } = lookOf(series);
    if (hatch === undefined) return [];
    const size = { width: 6, height: 6, patternUnits: 'userSpaceOnUse' };
    return [s('pattern', { id: prefix + series, ...size }, s('path', { d: HATCHES[hatch], stroke: colour }))];
  }).flat();
  return patterns.length === 0 ? [] : [s('defs', patterns)];
}

/** What tells a series' look beside its name. */
export function sample(series: number, mark: 'line' | 'point' | 'bar', prefix: string): ElementContent {
  const { colour, dash } = lookOf(series);
  const size = { width: 24, height: 10, viewBox: '0 0 24 10', ariaHidden: 'true' };
  if (mark === 'bar') {
    const bar = s('rect', {
      x: 6,
      y: 0.5,
      width: 12,
      height: 9,
      stroke: colour,
      fill: barFill(series, prefix),
    });
    return s('svg', size, bar);
  }
  const line = s('path', { d: 'M0,5H24', stroke: colour, 'stroke-dasharray': dash, 'stroke-width': 2 });
  return s('svg', size, mark === 'line' ? line : points('M12,5h.01', series));
}

/** Points, by a path of lines without a length, whose ends are seen: so no scale changes their shape. */
export function points(path: string, series: number): ElementContent[] {
  const { colour, square, hollow } = lookOf(series);
  const cap = square ? 'square' : 'round';
  const full = s('path', { d: path, stroke: colour, 'stroke-width': square ? 6 : 8, 'stroke-linecap': cap });
  if (!hollow) return [full];
  const hole = s('path', {
    d: path,
    stroke: 'var(--paper)',
    'stroke-width': square ? 3 : 5,
    'stroke-linecap': cap,
  });
  return [full, hole];
}

/** The names of series with what each looks like. */
export function key(
  names: readonly string[],
  mark: 'line' | 'point' | 'bar',
  prefix: string,
): ElementContent {
  return h(
    'p',
    { className: ['key'] },
    names.map((name, at) => h('span', sample(at, mark, prefix), ` ${name}`)),
  );
}
