import { CARDS } from '../card/card';
import type { Content } from '../content/content';
import { VARIANTS } from '../images/plan';
import { readCard } from './cards';
import { readVariant } from './image-variants';
import { MADE, readMade } from './made';
import { type Media, readMedia } from './media';

/**
 * Whatever is served below `/media/`: a preview image, a file that stands for an image, or a file of the blogger's; in `next dev` what has no
 * route of its own, too.
 * @param name as the address has it.
 * @param asset the name of a file of the blogger's at that address.
 * @returns `undefined` where there is none.
 */
export async function mediaOf(name: string, asset: string, content: Content): Promise<Media | undefined> {
  if (name.startsWith(MADE)) return readMade(name.slice(MADE.length), content);
  if (name.startsWith(CARDS)) return readCard(name.slice(CARDS.length), content);
  if (name.startsWith(VARIANTS)) return readVariant(name.slice(VARIANTS.length), content);
  return readMedia(asset, content.assets);
}
