import { attractor } from '../lib/post/drawing/attractor';
import { pointsAlong } from '../lib/post/drawing/orbit-points';
import type { OrbitView } from '../lib/views/archive-view';
import { Mark } from './mark';
import './orbit.css';

/** A drawing along whose line all posts are dots, each a link. The line is an image of its own, so that the build may move it into a file. */
export function Orbit({ orbit: { drawing, dots }, name }: { orbit: OrbitView; name: string }) {
  const line = attractor(drawing.seed, drawing.size);
  const points = pointsAlong(
    line,
    dots.map(({ at }) => at),
  );
  return (
    <nav className="orbit" aria-label={name}>
      <Mark drawing={drawing} />
      <svg viewBox={line.viewBox} role="presentation" fill="url(#dot)">
        <radialGradient id="dot">
          <stop offset="0.26" />
          <stop offset="0.3" stopOpacity="0" />
        </radialGradient>
        {dots.map(({ href, label }, i) => (
          <a href={href} key={href}>
            <title>{label}</title>
            <circle cx={points[i]?.x} cy={points[i]?.y} r="18" />
          </a>
        ))}
      </svg>
    </nav>
  );
}
