import { mediaPath } from '../addresses/permalink';
import { CARDS } from '../card/card';
import type { Content } from '../content/content';
import { makeCards } from '../files/cards';
import { readBytes } from './cache';
import type { PageRecord } from './page-record';
import { progressLine } from './progress';
import type { SiteFiles } from './site-files';
import { missingBytes } from './store';

/** Where they are, below `out/`. */
export const CARDS_FOLDER = mediaPath(CARDS).slice(1);

/** The drawn cards that pages name. Those that no build has drawn yet are drawn now. */
export async function cardFiles(pages: readonly PageRecord[], content: Content): Promise<SiteFiles> {
  const links = new Set(pages.flatMap((page) => page.links.filter((link) => link.startsWith(CARDS_FOLDER))));
  const names = [...links].map((link) => link.slice(CARDS_FOLDER.length)).sort();
  const keys = await makeCards(names, content, progressLine('Drawing preview images'));
  return new Map([...keys].map(([name, key]) => [CARDS_FOLDER + name, { key, make: () => load(name, key) }]));
}

function load(name: string, key: string): Uint8Array {
  const bytes = readBytes(key);
  if (bytes === undefined) throw missingBytes(`preview image ${name}`, key);
  return bytes;
}
