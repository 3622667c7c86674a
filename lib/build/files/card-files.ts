import { mediaPath } from '../../addresses/media-path';
import { CARDS } from '../../card/card';
import type { Content } from '../../content/content';
import { makeCards } from '../../files/cards';
import { keptBytes } from '../cache/cached-file';
import type { PageRecord } from '../page-record';
import { progressLine } from '../progress';
import type { SiteFiles } from '../site-files';

/** Where they are, below `out/`. */
const CARDS_FOLDER = mediaPath(CARDS).slice(1);

/** Draws the card that a page names, unless it is kept. */
export async function drawCardsOf({ links }: Pick<PageRecord, 'links'>, content: Content): Promise<void> {
  await makeCards(cardsIn(links), content);
}

/** The drawn cards that pages name. Those that no thread has drawn yet are drawn now. */
export async function cardFiles(pages: readonly PageRecord[], content: Content): Promise<SiteFiles> {
  const names = [...new Set(pages.flatMap(({ links }) => cardsIn(links)))].sort();
  const keys = await makeCards(names, content, progressLine('Drawing preview images'));
  return new Map(
    [...keys].map(([name, key]) => [CARDS_FOLDER + name, keptBytes(`preview image ${name}`, key)]),
  );
}

function cardsIn(links: readonly string[]): string[] {
  return links.filter((link) => link.startsWith(CARDS_FOLDER)).map((link) => link.slice(CARDS_FOLDER.length));
}
