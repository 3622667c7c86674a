import type { Data, DataBeside } from '../dialect';
import { menuEntries, menuHref } from '../menu';
import type { MenuEntry, MenuPlace } from '../menu-entry';
import { flagAt, listAt, mappingAt, textAt } from '../values';

/** Data files that themes read their menu from: Minimal Mistakes and many others. */
export const MENU_FILES = ['navigation', 'nav', 'menu', 'menus', 'navbar', 'header'].flatMap((name) =>
  ['yml', 'yaml', 'json'].map((ending) => `_data/${name}.${ending}`),
);

/** The menus in such a file: that of the top, where it holds several. */
const NAMES = ['main', 'main_nav', 'header', 'top', 'primary', 'nav', 'navigation', 'menu', 'items', 'pages'];

/** Keys of `_config.yml` that hold a menu: Beautiful Jekyll has the first. */
const KEYS = ['navbar-links', 'navigation', 'nav', 'menu', 'nav_links', 'nav_menu', 'pages_list'];

/**
 * The menu of a blog of Jekyll.
 * @param beside what the data files hold that may have it, by their names.
 */
export function jekyllMenu(config: Data, beside: DataBeside): MenuEntry[] {
  const values = [...KEYS.map((key) => config[key]), ...MENU_FILES.map((file) => beside[file])];
  for (const value of values) {
    const entries = menuEntries(mainOf(value));
    if (entries.length > 0) return entries;
  }
  // Minima names files, and links to them by their titles.
  const files = listAt(config, 'header_pages').filter((each) => typeof each === 'string');
  return files.flatMap((file, i) => {
    const href = menuHref(`pages/${file}`);
    return href === undefined ? [] : [{ href, weight: i + 1 }];
  });
}

function mainOf(value: unknown): unknown {
  const menus = mappingAt({ value }, 'value');
  const name = NAMES.find((each) => typeof menus[each] === 'object' && menus[each] !== null);
  return name === undefined ? value : menus[name];
}

/** Keys by which themes ask a page whether it is in the menu. */
const FLAGS = ['nav', 'navigation', 'menu', 'main_nav', 'in_menu', 'show_in_nav', 'nav-menu', 'nav_menu'];
const ORDER = ['nav_order', 'menu_order', 'order', 'weight', 'navigation_weight'];

/** The place that a page asks for: by `nav: true` as in al-folio, by `menu: main`, or as a tab of Chirpy's. */
export function jekyllMenuPlace(data: Data, source: string): MenuPlace | undefined {
  const isTab = source.startsWith('pages/_tabs/');
  const asks = FLAGS.some((key) => flagAt(data, key) === true || textAt(data, key) === 'main');
  if (!source.startsWith('pages/') || !(isTab || asks)) return undefined;
  const weight = Number(ORDER.map((key) => textAt(data, key)).find(Boolean));
  const label = textAt(data, 'nav_title') ?? textAt(data, 'menu_title');
  return { ...(label !== undefined && { label }), weight: weight || 1000 };
}
