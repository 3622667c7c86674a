import { nameDigest } from '../digest';
import type { Direction } from '../words/direction';

/** A preview image, as plain data: all that a picture is made of. */
export interface Card {
  title: string;
  /** The language of the title, BCP 47. */
  language: string;
  direction: Direction;
  /** The name of the site, and the direction of its language. */
  site: string;
  /** What stands below the title: a date and a category, or the site's description. */
  lines: string[];
  /** What the drawing is made from; none where the blog has no drawings. */
  seed?: string;
  /** CSS colours of the light theme, as `#rrggbb`. */
  accent: string;
  /** How the title is set: as the site's texts are. */
  voice: 'serif' | 'sans';
}

/** What networks ask for: 1.91 to 1, and wide enough for a large card. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** The folder of these images below `/media/`, in that of the files that stand for images. */
export const CARDS = '@/cards/';

/** The name of a card's file: a new one whenever the picture changes, since networks keep what they have fetched. */
export function cardName(card: Card): string {
  return `${nameDigest(JSON.stringify(card))}.png`;
}
