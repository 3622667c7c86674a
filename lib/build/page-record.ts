import { toAbsolute } from '../addresses/href';
import { sourcesOf } from '../comments/live';
import { attribute, type Document, elements, textOf } from '../html/html';
import type { Problem } from '../problems/problem';
import type { PageType } from '../routes/routes';
import { isPlaceholder, type Site } from '../site/site';
import { hashSource } from './hosting/policy';
import { toLink } from './links/link';
import { targetOf } from './links/link-target';
import { anchorsOf, referencesOf } from './links/page-references';
import type { Reference } from './links/reference';

/** The blog's own types of pages, and that of a page that only its route in `app/` knows. */
export type AnyPageType = PageType | 'other';

/** Which page it is. */
export interface PageName {
  /** Where it is read, decoded, without the base path. */
  path: string;
  /** Below `out/`. */
  file: string;
  type: AnyPageType;
  /** The file that an author would edit. */
  source?: string;
}

/** What the steps that look at all pages need to know of each: small enough for thousands of pages. */
export interface PageRecord extends PageName {
  /** It holds islands, and kept the framework. */
  islands: boolean;
  /** Under which digest the page is cached. */
  cachedAs: string;
  /** Which of the style sheets it carries. */
  sheet: string;
  /** Which blocks of styles it carries behind that, in their order. */
  blocks: string[];
  /** The scripts that it loads, by the addresses that its components give them. */
  scripts: string[];
  /** Digests of its inline scripts, as sources of a policy. */
  inlineScripts: string[];
  /** What it fetches, as `sitePolicy` sees it: kinds and origins. */
  fetched: [kind: FetchKind, from: string][];
  /** Its text has scripts, styles, frames or handlers of its author's, who trusts all posts: it has a policy of its own. */
  trusted?: true;
  anchors: readonly string[];
  /** About how many bytes its HTML travels as, its slots not filled. */
  weight: number;
  /** Every address in it can be read, stays below the base path, and leads within the page to what is there. */
  sound: boolean;
  /** Where in the site it leads, itself aside; `splitLink` takes each apart. */
  links: string[];
  /** Files that were moved out of it. */
  extra: string[];
  /** Of a page that the search finds, a digest of what it reads there. */
  prose?: string;
  /** What its rendering has found. */
  problems: Problem[];
  /**
   * Of a page that Next has rendered: its style sheets, as addresses in their order, the names that it uses of what they say, and the
   * `codeDigest` with which both are good.
   */
  byNext?: { stylesheets: string[]; names: string[]; code: string };
}

/** The names of a page's styles, in the order in which it carries them. */
export function stylesOf({ sheet, blocks }: Pick<PageRecord, 'sheet' | 'blocks'>): string[] {
  return [sheet, ...blocks];
}

export type FetchKind = NonNullable<Reference['fetched']> | 'connect';

type Found = 'trusted' | 'scripts' | 'inlineScripts' | 'fetched' | 'anchors' | 'sound' | 'links';

/** What a finished page says of itself. */
export function factsOf(
  document: Document,
  name: PageName & Pick<PageRecord, 'islands'>,
  site: Site,
): Pick<PageRecord, Found> {
  const references = referencesOf(document);
  const anchors = anchorsOf(document);
  return {
    scripts: [...new Set(references.filter(({ fetched }) => fetched === 'script').map(({ url }) => url))],
    inlineScripts: [...new Set(inlineScriptsOf(document).map(hashSource))],
    fetched: [...fetchedBy(references, toAbsolute(site, name.path), site), ...livePart(document, site)],
    ...(site.trustHtml && hasForeignCode(document) && { trusted: true as const }),
    anchors,
    ...linksOf(references, new Set(['', 'top', ...anchors]), name, site),
  };
}

const CODE = new Set([
  'applet',
  'base',
  'embed',
  'form',
  'iframe',
  'link',
  'meta',
  'object',
  'script',
  'style',
]);

/** Whether the text of a page holds what no sanitised text does. */
function hasForeignCode(document: Document): boolean {
  const proses = elements(document).filter((element) =>
    (attribute(element, 'class') ?? '').split(' ').includes('prose'),
  );
  return proses
    .flatMap((prose) => elements(prose))
    .some(({ tagName, attrs }) => CODE.has(tagName) || attrs.some(({ name }) => /^on|^style$/.test(name)));
}

/** What a page loads as soon as a reader wants to comment. */
function livePart(document: Document, { comments }: Site): [FetchKind, string][] {
  const isLive = elements(document).some((element) => attribute(element, 'data-live') !== undefined);
  return isLive && comments !== undefined ? sourcesOf(comments).map(([kind, from]) => [kind, from]) : [];
}

/** Those that the policy asks a hash for: not those that hold data. */
export function inlineScriptsOf(document: Document): string[] {
  return elements(document)
    .filter((element) => element.tagName === 'script' && attribute(element, 'src') === undefined)
    .filter((script) => !/json$/.test(attribute(script, 'type') ?? ''))
    .map(textOf);
}

/** Scripts from elsewhere are a matter of nobody. */
function fetchedBy(references: readonly Reference[], base: string, site: Site): [FetchKind, string][] {
  const found = new Map<string, [FetchKind, string]>();
  for (const { url, fetched: kind } of references) {
    if (kind === undefined || kind === 'script') continue;
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

function linksOf(
  references: readonly Reference[],
  anchors: ReadonlySet<string>,
  { path, file, islands }: PageName & Pick<PageRecord, 'islands'>,
  site: Site,
): Pick<PageRecord, 'sound' | 'links'> {
  const base = toAbsolute(site, path);
  const links = new Set<string>();
  let sound = true;
  for (const reference of references) {
    // Scripts are served under other addresses than pages give them, but for those of the framework.
    if (isExample(reference, site) || (reference.fetched === 'script' && !islands)) continue;
    const target = targetOf(reference.url, base, site, () => true);
    if (target.kind === 'external') continue;
    if (target.kind !== 'internal') sound = false;
    else if (target.file === file) sound &&= anchors.has(target.fragment);
    else links.add(toLink(target));
  }
  return { sound, links: [...links] };
}
