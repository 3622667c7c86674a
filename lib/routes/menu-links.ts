import { findDestination } from '../addresses/destination';
import { encodePath, isElsewhere } from '../addresses/href';
import { localUrl } from '../addresses/local-url';
import { ABOUT_PATH, ARCHIVE_PATH, FEED_PATH, SEARCH_PATH, termsPath, within } from '../addresses/own-paths';
import type { Content } from '../content/content';
import type { MenuEntry } from '../dialects/menu-entry';
import { once } from '../once';

/** The menu of a blog whose `site.config.ts` has none. */
interface MenuLinks {
  /** Links that lead somewhere, as `nav` of `site.config.ts` would hold them. */
  links: readonly MenuLink[];
  /** Addresses in the old menu at which nothing is here. */
  lost: readonly string[];
}

interface MenuLink {
  label?: string;
  href: string;
}

/**
 * The menu of the old blog, else the front page and the lists; then the pages that ask for a place. Nothing in it leads nowhere.
 * @returns for a language that has no menu of its own, that of the main one.
 */
export const menuLinks = once((content: Content): MenuLinks => {
  const { site, editions } = content;
  const [whole = content] = editions;
  const own = site.old.menus?.[site.language];
  if (content !== whole && own === undefined) return menuLinks(whole);
  const written = own ?? site.old.menus?.[''] ?? [];
  const entries = inOrder([...written, ...pageEntries(content)]);
  const found = entries.map((entry) => ({ entry, href: entry.href && whereIs(entry.href, content) }));
  const lost = found.flatMap(({ entry, href }) => (href === undefined ? (entry.href ?? []) : []));
  const links = found.flatMap(({ entry: { label }, href }) =>
    href ? [{ ...(label && { label }), href }] : [],
  );
  const isOld = written.some((entry) => found.some((each) => each.entry === entry && each.href));
  return { links: eachOnce(isOld ? links : [...ownLinks(content), ...links]), lost: [...new Set(lost)] };
});

/** The front page, the lists and the page about the blog, as far as they are there. */
function ownLinks(content: Content): MenuLink[] {
  const paths = ['/', termsPath('category'), ARCHIVE_PATH, ABOUT_PATH];
  return paths.flatMap((path) => {
    // Jekyll has pages at /about.html.
    const found = [path, path.replace(/(.)\/$/, '$1.html')].map((at) => pathOf(at, content)).find(Boolean);
    return found === undefined ? [] : [{ href: found }];
  });
}

/** What pages of a language ask for; drafts and their like have no place. */
function pageEntries({ posts, unlisted, pages }: Content): MenuEntry[] {
  return [...pages, ...posts, ...unlisted].flatMap(({ menu, path }) =>
    menu === undefined ? [] : [{ ...menu, href: encoded(path) }],
  );
}

/** By weight and then, as in Hugo, by name; what stands below an entry follows it. */
function inOrder(entries: readonly MenuEntry[]): MenuEntry[] {
  const sorted = [...entries].sort(
    (a, b) => a.weight - b.weight || (a.label ?? '').localeCompare(b.label ?? '', 'en'),
  );
  const ids = new Set(sorted.map(({ id }) => id));
  const isBelow = ({ parent, id }: MenuEntry) => parent !== undefined && parent !== id && ids.has(parent);
  const tops = sorted.filter((entry) => !isBelow(entry));
  const below = (entry: MenuEntry): MenuEntry[] =>
    entry.id === undefined ? [] : sorted.filter((each) => isBelow(each) && each.parent === entry.id);
  // Two steps down at most: a circle has no top.
  const all = tops.flatMap((top) => [top, ...below(top).flatMap((each) => [each, ...below(each)])]);
  return [...new Set([...all, ...sorted])];
}

function eachOnce(links: readonly MenuLink[]): MenuLink[] {
  return [...new Map([...links].reverse().map((link) => [link.href, link])).values()].reverse();
}

/** Where an address of an old menu leads here, as `site.config.ts` would write it; `undefined` where nothing is there. */
function whereIs(written: string, content: Content): string | undefined {
  const address = withoutOwnHost(written, content);
  if (!address.startsWith('/') || isElsewhere(content.site, address)) return address;
  const { prefix } = content.site;
  const own =
    prefix !== '' && `${address}/`.startsWith(`${prefix}/`) ? address.slice(prefix.length) || '/' : address;
  return pathOf(own, content) ?? LISTS.find(([at]) => at.test(own))?.[1](content);
}

/** Old configurations write their own address with `http:`, or with `www.`. */
function withoutOwnHost(address: string, { site }: Content): string {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return address;
  const bare = (host: string) => host.replace(/^www\./, '');
  const { host, pathname, search, hash } = new URL(address);
  return bare(host) === bare(new URL(site.origin).host) ? pathname + search + hash : address;
}

/** A page, or a file of `public/`. In a further language the page below the language's own address comes first. */
function pathOf(address: string, content: Content): string | undefined {
  const { site } = content;
  for (const wanted of site.prefix === '' ? [address] : [within(site, address), address]) {
    const local = localUrl(wanted, site);
    if (local === undefined || local === 'malformed') continue;
    const found = findDestination(local.path, { source: 'site.config.ts', path: '/', title: '' }, content);
    if (found !== undefined && found.kind !== 'asset') return encoded(found.path) + local.suffix;
  }
  return undefined;
}

function encoded(path: string): string {
  return /[%?#]/.test(path) ? encodePath(path) : path;
}

const ending = String.raw`(?:\/|\.html|\/index\.html)?$`;

/** Where other systems and their themes have the lists that this blog makes by itself. */
const LISTS: readonly [at: RegExp, path: (content: Content) => string][] = [
  [
    new RegExp(
      String.raw`^\/(?:archives?|timeline|year-archive|posts?|blogs?|articles?|all-posts)${ending}`,
      'i',
    ),
    ({ site }) => within(site, ARCHIVE_PATH),
  ],
  [
    new RegExp(String.raw`^\/categor(?:y|ies)(?:-archive)?${ending}`, 'i'),
    ({ site }) => within(site, termsPath('category')),
  ],
  [
    new RegExp(String.raw`^\/tags?(?:-archive|cloud)?${ending}`, 'i'),
    ({ site }) => within(site, termsPath('tag')),
  ],
  [new RegExp(String.raw`^\/search${ending}`, 'i'), ({ site }) => within(site, SEARCH_PATH)],
  [new RegExp(String.raw`^\/(?:index|home)${ending}`, 'i'), ({ site }) => within(site, '/')],
  [/^\/(?:(?:index|feed|rss2?|atom)(?:\.xml)?|feed\/)$/i, () => FEED_PATH],
];
