import type { ChromeView } from '../lib/views/chrome-view';
import { directionOf } from '../lib/words/direction';

/** The arrow that points back or on in reading: mirrored on a page that runs from right to left. */
export function arrow(
  to: 'back' | 'on',
  { language, direction = directionOf(language) }: Pick<ChromeView, 'language' | 'direction'>,
): '←' | '→' {
  return (to === 'back') === (direction === 'ltr') ? '←' : '→';
}
