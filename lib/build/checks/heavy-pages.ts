import type { Content } from '../../content/content';
import type { Problem } from '../../problems';
import type { Manifest } from '../manifest';
import type { ExportFiles } from '../next-pages/export-files';
import type { PageRecord } from '../page-record';
import { bytesOf, keyOf, type SiteFiles } from '../site-files';
import { tooHeavy } from './budget';

/** Warnings about pages, by file; of a page that is composed as it was, those of the time before. */
export function heavyPages(
  pages: ReadonlyMap<string, PageRecord>,
  files: SiteFiles,
  before: Manifest,
  { served }: ExportFiles,
  { site }: Content,
): Map<string, Problem[]> {
  const heavy = new Map<string, Problem[]>();
  for (const page of pages.values()) {
    const content = files.get(page.file);
    if (content === undefined) continue;
    const same = before.placed.get(page.file)?.key === keyOf(content);
    const problems = same
      ? (before.heavy.get(page.file) ?? [])
      : tooHeavy(page, new TextDecoder().decode(bytesOf(content)), page.scripts.map(served), files, site);
    if (problems.length > 0) heavy.set(page.file, problems);
  }
  return heavy;
}
