import type { Site } from '../site/site';
import type { DrawingView } from './drawing-view';

/** The large drawing beside a title. */
const PLATE = 480;
/** The small one beside an entry, or the blog's name. */
const MARK = 128;

/** A page's large drawing; none where the owner wants none. @param seed a post's slug, or nothing for the blog's own. */
export function plateOf(site: Site, seed: string): { plate?: DrawingView } {
  return site.drawings ? { plate: { seed, size: PLATE } } : {};
}

/** The small drawing, likewise. */
export function markOf(site: Site, seed: string): { mark?: DrawingView } {
  return site.drawings ? { mark: { seed, size: MARK } } : {};
}
