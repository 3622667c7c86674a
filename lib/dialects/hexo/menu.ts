import { isMapping } from '../../post/front-matter/source';
import type { Data } from '../dialect';
import { menuEntries } from '../menu';
import type { MenuEntry } from '../menu-entry';
import { mappingAt, textAt } from '../values';

/** The configuration of the blog's theme, where Hexo looks for it beside its own. */
export function themeFiles(config: Data): string[] {
  const theme = textAt(config, 'theme');
  return theme === undefined || !/^[\w.-]+$/.test(theme)
    ? []
    : [`_config.${theme}.yml`, `_config.${theme}.yaml`];
}

/** Where themes keep their menu: NexT, Butterfly and most others, then Fluid, Icarus and Volantis, Redefine, Stellar, Cactus. */
const PLACES = [
  ['menu'],
  ['navbar', 'menu'],
  ['navbar', 'links'],
  ['menubar', 'items'],
  ['nav', 'menu'],
  ['nav'],
  ['header', 'menu'],
];

/** Words that themes translate where they stand in a menu: links to pages of the blog bear the names that the pages have. */
const TRANSLATED = /^(?:home|index|archives?|categor(?:y|ies)|tags?|about|search)$/;

/**
 * The menu of a theme; none where it has none in a place that is known.
 * @param theme the configuration of the theme, joined with what the blog's own says of it.
 */
export function hexoMenu(theme: Data): MenuEntry[] {
  for (const [first = '', second] of PLACES) {
    const value = second === undefined ? theme[first] : mappingAt(theme, first)[second];
    const entries = Array.isArray(value) || isMapping(value) ? menuEntries(value) : [];
    if (entries.length > 0) return entries.map(withoutWord);
  }
  return [];
}

function withoutWord({ label, ...entry }: MenuEntry): MenuEntry {
  const isOwn = entry.href?.startsWith('/') === true;
  return label === undefined || (isOwn && (TRANSLATED.test(label) || label === 'default'))
    ? entry
    : { label, ...entry };
}
