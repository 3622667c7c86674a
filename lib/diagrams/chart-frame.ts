import type { ElementContent } from 'hast';
import { s } from 'hastscript';
import type { Axis, Tick } from './chart-axes';
import { percent } from './chart-marks';

/** Lines and words of the axes: those across the plot at the ticks of the axis of numbers, words at both. */
export function frame(
  along: Axis,
  values: Axis,
  {
    lying,
    grid,
    base,
    thin,
  }: { lying: boolean; grid: 'values' | 'both'; base: number | undefined; thin: boolean },
): ElementContent[] {
  const across = (at: number) => (lying ? upright(at) : level(at));
  const lines = [
    ...values.ticks.map(({ at }) => across(at)),
    ...(grid === 'both' ? along.ticks.map(({ at }) => upright(at)) : []),
  ];
  const [below, beside] = lying ? [values, along] : [along, values];
  const words = [
    ...thinnedOnPhones(below.ticks, thin).map(({ at, label, more }) =>
      s('text', { x: percent(at), y: '100%', dy: '1.5em', ...(more && { className: ['more'] }) }, label),
    ),
    ...beside.ticks.map(({ at, label }) =>
      lying
        ? s('text', { x: 0, y: percent(at), dy: '1.05em', 'text-anchor': 'start' }, label)
        : s('text', { x: 0, y: percent(1 - at), dx: '-.7em', dy: '.35em', 'text-anchor': 'end' }, label),
    ),
  ];
  return [
    s('g', { stroke: 'var(--rule)' }, lines),
    s('g', { color: 'var(--soft)' }, words),
    ...(base === undefined ? [] : [s('g', across(base))]),
  ];
}

/** So many letters fit below a chart on a telephone. */
const NARROW = 26;

/** Every second word is marked, where all of them would touch on a narrow screen. */
function thinnedOnPhones(ticks: readonly Tick[], thin: boolean): (Tick & { more: boolean })[] {
  const letters = ticks.reduce((sum, { label }) => sum + label.length + 1, 0);
  return ticks.map((tick, at) => ({ ...tick, more: thin && letters > NARROW && at % 2 === 1 }));
}

function level(at: number): ElementContent {
  const y = percent(1 - at);
  return s('line', { x1: 0, x2: '100%', y1: y, y2: y });
}

function upright(at: number): ElementContent {
  const x = percent(at);
  return s('line', { x1: x, x2: x, y1: 0, y2: '100%' });
}

/** Names behind the ends of lines, moved apart where they would touch. */
export function endLabels(
  ends: readonly { name: string; x: number; y: number; colour: string }[],
  room: number,
): ElementContent[] {
  const sorted = [...ends].sort((a, b) => b.y - a.y);
  const places: number[] = [];
  for (const { y } of sorted) {
    const above = places.at(-1);
    places.push(above === undefined ? y : Math.min(y, above - room));
  }
  // What was pushed below the plot pushes back.
  for (let at = places.length - 1, least = 0; at >= 0; at--, least = (places[at + 1] ?? 0) + room) {
    places[at] = Math.max(places[at] ?? 0, at === places.length - 1 ? 0 : least);
  }
  return sorted.map(({ name, x, colour }, at) =>
    s(
      'text',
      {
        x: percent(x),
        y: percent(1 - (places[at] ?? 0)),
        dx: '.8em',
        dy: '.35em',
        'text-anchor': 'start',
        fill: colour,
      },
      name,
    ),
  );
}
