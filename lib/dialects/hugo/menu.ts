import { isMapping } from '../../post/front-matter/source';
import type { Data } from '../dialect';
import { menuHref } from '../menu';
import type { MenuEntry, MenuPlace } from '../menu-entry';
import { listAt, mappingAt, textAt } from '../values';
import { languageTags, mainLanguage } from './languages';
import { lowerKeys } from './lower-keys';

/** What the menu at the top is called: by Hugo's documentation, and by themes. */
const NAMES = ['main', 'header', 'nav', 'navbar', 'navigation', 'top', 'primary'];

/**
 * The menus of a configuration, by the tag of the language; that of the main one is at `''`.
 * Facts: https://gohugo.io/content-management/menus/
 * @param config with keys in small letters.
 */
export function hugoMenus(config: Data): Readonly<Record<string, readonly MenuEntry[]>> {
  const languages = mappingAt(config, 'languages');
  const menuIn = (key: string) => menuOf(lowerKeys(mappingAt(languages, key)));
  const own = languageTags(config).flatMap(([key, tag]) => {
    const entries = key === mainLanguage(config) ? [] : menuIn(key);
    return entries.length > 0 ? [[tag, entries] as const] : [];
  });
  const main = menuIn(mainLanguage(config));
  return { '': main.length > 0 ? main : menuOf(config), ...Object.fromEntries(own) };
}

/** The places that a page asks for in its front matter: `menu: main`, `menu: [main, footer]`, or `menu: { main: { weight: 2 } }`. */
export function hugoMenuPlace(data: Data): MenuPlace | undefined {
  const key = data.menus === undefined ? 'menu' : 'menus';
  const named = listAt(data, key).some(
    (name) => typeof name === 'string' && NAMES.includes(name.toLowerCase()),
  );
  const menus = lowerKeys(mappingAt(data, key));
  const name = NAMES.find((each) => each in menus);
  if (!named && name === undefined) return undefined;
  const { href: _, ...place } = entryOf(lowerKeys(mappingAt(menus, name ?? '')));
  return { ...place, weight: place.weight === LAST ? weightOf(data) : place.weight };
}

function menuOf(settings: Data): MenuEntry[] {
  const menus = lowerKeys({ ...mappingAt(settings, 'menu'), ...mappingAt(settings, 'menus') });
  const name = NAMES.find((each) => listAt(menus, each).length > 0);
  const items = name === undefined ? [] : listAt(menus, name);
  return items.flatMap((item) => (isMapping(item) ? [entryOf(lowerKeys(item))] : []));
}

/** Hugo puts entries without a weight behind all others. */
const LAST = Number.MAX_SAFE_INTEGER;

function weightOf(data: Data): number {
  return Number(textAt(data, 'weight')) || LAST;
}

function entryOf(item: Data): MenuEntry {
  const label = textAt(item, 'name')
    ?.replace(/<[^>]*>/g, '')
    .trim();
  const page = textAt(item, 'pageref')?.replace(/(?:\/?_?index)?\.md$/, '');
  const href = menuHref(page ?? textAt(item, 'url'));
  const id = textAt(item, 'identifier') ?? label;
  const parent = textAt(item, 'parent');
  return {
    ...(label && { label }),
    ...(href !== undefined && { href }),
    weight: weightOf(item),
    ...(id && { id }),
    ...(parent && { parent }),
  };
}
