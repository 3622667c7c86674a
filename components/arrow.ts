import { directionOf } from '../lib/words/direction';

/**
 * The arrow that points back or on in reading: mirrored on a page that runs from right to left.
 * @param language that of the site, BCP 47.
 */
export function arrow(to: 'back' | 'on', language: string): '←' | '→' {
  return (to === 'back') === (directionOf(language) === 'ltr') ? '←' : '→';
}
