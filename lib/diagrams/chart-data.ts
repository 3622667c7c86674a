import { nearest } from '../nearest';
import type { ChartOptions } from './chart-options';
import { ChartError, type ChartProblem, stop } from './chart-problem';
import type { Cell, Table } from './table';

/** What is along a chart: moments in milliseconds, numbers, or names in their order. */
type Along = { kind: 'time' | 'number'; values: number[] } | { kind: 'names'; values: string[] };

/** Numbers of one column. Where there is none, the cell was empty. */
export interface Series {
  name: string;
  values: (number | undefined)[];
}

/** What a chart shows. */
export interface ChartData {
  /** The name of the column along it. */
  name: string;
  along: Along;
  series: Series[];
}

/** More lines than that nobody follows. */
const MOST_SERIES = 6;

/**
 * Makes numbers of a table's texts.
 * @throws ChartError with all cells that are none.
 */
export function chartData(table: Table, options: ChartOptions): ChartData {
  const { type } = options;
  if (type === 'bar' && options.log.y)
    stop('bars begin at 0, which a logarithmic axis does not have; write type=line, or take log away', 0);
  const x = options.x === undefined ? 0 : columnOf(options.x, table);
  const drawn =
    options.y.length > 0
      ? options.y.map((name) => columnOf(name, table))
      : table.columns.map((_, at) => at).filter((at) => at !== x);
  if (drawn.length > MOST_SERIES) {
    const message = `the chart has ${drawn.length} columns to draw, and ${MOST_SERIES} are the most that can be told apart; name them, such as y="${table.columns[drawn[0] ?? 0]?.text}"`;
    stop(message, table.columns[drawn[MOST_SERIES] ?? 0]?.line ?? 1);
  }
  const problems: ChartProblem[] = [];
  const series = drawn.map((at) => ({
    name: table.columns[at]?.text ?? '',
    values: table.rows.map((row) => numberIn(row[at], options.log.y, problems)),
  }));
  const cells = table.rows.map((row) => row[x]);
  const along = alongOf(cells, options, problems);
  if (problems.length > 0) throw new ChartError(problems);
  if (series.every(({ values }) => values.every((value) => value === undefined)))
    stop('the chart has no numbers: all cells are empty', table.columns[drawn[0] ?? 0]?.line ?? 1);
  return { name: table.columns[x]?.text ?? '', along, series };
}

function columnOf(name: string, { columns }: Table): number {
  const at = columns.findIndex(({ text }) => text === name);
  if (at >= 0) return at;
  const names = columns.map(({ text }) => text);
  const near = nearest(name, names);
  const hint = near === undefined ? `there are ${names.join(', ')}` : `did you mean ${near}?`;
  return stop(`the data has no column "${name}"; ${hint}`, columns[0]?.line ?? 1);
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

function numberIn(cell: Cell | undefined, isLog: boolean, problems: ChartProblem[]): number | undefined {
  if (cell === undefined || cell.text === '') return undefined;
  const { text, line, column } = cell;
  const value = NUMBER.test(text) ? Number(text) : Number.NaN;
  if (!Number.isFinite(value)) {
    const bare = text.replace(/[\s,_'%]|[^\d.]+$/g, '');
    const hint = NUMBER.test(bare) ? `write ${bare}` : 'write digits such as 1200.5, or leave the cell empty';
    problems.push({ message: `"${text}" is not a number; ${hint}`, severity: 'error', line, column });
    return undefined;
  }
  if (isLog && value <= 0) {
    const message = `${text} has no place on a logarithmic axis, which begins above 0; leave the cell empty, or take log away`;
    problems.push({ message, severity: 'error', line, column });
    return undefined;
  }
  return value;
}

/** What the cells along a chart are: names below bars, else what most of them look like; a scatter has numbers or moments. */
function alongOf(
  cells: readonly (Cell | undefined)[],
  { type, log }: ChartOptions,
  problems: ChartProblem[],
): Along {
  const texts = cells.map((cell) => cell?.text ?? '');
  const filled = texts.filter(Boolean);
  if (type === 'bar') return { kind: 'names', values: texts };
  const dates = filled.filter((text) => DATE.test(text) && !/^\d{4}$/.test(text));
  const years = filled.every((text) => /^(?:1[5-9]|20)\d\d$/.test(text));
  if (filled.length > 0 && (years || dates.length * 2 > filled.length)) {
    return { kind: 'time', values: cells.map((cell) => momentIn(cell, problems)) };
  }
  const numbers = filled.filter((text) => NUMBER.test(text));
  if (type === 'scatter' || (filled.length > 0 && numbers.length * 2 > filled.length)) {
    return { kind: 'number', values: cells.map((cell) => placeIn(cell, log.x, problems)) };
  }
  return { kind: 'names', values: texts };
}

function placeIn(cell: Cell | undefined, isLog: boolean, problems: ChartProblem[]): number {
  const value = numberIn(cell, isLog, problems);
  if (value === undefined && cell !== undefined && cell.text === '') {
    const message = 'this row has no place along the chart; write a number, or leave the row out';
    problems.push({ message, severity: 'error', line: cell.line, column: cell.column });
  }
  return value ?? 0;
}

const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?Z?)?)?)?$/;

/** A moment, in UTC, in which nothing is skipped. */
function momentIn(cell: Cell | undefined, problems: ChartProblem[]): number {
  const { text = '', line = 1, column = 1 } = cell ?? {};
  const found = DATE.exec(text);
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = (found ?? [])
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part)));
  const moment = Date.UTC(year, month - 1, day, hour, minute, second);
  const isReal = found !== null && new Date(moment).getUTCDate() === day && hour < 24 && minute < 60;
  if (isReal) return moment;
  const message = `"${text}" is not a date; write 2026-05-01, 2026-05 or 2026-05-01T12:30`;
  problems.push({ message, severity: 'error', line, column });
  return 0;
}
