import type { Content } from '../content';
import type { Problem } from '../problems';
import { checkSite } from './check-site';
import { compose } from './compose';
import { readExport } from './exported';
import { headersFile } from './hosting';
import { loadNativeParser } from './html';
import { islandModules } from './islands';
import { headerPolicy } from './policy';
import { readPage } from './read-page';
import { searchFiles } from './search-index';
import { type FileContent, type SiteFiles, sizeOf, textOfFile } from './site-files';
import { sitePolicy } from './site-policy';
import { speculationRules } from './speculation';
import { sheetOf, styleSheets } from './styles';
import { surroundings } from './surroundings';
import { dropUnreferenced } from './unreferenced';

export interface FinishInput {
  content: Content;
  projectDir: string;
  /** Where Next exported to. */
  exportDir: string;
  /** Next's own folder, `.next`. */
  distDir: string;
}

/** The site as it is to be published. */
export interface FinishedSite {
  files: SiteFiles;
  policy: string;
  pages: number;
  bytes: number;
  /** How many files of the export are not in the site. */
  dropped: number;
  problems: Problem[];
}

/** Makes the site of Next's export. Nothing is written. */
export async function finish(input: FinishInput): Promise<FinishedSite> {
  const { content, projectDir, exportDir, distDir } = input;
  await loadNativeParser();
  const { site } = content;
  const exported = readExport(exportDir, projectDir, content);
  const around = surroundings(exported, islandModules(distDir), site);
  const read = exported.pages.map((page) => readPage(page, textOfFile(page), around));
  const pages = read.map(({ page }) => page);
  const styles = styleSheets(pages, around.css, around.scriptTokens);
  const rules = speculationRules(site.basePath);
  const policy = sitePolicy(pages, styles, rules, site);
  const all: SiteFiles = new Map([
    ...exported.publicFiles,
    ...exported.files,
    ...exported.framework,
    ...read.flatMap(({ extra }) => [...extra].map(([name, text]) => file(name, text))),
    ...pages.map((page) => file(page.file, compose(page, policy, styles.get(sheetOf(page)), rules))),
    ...(await searchFiles(pages, content)),
    file('_headers', headersFile({ policy: headerPolicy(policy), basePath: site.basePath })),
    file('.nojekyll', ''),
  ]);
  const files = dropUnreferenced(all, pages, exported, site);
  return {
    files,
    policy,
    pages: pages.length,
    bytes: [...files.values()].reduce((total, content) => total + sizeOf(content), 0),
    dropped: exported.leftOut + all.size - files.size,
    problems: checkSite(files, pages, content),
  };
}

function file(name: string, text: string): [string, FileContent] {
  return [name, Buffer.from(text)];
}
