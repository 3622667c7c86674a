import type { Element, ElementContent } from 'hast';
import { h, s } from 'hastscript';
import { type Axis, nameAxis, numberAxis, rowAxis, timeAxis } from './chart-axes';
import { type ChartData, chartData } from './chart-data';
import { endLabels, frame } from './chart-frame';
import { barPatterns, key, lookOf } from './chart-looks';
import { barLabels, barMarks, barNumbers, baseOf, type Lanes, lineMarks, pointMarks } from './chart-marks';
import { numbersOf } from './chart-numbers';
import { type ChartOptions, chartSource } from './chart-options';
import { ChartError, type ChartProblem } from './chart-problem';
import { readTable } from './chart-table';
import type { DiagramFence } from './draw-fence';

/** A chart, ready for a page. */
export interface Chart {
  title?: string;
  drawing: ElementContent[];
  /** Its numbers, for those who see no drawing. */
  table: Element;
  problems: ChartProblem[];
}

/**
 * Draws a chart.
 * @returns only what is wrong, where that is an error.
 */
export function drawChart(
  fence: DiagramFence,
  language: string,
): Chart | { problems: readonly ChartProblem[] } {
  try {
    const { options, data, above } = chartSource(fence.source, fence.options);
    const table = readTable(data, above);
    const shown = chartData(table, options);
    const drawing = plot(shown, options, fence.prefix, language);
    const { title, problems } = options;
    return { ...(title && { title }), drawing, table: numbersOf(table, data), problems };
  } catch (error) {
    if (error instanceof ChartError) return { problems: error.problems };
    throw error;
  }
}

/** In rem. */
const HEIGHT = 15;
const LINE = 1.05;

/** Names of so many letters in all fit below a chart; more stand beside bars that lie. */
const BELOW = 58;

/** The same for bars, of which none may go without its name on a telephone. */
const UPRIGHT = 34;

/** Longer names of lines would take the chart's room. */
const LONGEST_LABEL = 14;

function plot(data: ChartData, options: ChartOptions, prefix: string, language: string): ElementContent[] {
  const { type, stacked, log } = options;
  const { along, series } = data;
  const names = along.kind === 'names' ? along.values : [];
  const lying = type === 'bar' && names.reduce((sum, name) => sum + widthOf(name) + 1, 0) > UPRIGHT;
  const isStacked = type === 'bar' && stacked;
  const zero = type === 'bar' ? 'always' : 'near';
  const values = numberAxis(reach(data, isStacked), { log: log.y, zero, language });
  const x = alongAxis(data, options, lying, language);
  const base = Math.max(0, Math.min(1, log.y ? 0 : values.place(0)));
  const ends = type === 'line' && series.length > 1 ? lineEnds(data, x, values) : [];
  const isLabelled = ends.length > 0 && ends.every(({ name }) => widthOf(name) <= LONGEST_LABEL);
  const lanes = lanesOf(isStacked ? 1 : series.length, isStacked, lying);
  const height = lying ? names.length * lanes.row : HEIGHT;
  const marks = {
    line: () => lineMarks(data, x, values),
    scatter: () => pointMarks(data, x, values),
    bar: () => [...barPatterns(series.length, prefix), ...barMarks(data, values, lanes, prefix)],
  }[type]();
  // A bar that has its number beside it needs no axis.
  const isTold = lying && series.length === 1;
  const shown = isTold ? { ...values, ticks: [] } : values;
  const onBase = isTold ? undefined : type === 'scatter' ? 0 : base;
  const svg = s('svg', { width: '100%', height: `${Number(height.toFixed(2))}rem` }, [
    ...frame(x, shown, {
      lying,
      grid: type === 'scatter' ? 'both' : 'values',
      base: onBase,
      thin: type !== 'bar' || lying,
    }),
    ...marks,
    ...(isLabelled ? endLabels(ends, LINE / height) : []),
    ...(isTold ? barLabels(data, values, lanes, language) : []),
    ...axisNames(data, options, lying),
  ]);
  const beside = lying ? [] : values.ticks.map(({ label }) => label);
  const behind = isTold ? barNumbers(data, language) : isLabelled ? ends.map(({ name }) => name) : [];
  const figure = h('div', { className: ['plot', ...roomFor(lying, beside, behind)] }, svg);
  const mark = ({ line: 'line', scatter: 'point', bar: 'bar' } as const)[type];
  const keyNames = series.map(({ name }) => name);
  return series.length > 1 && !isLabelled ? [key(keyNames, mark, prefix), figure] : [figure];
}

/** The classes by which the styles leave room for words beside and behind a plot. */
function roomFor(lying: boolean, beside: readonly string[], behind: readonly string[]): string[] {
  const widest = (words: readonly string[]) => Math.max(0, ...words.map(widthOf));
  return [
    ...(lying ? [] : [`in-${rem(widest(beside), 9)}`]),
    `end-${rem(Math.max(1, widest(behind)), 8)}`,
    lying ? 'lying' : 'named',
  ];
}

/** In rem: the name above bars that lie, such a bar, and the blank below them. */
const [NAME, BAR, BLANK] = [1.35, 0.9, 0.5];

/** Where bars are in their row, and in rem how high such a row is where they lie. */
function lanesOf(count: number, stacked: boolean, lying: boolean): Lanes & { row: number } {
  const row = NAME + BAR * count + BLANK;
  if (lying) return { first: NAME / row, thickness: BAR / row, stacked, lying, row };
  return { first: 0.14, thickness: 0.72 / count, stacked, lying, row };
}

/** All numbers that an axis has to reach. */
function reach({ series }: ChartData, stacked: boolean): number[] {
  return series.flatMap(({ values }, at) =>
    values.flatMap((value, row) =>
      value === undefined ? [] : stacked ? [value + baseOf(series, at, row)] : [value],
    ),
  );
}

function alongAxis(
  { along }: ChartData,
  { type, log }: ChartOptions,
  lying: boolean,
  language: string,
): Axis {
  if (along.kind === 'names') {
    const widest = Math.max(1, ...along.values.map(widthOf));
    if (lying) return rowAxis(along.values);
    return nameAxis(along.values, Math.max(2, Math.floor(BELOW / (widest + 2))));
  }
  if (along.kind === 'time') return timeAxis(along.values, language);
  return numberAxis(along.values, { log: log.x, zero: type === 'scatter' ? 'near' : 'never', language });
}

/** Where each line ends. */
function lineEnds({ along, series }: ChartData, x: Axis, y: Axis) {
  return series.flatMap(({ name, values }, at) => {
    const last = values.findLastIndex((value) => value !== undefined);
    const value = values[last];
    if (value === undefined) return [];
    const place = along.kind === 'names' ? x.place(last) : x.place(along.values[last] ?? 0);
    return [{ name, x: place, y: y.place(value), colour: lookOf(at).colour }];
  });
}

/** What the numbers are, above their axis, and what is along the chart, below its end. */
function axisNames(
  { name, series, along }: ChartData,
  { unit, type }: ChartOptions,
  lying: boolean,
): ElementContent[] {
  const [only] = series.length === 1 ? series : [];
  const what = [only?.name, unit && (only ? `(${unit})` : unit)].filter(Boolean).join(' ');
  const above = lying
    ? { x: 0, y: '100%', dy: series.length === 1 ? '1em' : '2.9em' }
    : { x: 0, y: 0, dx: '-.7em', dy: '-1.1em' };
  const names =
    what === '' ? [] : [s('text', { ...above, 'text-anchor': 'start', 'font-weight': 600 }, what)];
  if (along.kind !== 'number' && type !== 'scatter') return names;
  const below = { x: '100%', y: '100%', dy: '2.9em', 'text-anchor': 'end', 'font-weight': 600 };
  return [...names, s('text', below, name)];
}

/** In letters of the small voice; those of Chinese, Japanese and Korean are twice as wide. */
function widthOf(text: string): number {
  return text.length + (text.match(/[\u1100-\u11ff\u2e80-\uffef]/g)?.length ?? 0);
}

/** So many letters of the small voice in whole rem, and the blank beside them. */
function rem(letters: number, most: number): number {
  return Math.max(1, Math.min(most, Math.ceil(letters * 0.46 + 0.6)));
}
