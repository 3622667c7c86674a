import { isVerifying } from '../cache';
import type { Content } from '../content';
import { digestOf } from '../digest';
import type { Made } from '../freshness';
import { ABOUT_PATH } from '../permalink';
import type { Problem } from '../problems';
import { imageProblems } from '../views/post';
import { renderBody } from '../views/texts';
import type { ExportedPage } from './exported';
import { type PageRecord, recordOf } from './page-record';
import { readPage, type Surroundings } from './read-page';
import { textOfFile } from './site-files';
import { storedPage, storePage } from './store';
import { tokenNames, vocabularyOf } from './vocabulary';

/**
 * Takes the framework out of the pages that were just rendered, and stores them, one after the other: no more than one is in
 * memory.
 * @param made digests of what pages are made of, by path; a page without one is stored under that of itself.
 */
export async function renderedPages(
  exported: readonly ExportedPage[],
  around: Surroundings & { css(href: string): string },
  content: Content,
  made: ReadonlyMap<string, Made>,
): Promise<PageRecord[]> {
  const records: PageRecord[] = [];
  const vocabularies = new Map<string, ReadonlySet<string>>();
  for (const from of exported) {
    const html = textOfFile(from);
    const { page, extra, prose } = readPage(from, html, around);
    const sheets = page.stylesheets.join(' ');
    const vocabulary = vocabularies.get(sheets) ?? vocabularyOf(page.stylesheets.map(around.css).join('\n'));
    vocabularies.set(sheets, vocabulary);
    const stored = made.get(page.path)?.digest ?? digestOf(html);
    const record = recordOf(page, stored, content.site, {
      extra: [...extra.keys()],
      ...(prose !== undefined && { prose }),
      problems: await problemsAt(page.path, content),
    });
    const before = isVerifying() ? storedPage(stored) : undefined;
    if (before !== undefined && !isSame(before.html, page.html)) record.problems.push(unsteady(record));
    storePage({
      record,
      tokens: tokenNames(page.tokens, vocabulary),
      html: page.html,
      extra: [...extra],
      ...(prose !== undefined && { prose }),
    });
    records.push(record);
  }
  return records;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.join('\n') === b.join('\n');
}

/** Of the same content and code something else was made: what is kept, and what a clean build makes, would not be the same. */
function unsteady({ file, source }: PageRecord): Problem {
  const message = `out/${file} is different each time it is rendered; its component must not use the clock, random numbers or the network`;
  return { file: source ?? `out/${file}`, severity: 'error', message, rule: 'determinism' };
}

/** What rendering a page has found wrong with its own text; an excerpt's problems are its document's. */
async function problemsAt(path: string, content: Content): Promise<Problem[]> {
  const post = content.byPath.get(path);
  const text = post ?? (path === ABOUT_PATH ? content.about : undefined);
  if (text === undefined) return [];
  const { problems } = await renderBody(text, content);
  return [...(post === undefined ? [] : imageProblems(post, content)), ...problems];
}
