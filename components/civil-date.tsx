import type { DateView } from '../lib/views/view';

/** A date: in full, without its year, or short and without its year. */
export function CivilDate({ date, as = 'text' }: { date: DateView; as?: 'text' | 'day' | 'short' }) {
  return <time dateTime={date.iso}>{date[as]}</time>;
}
