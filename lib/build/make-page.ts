import { fileOfPath } from '../addresses/path';
import type { Content } from '../content/content';
import { parsePage } from '../html/html';
import type { Problem } from '../problems/problem';
import { imageProblems } from '../views/lead-image';
import { pageView } from '../views/page';
import type { Texts } from '../views/texts';
import type { PageView } from '../views/view';
import { isVerifying } from './cache/cache';
import { cachedPage, cachePage } from './cache/cached-page';
import { finishPage } from './finish-page';
import { type Fingerprint, fingerprintOf, type TextRecord } from './freshness';
import type { PageName, PageRecord } from './page-record';
import { renderPieces } from './render-texts';

/** Renders a view with its texts: a whole document. */
export type RenderPage = (props: { view: PageView; texts: Texts }) => Promise<string>;

/** A page that was just rendered, finished and cached. */
export interface MadePage {
  record: PageRecord;
  fingerprint: Fingerprint;
  texts: [key: string, record: TextRecord][];
  /** Characters of its HTML. */
  size: number;
  /** What its view has, by name: `image`, `meta.noindex`. */
  parts: string[];
}

/**
 * Renders the page at a path of the blog without Next, and stores it.
 * @returns instead of the page why only Next can render it: what its component threw.
 * @throws Error for what a blogger or a full disk is to blame for.
 */
export async function makePage(
  path: string,
  content: Content,
  render: RenderPage,
): Promise<MadePage | { refused: string }> {
  const view = pageView(content, path);
  if (view === undefined) throw new Error(`There is no page at ${path}`);
  const pieces = await renderPieces(view.texts ?? [], content);
  const texts: Texts = Object.fromEntries(pieces.map(({ source, rendered }) => [source, rendered]));
  let html: string;
  try {
    html = await render({ view, texts });
  } catch (error) {
    return { refused: error instanceof Error ? error.message : String(error) };
  }
  const { fingerprint, records } = fingerprintOf(path, view, content, pieces);
  const page = finishPage(parsePage(html), nameOf(path, view), content.site);
  const record = { ...page.record, cachedAs: fingerprint.digest, problems: problemsOf(view, texts, content) };
  const before = isVerifying() ? cachedPage(fingerprint.digest) : undefined;
  if (before !== undefined && before.html !== page.html) record.problems.push(unsteady(record));
  cachePage({ ...page, record });
  const parts = [...Object.keys(view), ...Object.keys(view.meta).map((name) => `meta.${name}`)];
  return { record, fingerprint, texts: records, size: html.length, parts };
}

/** Which page a view is of. */
export function nameOf(path: string, view: PageView): PageName {
  const source = 'source' in view ? view.source : undefined;
  return { path, file: fileOfPath(path), type: view.type, ...(source !== undefined && { source }) };
}

/** What rendering a page has found wrong with its own text; an excerpt's problems are its document's. */
export function problemsOf(view: PageView, texts: Texts, content: Content): Problem[] {
  const isWritten = view.type === 'post' || view.type === 'written';
  const post = isWritten ? content.bySource.get(view.source.normalize('NFC')) : undefined;
  const own = (view.texts ?? []).filter(({ part }) => part === 'body');
  return [
    ...(post === undefined ? [] : imageProblems(post, content)),
    ...own.flatMap(({ source }) => texts[source]?.problems ?? []),
  ];
}

/** Of the same content and code something else was made: what is kept, and what a clean build makes, would not be the same. */
function unsteady({ file, source }: PageRecord): Problem {
  const message = `out/${file} is different each time it is rendered; its component must not use the clock, random numbers or the network`;
  return { file: source ?? `out/${file}`, severity: 'error', message, rule: 'determinism' };
}
