import type { DateView } from '../lib/post/dates/date-view';

interface CivilDateProps {
  date: DateView;
  as?: 'text' | 'day' | 'short';
  /** What the date is to readers of microformats. */
  className?: 'dt-published' | 'dt-updated';
}

/** A date: in full, without its year, or short and without its year. */
export function CivilDate({ date, as = 'text', className }: CivilDateProps) {
  return (
    <time className={className} dateTime={date.iso}>
      {date[as]}
    </time>
  );
}
