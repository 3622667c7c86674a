import { digestOf } from '../digest';
import { toAbsolute } from '../permalink';
import type { Problem } from '../problems';
import { isPlaceholder, type Site } from '../site';
import { targetOf } from './address';
import type { ExportedType, Page, Reference } from './page';
import { hashSource } from './policy';
import { sheetOf } from './styles';

/** What the steps that look at all pages need to know of each: small enough for thousands of pages. */
export interface PageRecord {
  path: string;
  /** Below `out/`. */
  file: string;
  type: ExportedType;
  /** The file that an author would edit. */
  source?: string;
  islands: boolean;
  /** Under which digest the page is stored. */
  stored: string;
  sheet: string;
  stylesheets: readonly string[];
  /** The addresses of the scripts that it loads. */
  scripts: string[];
  /** Digests of its inline scripts, as sources of a policy. */
  inlineScripts: string[];
  /** What it fetches, as `sitePolicy` sees it: kinds and origins. */
  fetched: [kind: FetchKind, from: string][];
  anchors: readonly string[];
  /** Every address in it can be read, stays below the base path, and leads within the page to what is there. */
  sound: boolean;
  /** Where in the site it leads, itself aside: files, some with a fragment. */
  links: string[];
  /** Files that were moved out of it. */
  extra: string[];
  /** Of a post, a digest of what the search reads. */
  prose?: string;
  /** What its rendering has found. */
  problems: Problem[];
}

export type FetchKind = NonNullable<Reference['fetched']>;

/** @param stored the digest under which the page is stored. */
export function recordOf(
  page: Page,
  stored: string,
  site: Site,
  more: { extra: string[]; prose?: string; problems: Problem[] },
): PageRecord {
  return {
    path: page.path,
    file: page.file,
    type: page.type,
    ...(page.source !== undefined && { source: page.source }),
    islands: page.islands,
    stored,
    sheet: sheetOf(page),
    stylesheets: page.stylesheets,
    scripts: [
      ...new Set(page.references.filter(({ fetched }) => fetched === 'script').map(({ url }) => url)),
    ],
    inlineScripts: [...new Set(page.inlineScripts.map(hashSource))],
    fetched: fetchedBy(page, site),
    anchors: page.anchors,
    ...linksOf(page, site),
    extra: more.extra,
    ...(more.prose !== undefined && { prose: digestOf(more.prose) }),
    problems: more.problems,
  };
}

/** Frames are a matter of the configuration, scripts of nobody. */
function fetchedBy(page: Page, site: Site): [FetchKind, string][] {
  const base = toAbsolute(site, page.path);
  const found = new Map<string, [FetchKind, string]>();
  for (const { url, fetched: kind } of page.references) {
    if (kind === undefined || kind === 'frame' || kind === 'script') continue;
    const target = targetOf(url, base, site, () => false);
    if (target.kind === 'unreadable') continue;
    const from = target.kind === 'external' ? new URL(target.url).origin : 'self';
    found.set(`${kind} ${from}`, [kind, from]);
  }
  return [...found.values()];
}

/** References that the site itself writes, and always in full. */
const OWN = /^<(link|meta|loc|id)\b/;

/**
 * Whether a reference may be an author's example rather than a link to this site: as long as the site's address is the one that it
 * came with, https://example.com is nobody's.
 */
export function isExample({ url, where }: Reference, site: Pick<Site, 'origin'>): boolean {
  return isPlaceholder(site) && /^\s*(https?:)?\/\//i.test(url) && !OWN.test(where);
}

function linksOf(page: Page, site: Site): Pick<PageRecord, 'sound' | 'links'> {
  const base = toAbsolute(site, page.path);
  const links = new Set<string>();
  const own = new Set(['', 'top', ...page.anchors]);
  let sound = true;
  for (const reference of page.references) {
    if (isExample(reference, site)) continue;
    const target = targetOf(reference.url, base, site, () => true);
    if (target.kind === 'external') continue;
    if (target.kind !== 'internal') sound = false;
    else if (target.file === page.file) sound &&= own.has(target.fragment);
    else links.add(target.fragment === '' ? target.file : `${target.file}#${target.fragment}`);
  }
  return { sound, links: [...links] };
}
