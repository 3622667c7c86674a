import type { Convert } from './convert';
import { fromEleventy } from './eleventy';
import { fromHashnode } from './hashnode';
import { fromAstro, fromDocusaurus, fromGatsby } from './js-systems';
import { middlemanConverter } from './middleman';
import { fromNikola } from './nikola';
import { fromNotion, notionName } from './notion';
import { obsidianConverter } from './obsidian';
import { pelicanConverter } from './pelican';
import { fromVue } from './vue';
import { fromZola } from './zola';

/** What of an old site a converter may ask for. */
interface OldSite {
  /** Of all files, relative to the site. */
  names: readonly string[];
  /** The text of one of them. */
  textOf(this: void, name: string): string;
}

const CONVERTERS: Readonly<Record<string, (site: OldSite) => Convert>> = {
  astro: () => fromAstro,
  gatsby: () => fromGatsby,
  docusaurus: () => fromDocusaurus,
  eleventy: () => fromEleventy,
  hashnode: () => fromHashnode,
  middleman: ({ names, textOf }) =>
    middlemanConverter(names.includes('config.rb') ? textOf('config.rb') : ''),
  nikola: () => fromNikola,
  notion: () => fromNotion,
  obsidian: ({ names }) => obsidianConverter(names),
  pelican: ({ names, textOf }) =>
    pelicanConverter(names.includes('pelicanconf.py') ? textOf('pelicanconf.py') : ''),
  vitepress: () => fromVue,
  nuxt: () => fromVue,
  gridsome: () => fromVue,
  zola: () => fromZola,
};

/** What makes Markdown of the texts of a system; `undefined` where these are Markdown as they are. */
export function converterOf(system: string, site: OldSite): Convert | undefined {
  return CONVERTERS[system]?.(site);
}

/** The name that a file has here, where that of a system is none that a blogger would give. */
export const USUAL_NAMES: Readonly<Record<string, (name: string) => string>> = {
  notion: notionName,
  bridgetown: (name) => name.replace(/^src\//, ''),
  // `content/2.blog/1.kite.md`
  nuxt: (name) => name.replace(/(^|\/)\d+\./g, '$1'),
};
