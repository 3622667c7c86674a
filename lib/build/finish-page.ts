import { toHref } from '../addresses/href';
import { digestOf } from '../digest';
import { attribute, type Document, elements, part, writeHtml } from '../html/html';
import { dropWhitespace } from '../html/whitespace';
import { ROUTES } from '../routes/routes';
import type { Site } from '../site/site';
import type { CachedPage } from './cache/cached-page';
import { quickWeight } from './checks/budget';
import { moveDrawings } from './drawings';
import { factsOf, type PageName, type PageRecord } from './page-record';
import { searchableProse } from './search/search-index-page';
import { sheetOf } from './styles/sheets';
import { blocksOf } from './styles/style-blocks';

/** A finished page, but for what only the build knows of it: where it is cached, and what its rendering has found. */
export type FinishedPage = Omit<CachedPage, 'record'> & {
  record: Omit<PageRecord, 'cachedAs' | 'problems'>;
};

const SEARCHED = new Set<string>(ROUTES.filter(({ inSearch }) => inSearch).map(({ type }) => type));

/**
 * A page without islands as it is published, but for what depends on all pages, for which it has slots. It is the same whoever has
 * rendered it. The document is used up.
 */
export function finishPage(document: Document, name: PageName, site: Site): FinishedPage {
  dropPreloads(document);
  dropWhitespace(document);
  const extra = [...moveDrawings(document, (file) => toHref(site, `/${file}`))];
  const facts = {
    ...name,
    islands: false,
    sheet: sheetOf(name.type, document),
    blocks: blocksOf(document),
    ...factsOf(document, { ...name, islands: false }, site),
    extra: extra.map(([file]) => file),
  };
  openSlots(document, site);
  const html = writeHtml(document);
  const record = { ...facts, weight: quickWeight(html) };
  if (!SEARCHED.has(name.type)) return { record, html, extra };
  const prose = searchableProse(document);
  return { record: { ...record, prose: digestOf(prose) }, html, extra, prose };
}

/** React asks for images to be loaded early, Next does not let it: their elements say so themselves. */
function dropPreloads(document: Document): void {
  const head = part(document, 'head');
  head.childNodes = head.childNodes.filter(
    (node) => !('attrs' in node && attribute(node, 'rel') === 'preload'),
  );
}

/** No character of HTML: what it encloses in a cached page is a slot, to be filled when the page is written to `out/`. */
const EDGE = '\0';

/** The slot for policy and style. */
export const HEAD_SLOT = 'head';

/** The cached page with its slots filled; one that `fill` does not know is filled with its own name. */
export function fillSlots(html: string, fill: (slot: string) => string | undefined): string {
  return html
    .split(EDGE)
    .map((text, index) => (index % 2 === 0 ? text : (fill(text) ?? text)))
    .join('');
}

/** The slot for the line that holds the years of all posts. In a page it is an element that `data-slot` names so. */
export const COPYRIGHT_SLOT = 'copyright';

/** For the head, the copyright, and the addresses of the blog's own scripts, which say what is in them. */
function openSlots(document: Document, { basePath }: Site): void {
  openHeadSlot(document);
  for (const element of elements(document)) {
    const { tagName, attrs } = element;
    if (attribute(element, 'data-slot') === COPYRIGHT_SLOT) {
      element.attrs = attrs.filter(({ name }) => name !== 'data-slot');
      element.childNodes = [
        { nodeName: '#text', value: `${EDGE}${COPYRIGHT_SLOT}${EDGE}`, parentNode: element },
      ];
    }
    const src = tagName === 'script' ? attrs.find(({ name }) => name === 'src') : undefined;
    if (src?.value.startsWith(`${basePath}/`)) src.value = `${EDGE}${src.value}${EDGE}`;
  }
}

/** Behind `<meta charset>`, which must come early, and before everything that the policy is to hold for. */
export function openHeadSlot(document: Document): void {
  const head = part(document, 'head');
  const at = head.childNodes.findIndex((node) => 'attrs' in node && attribute(node, 'charset') !== undefined);
  head.childNodes.splice(at + 1, 0, {
    nodeName: '#text',
    value: `${EDGE}${HEAD_SLOT}${EDGE}`,
    parentNode: head,
  });
}
