import { ANALYTICS_PATH, COMMENTS_PATH, EMBEDS_PATH } from '../../addresses/own-paths';
import type { Site } from '../../site/site';
import type { Imports } from '../code/imports';
import type { ExportFiles } from '../next-pages/export-files';
import type { PageRecord } from '../page-record';
import { absentClasses, blogStyles, OTHER_SHEET, otherSheet } from './sheets';

/** By name: those of the blog's own pages, and the sheet of all others, if there are any. */
export function styleSheets(
  pages: readonly PageRecord[],
  stylesheets: readonly string[],
  imports: Imports,
  { css, cssNamesOfScriptAt }: ExportFiles,
  site: Site,
): Map<string, string> {
  const typeOf = (sheet: string) => sheet.split(' ', 1)[0] ?? '';
  const scripts = new Map<string, Set<string>>();
  for (const page of pages) {
    if (page.islands) continue;
    const type = typeOf(page.sheet);
    const ofType = scripts.get(type) ?? new Set();
    scripts.set(type, ofType);
    for (const src of page.scripts) ofType.add(src);
  }
  const scriptsOf = (sheet: string) => {
    // The blocks for embeds and comments have what these scripts put into pages.
    const own = [...(scripts.get(typeOf(sheet)) ?? [])].filter(
      (src) => ![EMBEDS_PATH, COMMENTS_PATH, ANALYTICS_PATH].some((path) => src.endsWith(path)),
    );
    return own.sort().flatMap((src) => cssNamesOfScriptAt(src) ?? []);
  };
  const names = pages.map(({ sheet }) => sheet).filter((sheet) => sheet !== OTHER_SHEET);
  const blocks = pages.flatMap((page) => page.blocks);
  const styles = blogStyles(names, blocks, {
    css: stylesheets.map(css).join('\n'),
    imports,
    scripts: scriptsOf,
    absent: absentClasses(site),
  });
  const others = pages.filter((page) => page.sheet === OTHER_SHEET && !page.islands);
  return others.length === 0
    ? styles
    : styles.set(OTHER_SHEET, otherSheet(others, css, scriptsOf(OTHER_SHEET)));
}
