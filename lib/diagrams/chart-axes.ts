import { scaleLinear, scaleLog, scaleUtc } from 'd3-scale';
import { axisDate } from '../post/dates/date-view';

/** A mark on an axis: where, as a part of its length, and what is written there. */
export interface Tick {
  at: number;
  label: string;
}

/** An axis: where a value is, as a part of its length, and its ticks. */
export interface Axis {
  place(value: number): number;
  ticks: Tick[];
}

/** About so many ticks fit along a chart on a telephone, and beside it. */
const ALONG = 5;
const BESIDE = 5;

/**
 * An axis for numbers.
 * @param zero whether it shows zero: always, where that is near, or only where values are.
 */
export function numberAxis(
  values: readonly number[],
  { log, zero, language }: { log: boolean; zero: 'always' | 'near' | 'never'; language: string },
): Axis {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (log) return logAxis(least, most, language);
  // A line far away from zero is read by its changes.
  const isNear = (least > 0 && least < 0.65 * most) || (most < 0 && most > 0.65 * least);
  const withZero = zero === 'always' || (zero === 'near' && isNear);
  const [from, to] = withZero ? [Math.min(0, least), Math.max(0, most)] : [least, most];
  const scale = scaleLinear().domain(from === to ? [from - 1, to + 1] : [from, to]);
  if (zero !== 'never') scale.nice(BESIDE);
  const isWhole = values.every(Number.isInteger);
  const ticks = scale.ticks(BESIDE).filter((each) => !isWhole || Number.isInteger(each));
  const write = numberWriter(ticks, language);
  return {
    place: (value) => scale(value),
    ticks: ticks.map((each) => ({ at: scale(each), label: write(each) })),
  };
}

function logAxis(least: number, most: number, language: string): Axis {
  const scale = scaleLog()
    .domain(least === most ? [least / 10, most * 10] : [least, most])
    .nice();
  const [from = 1, to = 10] = scale.domain();
  const decades = Math.log10(to / from);
  const step = Math.ceil(decades / 6);
  const all = scale.ticks(10);
  const ticks = all.filter((each) => {
    const [digit, exponent] = each.toExponential().split('e').map(Number);
    if (digit === 1) return (exponent ?? 0) % step === 0;
    return decades <= 2 && (digit === 2 || digit === 5);
  });
  const write = numberWriter(ticks, language);
  return {
    place: (value) => scale(value),
    ticks: ticks.map((each) => ({ at: scale(each), label: write(each) })),
  };
}

/** An axis for moments. */
export function timeAxis(values: readonly number[], language: string): Axis {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const scale = scaleUtc().domain(least === most ? [least - DAY, most + DAY] : [least, most]);
  const ticks = ticksOf(scale, values);
  const steps = leastStep(ticks);
  const step = Number.isFinite(steps) ? steps : DAY;
  const unit = step >= 360 * DAY ? 'year' : step >= 27 * DAY ? 'month' : step >= DAY ? 'day' : 'minute';
  return {
    place: (value) => scale(value),
    ticks: ticks.map((each, at) => ({ at: scale(each), label: axisDate(each, unit, at === 0, language) })),
  };
}

const DAY = 86_400_000;

/** Not more ticks than fit, and none between moments that the data tells apart: days have no hours. */
function ticksOf(scale: { ticks(count: number): Date[] }, values: readonly number[]): number[] {
  const moments = [...new Set(values)].sort((a, b) => a - b);
  const least = leastStep(moments) * 0.9;
  const found = Array.from({ length: ALONG }, (_, at) => scale.ticks(ALONG - at).map(Number));
  const fitting = found.find(
    (ticks) => ticks.length <= ALONG + 1 && ticks.length > 1 && leastStep(ticks) >= least,
  );
  const step = Math.ceil(moments.length / ALONG);
  return fitting ?? moments.filter((_, at) => at % step === 0);
}

/** The least distance of two neighbours. */
function leastStep(moments: readonly number[]): number {
  return Math.min(...moments.slice(1).map((each, at) => each - (moments[at] ?? 0)));
}

/**
 * Places for names: the middle of each one's room.
 * @param most so many can be written beside each other.
 */
export function nameAxis(names: readonly string[], most: number): Axis {
  const step = Math.max(1, Math.ceil(names.length / most));
  const place = (at: number) => (at + 0.5) / names.length;
  const ticks = names.map((label, at) => ({ at: place(at), label })).filter((_, at) => at % step === 0);
  return { place, ticks };
}

/** Places for names above bars that lie: the top of each one's room. */
export function rowAxis(names: readonly string[]): Axis {
  const place = (at: number) => at / names.length;
  return { place, ticks: names.map((label, at) => ({ at: place(at), label })) };
}

/** As many digits as tell these numbers apart; large ones in short. */
export function numberWriter(numbers: readonly number[], language: string): (value: number) => string {
  const most = Math.max(...numbers.map(Math.abs));
  const digits = Math.max(
    0,
    ...numbers.map((each) => (String(Number(each.toPrecision(6))).split('.')[1] ?? '').length),
  );
  const format = new Intl.NumberFormat(
    language,
    most >= 1_000_000
      ? { notation: 'compact', maximumFractionDigits: 1 }
      : { maximumFractionDigits: Math.min(digits, 8), minimumFractionDigits: 0, useGrouping: most >= 10_000 },
  );
  return (value) => format.format(value);
}
