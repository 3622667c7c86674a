import { toHref } from '../../addresses/href';
import type { Content } from '../../content/content';
import { digestOf } from '../../digest';
import { attribute, type Document, elements, parsePage, writeHtml } from '../../html/html';
import { pageView } from '../../views/page';
import { cachePage, loadCachedPage } from '../cache/cached-page';
import { quickWeight } from '../checks/budget';
import { codeDigest } from '../code/code-digest';
import { type FinishedPage, finishPage, openHeadSlot } from '../finish-page';
import type { Fingerprint } from '../freshness';
import { problemsOf } from '../make-page';
import { factsOf, inlineScriptsOf, type PageRecord } from '../page-record';
import { renderTexts } from '../render-texts';
import { SiteError } from '../site-error';
import { textOfFile } from '../site-files';
import { cssNamesOf } from '../styles/css-names';
import { OTHER_SHEET } from '../styles/sheets';
import { listNames, vocabularyOf } from '../styles/vocabulary';
import type { ExportFiles } from './export-files';
import type { ExportedPage } from './exported';
import { externalizeScripts } from './externalize';
import { hasIsland } from './islands';
import { writeLanguage } from './page-language';
import { stripRuntime } from './strip';

/** What came of the pages that Next has rendered. */
interface NextPages {
  /** Pages that Next alone has rendered. */
  records: PageRecord[];
  /** The style sheets of the blog's own pages, as addresses in their order. */
  stylesheets: string[];
}

/**
 * The pages that Next has rendered: of those that the blog's own renderer has made, too, each must be the same; all others are
 * finished and cached.
 * @param ours the pages that are there without Next, by path.
 * @throws SiteError naming a page that the two render in different ways, and the place where they part.
 */
export async function nextPages(
  exported: readonly ExportedPage[],
  ours: ReadonlyMap<string, PageRecord>,
  around: ExportFiles,
  content: Content,
  fingerprints: ReadonlyMap<string, Fingerprint>,
): Promise<NextPages> {
  const records: PageRecord[] = [];
  let stylesheets: string[] = [];
  for (const from of exported) {
    const html = textOfFile(from);
    const { stylesheets: linked, ...page } = readPage(from, html, around, content);
    if (from.type !== 'other' && from.type !== 'not-found') stylesheets = linked;
    const own = ours.get(from.path);
    if (own !== undefined && !page.record.islands) {
      mustBeSame(loadCachedPage(own.cachedAs), page);
      continue;
    }
    const cachedAs = fingerprints.get(from.path)?.digest ?? digestOf(html);
    const names = listNames(page.names, vocabularyOf(linked.map(around.css).join('\n')));
    const record: PageRecord = {
      ...page.record,
      sheet: OTHER_SHEET,
      blocks: [],
      cachedAs,
      problems: await problemsAt(from.path, content),
      byNext: { stylesheets: linked, names, code: codeDigest() },
    };
    cachePage({
      record,
      html: page.html,
      extra: page.extra,
      ...(page.prose !== undefined && { prose: page.prose }),
    });
    records.push(record);
  }
  return { records, stylesheets };
}

/** A page without the framework, or, if it shows islands, with the framework and its inline scripts in a file of their own. */
function readPage(from: ExportedPage, html: string, around: ExportFiles, content: Content) {
  const { site } = content;
  const { from: _, ...name } = from;
  const document = parsePage(html);
  writeLanguage(document, from.path, content);
  const stylesheets = stylesheetsOf(document);
  const names = cssNamesOf(document);
  try {
    if (hasIsland(inlineScriptsOf(document), around.islands)) {
      return { ...withIslands(document, name, around, site), stylesheets, names };
    }
    stripRuntime(document, around.own);
  } catch (error) {
    throw new SiteError(
      `${name.source ?? `page ${name.path}`} ${error instanceof Error ? error.message : error}`,
    );
  }
  return { ...finishPage(document, name, site), stylesheets, names };
}

function withIslands(
  document: Document,
  name: Omit<ExportedPage, 'from'>,
  { own }: ExportFiles,
  site: Content['site'],
): FinishedPage {
  const payload = externalizeScripts(document, own, (file) => toHref(site, `/${file}`));
  const extra: [string, string][] = payload === undefined ? [] : [[payload.file, payload.text]];
  const facts = {
    ...name,
    islands: true,
    sheet: OTHER_SHEET,
    blocks: [],
    ...factsOf(document, { ...name, islands: true }, site),
    extra: extra.map(([file]) => file),
  };
  openHeadSlot(document);
  const html = writeHtml(document);
  return { record: { ...facts, weight: quickWeight(html) }, html, extra };
}

function stylesheetsOf(document: Document): string[] {
  return elements(document)
    .filter(({ tagName }) => tagName === 'link')
    .filter((link) => attribute(link, 'rel') === 'stylesheet')
    .flatMap((link) => attribute(link, 'href') ?? []);
}

async function problemsAt(path: string, content: Content) {
  const view = pageView(content, path);
  return view === undefined ? [] : problemsOf(view, await renderTexts(view.texts ?? [], content), content);
}

/** Characters of both that a message shows. */
const SHOWN = 60;

function mustBeSame(ours: Pick<FinishedPage, 'html' | 'record'>, theirs: Pick<FinishedPage, 'html'>): void {
  if (ours.html === theirs.html) return;
  let at = 0;
  while (ours.html[at] === theirs.html[at]) at += 1;
  const [own, other] = [ours, theirs].map(({ html }) =>
    JSON.stringify(html.slice(Math.max(0, at - 20), at + SHOWN)),
  );
  const { file, type } = ours.record;
  throw new SiteError(
    `out/${file} is not what Next makes of it. Next: ${other}; without Next: ${own}. ` +
      `Something that components/${type}-page.tsx shows depends on more than its view`,
  );
}
