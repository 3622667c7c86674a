import type { Content } from '../content';
import { digestOf } from '../digest';
import type { Problem } from '../problems';
import { pageView } from '../views/page';
import { imageProblems } from '../views/post';
import { renderTexts } from '../views/texts';
import type { ExportedPage } from './exported';
import { type PageRecord, recordOf } from './page-record';
import { readPage, type Surroundings } from './read-page';
import { textOfFile } from './site-files';
import { storePage } from './store';
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
  made: ReadonlyMap<string, string>,
): Promise<PageRecord[]> {
  const records: PageRecord[] = [];
  const vocabularies = new Map<string, ReadonlySet<string>>();
  for (const from of exported) {
    const html = textOfFile(from);
    const { page, extra, prose } = readPage(from, html, around);
    const sheets = page.stylesheets.join(' ');
    const vocabulary = vocabularies.get(sheets) ?? vocabularyOf(page.stylesheets.map(around.css).join('\n'));
    vocabularies.set(sheets, vocabulary);
    const stored = made.get(page.path) ?? digestOf(html);
    const record = recordOf(page, stored, content.site, {
      extra: [...extra.keys()],
      ...(prose !== undefined && { prose }),
      problems: await problemsAt(page.path, content),
    });
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

/** What is wrong with the texts of a page, as rendering them has found; an excerpt's problems are its document's. */
async function problemsAt(path: string, content: Content): Promise<Problem[]> {
  const view = pageView(content, path);
  const bodies = view?.texts?.filter(({ part }) => part === 'body') ?? [];
  const texts = await renderTexts(bodies, content);
  const post = content.byPath.get(path);
  return [
    ...(post === undefined ? [] : imageProblems(post, content)),
    ...Object.values(texts).flatMap(({ problems }) => problems),
  ];
}
