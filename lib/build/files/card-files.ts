import { mediaPath } from '../../addresses/media-path';
import { CARDS } from '../../card/card';
import type { Content } from '../../content/content';
import { cardKey, cardProblems, makeCards } from '../../files/cards';
import type { Problem } from '../../problems/problem';
import { cardsOf } from '../../views/card';
import { keptBytes } from '../cache/cached-file';
import type { PageRecord } from '../page-record';
import { progressLine } from '../progress';
import type { SiteFiles } from '../site-files';
import type { Placed } from '../sync';

/** Where they are, below `out/`. */
const CARDS_FOLDER = mediaPath(CARDS).slice(1);

/** All cards of a blog. They are the same as long as its views are: then no post need be looked at for them. */
export interface KnownCards {
  names: readonly string[];
  problems: readonly Problem[];
}

/** All cards of a blog, and what is wrong with them: looks at each post. */
export async function knownCards(content: Content): Promise<KnownCards> {
  return { names: [...cardsOf(content).keys()], problems: await cardProblems(content) };
}

/** Draws the card that a page names, unless it is kept. */
export async function drawCardsOf({ links }: Pick<PageRecord, 'links'>, content: Content): Promise<void> {
  await makeCards(cardsIn(links), content);
}

/**
 * The drawn cards that pages name. Those that no thread has drawn yet are drawn now.
 * @param links where all pages lead.
 * @param placed what `out/` held: a card that lies there need not be kept, too.
 */
export async function cardFiles(
  links: Iterable<string>,
  { names }: KnownCards,
  placed: ReadonlyMap<string, Placed>,
  content: Content,
): Promise<SiteFiles> {
  const known = new Set(names);
  const files: SiteFiles = new Map();
  const missing: string[] = [];
  for (const name of cardsIn(links).sort()) {
    if (!known.has(name)) continue;
    const [file, key] = [CARDS_FOLDER + name, cardKey(name)];
    files.set(file, keptBytes(`preview image ${name}`, key));
    if (placed.get(file)?.key !== key) missing.push(name);
  }
  await makeCards(missing, content, progressLine('Drawing preview images'));
  return files;
}

function cardsIn(links: Iterable<string>): string[] {
  return [...links]
    .filter((link) => link.startsWith(CARDS_FOLDER))
    .map((link) => link.slice(CARDS_FOLDER.length));
}
