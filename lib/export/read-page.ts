import { ROUTES } from '../routes';
import { moveDrawings } from './drawings';
import type { ExportedPage } from './exported';
import { externalizeScripts } from './externalize';
import { attribute, type Document, elements, parsePage, part, textOf, writeHtml } from './html';
import { hasIsland, type IslandModules } from './islands';
import type { Page } from './page';
import { anchorsOf, referencesOf } from './references';
import { searchableProse } from './search-index-page';
import { SiteError } from './site-error';
import { type OwnScripts, stripRuntime } from './strip';
import { tokensOf } from './tokens';
import { dropWhitespace } from './whitespace';

/** What holds for all pages of a build. */
export interface Surroundings {
  own: OwnScripts;
  islands: IslandModules;
  /** The address of a file below `out/`. */
  toSrc(file: string): string;
  /** Under which address a script of the blog is served, by the one that pages give it. */
  served(src: string): string;
}

const SEARCHED = new Set<string>(ROUTES.filter(({ inSearch }) => inSearch).map(({ type }) => type));

/** Marks where the policy and the style go. */
const SLOT = 'slot-for-policy-and-style';

/**
 * A page without the framework, or, if it shows islands, with the framework and its inline scripts in a file of their
 * own. Depends on nothing but its arguments.
 * @returns with the page, what was moved out of it: texts by file below `out/`; and of a post, what the search reads.
 * @throws Error naming the page, if it cannot do without the framework's script.
 */
export function readPage(
  { path, file, type, source }: ExportedPage,
  html: string,
  around: Surroundings,
): { page: Page; extra: Map<string, string>; prose?: string } {
  const document = parsePage(html);
  const stylesheets = stylesheetsOf(document);
  const islands = hasIsland(inlineScriptsOf(document), around.islands);
  const extra = new Map<string, string>();
  try {
    if (islands) {
      const payload = externalizeScripts(document, around.own, around.toSrc);
      if (payload !== undefined) extra.set(payload.file, payload.text);
    } else {
      stripRuntime(document, around.own);
      dropWhitespace(document);
      nameScripts(document, around);
      for (const [file, text] of moveDrawings(document, around.toSrc)) extra.set(file, text);
    }
  } catch (error) {
    throw new SiteError(`${source ?? `page ${path}`} ${error instanceof Error ? error.message : error}`);
  }
  const page: Page = {
    path,
    file,
    type,
    ...(source !== undefined && { source }),
    islands,
    html: split(document),
    stylesheets,
    tokens: tokensOf(document),
    anchors: anchorsOf(document),
    references: referencesOf(document),
    inlineScripts: inlineScriptsOf(document),
  };
  return { page, extra, ...(SEARCHED.has(type) && { prose: searchableProse(document) }) };
}

/** Gives the blog's own scripts the addresses under which browsers may keep them. React would miss those that it knows. */
function nameScripts(document: Document, { served }: Surroundings): void {
  for (const { tagName, attrs } of elements(document)) {
    const src = tagName === 'script' ? attrs.find(({ name }) => name === 'src') : undefined;
    if (src !== undefined) src.value = served(src.value);
  }
}

function stylesheetsOf(document: Document): string[] {
  return [...elements(document)]
    .filter(({ tagName }) => tagName === 'link')
    .filter((link) => attribute(link, 'rel') === 'stylesheet')
    .flatMap((link) => attribute(link, 'href') ?? []);
}

/** Those that the policy asks a hash for: not those that hold data. */
function inlineScriptsOf(document: Document): string[] {
  return [...elements(document)]
    .filter((element) => element.tagName === 'script' && attribute(element, 'src') === undefined)
    .filter((script) => !/json$/.test(attribute(script, 'type') ?? ''))
    .map(textOf);
}

/** Behind `<meta charset>`, which must come early, and before everything that the policy is to hold for. */
function split(document: Document): [string, string] {
  const head = part(document, 'head');
  const at = head.childNodes.findIndex((node) => 'attrs' in node && attribute(node, 'charset') !== undefined);
  head.childNodes.splice(at + 1, 0, { nodeName: '#comment', data: SLOT, parentNode: head });
  const [before = '', ...after] = writeHtml(document).split(`<!--${SLOT}-->`);
  return [before, after.join(`<!--${SLOT}-->`)];
}
