import { attractor, strayed } from '../lib/post/drawing/attractor';
import type { DrawingView } from '../lib/views/drawing-view';
import './mark.css';

interface MarkProps {
  drawing?: DrawingView | undefined;
  className?: string;
  /** Of a post that was changed: its orbit once more, from nearly the same beginning. */
  revised?: boolean;
}

const SOFT = 0.4;

/** A line drawing, or nothing where the blog has none. It says nothing that the text does not, so it is hidden from assistive technology. */
export function Mark({ drawing, className, revised = false }: MarkProps) {
  if (!drawing) return null;
  const { viewBox, d } = attractor(drawing.seed, drawing.size);
  return (
    <svg className={className ? `mark ${className}` : 'mark'} viewBox={viewBox} aria-hidden="true">
      {revised && (
        <path d={strayed(drawing.seed, drawing.size)} vectorEffect="non-scaling-stroke" opacity={SOFT} />
      )}
      <path d={d} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
