import { isMapping } from '../post/front-matter/source';
import type { Data } from './dialect';
import type { MenuEntry } from './menu-entry';
import { present } from './values';

/* The menu of an old blog, in whatever form its system or its theme has it. */

/**
 * The entries of a menu that needs no order of its own: a list of items (`title` and `url`, or their like), or a mapping of labels to
 * addresses, each with what is below it.
 */
export function menuEntries(value: unknown): MenuEntry[] {
  return linksIn(value).map((link, i) => ({ ...link, weight: i + 1 }));
}

type MenuLink = Pick<MenuEntry, 'label' | 'href'>;

const LABELS = ['name', 'title', 'text', 'label', 'key'];
const HREFS = ['url', 'href', 'link', 'path', 'page', 'permalink'];
const BELOW = [
  'children',
  'items',
  'sublinks',
  'submenu',
  'sub_menu',
  'subitems',
  'dropdown',
  'submenus',
  'links',
  'list',
  'subfolderitems',
  'subsubfolderitems',
];
/** Keys of an item that say nothing about where it leads. */
const LOOKS = ['icon', 'target', 'class', 'external', 'id', 'theme', 'accesskey', 'weight', 'order', 'rel'];
const KEYS: ReadonlySet<string> = new Set([...LABELS, ...HREFS, ...BELOW, ...LOOKS]);

function linksIn(value: unknown): MenuLink[] {
  if (Array.isArray(value)) return value.flatMap(linksIn);
  // Butterfly once wrote what stands below a link as `Music || /music/ || fas fa-music`.
  if (typeof value === 'string' && value.includes('||')) {
    const [label = '', href] = value.split('||');
    return labelled(label, href?.trim());
  }
  if (!isMapping(value)) return [];
  if (isItem(value)) return itemLinks(value, textIn(value, LABELS));
  return Object.entries(value).flatMap(([label, inner]) => labelled(label, inner));
}

/** Whether a mapping is one link, and not a mapping of labels: `{ link: '/a/' }` could be either, `{ link: '/a/', home: '/' }` could not. */
function isItem(value: Data): boolean {
  return textIn(value, LABELS) !== undefined
    ? HREFS.some((key) => key in value) || BELOW.some((key) => Array.isArray(value[key]))
    : Object.keys(value).every((key) => KEYS.has(key));
}

function itemLinks(item: Data, label: string | undefined): MenuLink[] {
  const own = present({ label, href: menuHref(textIn(item, HREFS)) });
  const below = BELOW.flatMap((key) => linksIn(item[key]));
  return [...(own.href === undefined ? [] : [own]), ...below];
}

function labelled(written: string, value: unknown): MenuLink[] {
  const label = bareText(written);
  if (typeof value !== 'string') {
    return isMapping(value) && isItem(value)
      ? itemLinks(value, textIn(value, LABELS) ?? label)
      : linksIn(value);
  }
  const href = menuHref(bareText(value));
  // `nav: { logo: /a.png }` is no menu.
  return href === undefined || /\.(?:png|jpe?g|gif|webp|avif|svg|ico)$/i.test(href) ? [] : [{ label, href }];
}

function textIn(item: Data, keys: readonly string[]): string | undefined {
  const found = keys.map((key) => item[key]).find((each) => typeof each === 'string' && each.trim() !== '');
  return typeof found === 'string' ? bareText(found) : undefined;
}

/** Without the icon that themes of Hexo write behind it: `/about/ || fa fa-user`. Labels may hold HTML. */
function bareText(text: string): string {
  return text
    .replace(/\s*\|\|.*$/s, '')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** An address as menus write it, as `site.config.ts` would; `undefined` for what leads to no page: `#`, `javascript:`, a template. */
export function menuHref(written: string | undefined): string | undefined {
  const text = written?.trim() ?? '';
  if (text === '' || text.startsWith('#') || /\{[{%]|[\s"<>]/.test(text)) return undefined;
  if (text.startsWith('//')) return `https:${text}`;
  if (/^(?:https?:\/\/|mailto:)./i.test(text)) return text;
  if (/^[a-z][a-z\d+.-]*:/i.test(text)) return undefined;
  return `/${text.replace(/^(?:\.?\/)+/, '')}`;
}
