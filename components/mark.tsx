import { attractor } from '../lib/post/attractor';
import type { DrawingView } from '../lib/views/drawing-view';
import './mark.css';

/** A line drawing, or nothing where the blog has none. It says nothing that the text does not, so it is hidden from assistive technology. */
export function Mark({ drawing, className }: { drawing?: DrawingView; className?: string }) {
  if (!drawing) return null;
  const { viewBox, d } = attractor(drawing.seed, drawing.size);
  return (
    <svg className={className ? `mark ${className}` : 'mark'} viewBox={viewBox} aria-hidden="true">
      <path d={d} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
