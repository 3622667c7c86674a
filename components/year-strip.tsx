import type { ArchiveView } from '../lib/views/archive-view';
import './days.css';

type Year = Pick<ArchiveView['years'][number], 'length' | 'days' | 'months'>;

/** A year as a line: a notch where each month begins, a stroke for each day on which something was published. */
export function YearStrip({ year: { length, days, months } }: { year: Year }) {
  const notches = [...months, length].map((day) => `M${day * 2} 20v4`).join('');
  const strokes = days.map((day) => `M${day * 2 + 1} 4v16`).join('');
  return (
    <svg className="days" viewBox={`0 0 ${length * 2} 26`} preserveAspectRatio="none" aria-hidden="true">
      <path d={`M0 20H${length * 2}${notches}`} />
      <path className="pen" d={strokes} />
    </svg>
  );
}
