import type { Drawing } from '../lib/views/view';
import './mark.css';

/** A line drawing. It says nothing that the text does not, so it is hidden from assistive technology. */
export function Mark({ drawing, className }: { drawing: Drawing; className?: string }) {
  return (
    <svg className={className ? `mark ${className}` : 'mark'} viewBox={drawing.viewBox} aria-hidden="true">
      <path d={drawing.d} />
    </svg>
  );
}
