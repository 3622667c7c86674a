import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Content } from '../content';
import { digestOf } from '../digest';
import { FILE_PATHS, type Made } from '../freshness';
import type { Problem } from '../problems';
import { tooHeavy } from './budget';
import { type BuildPlan, plannedState } from './build-plan';
import type { BuildState } from './build-state';
import { checkSite } from './check-site';
import { compose } from './compose';
import { type Exported, readExport } from './exported';
import { HASHED_FOLDER, headersFile } from './hosting';
import { loadNativeParser } from './html';
import { islandModules } from './islands';
import type { PageRecord } from './page-record';
import { headerPolicy } from './policy';
import { renderedPages } from './rendered-pages';
import { searchFiles } from './search-index';
import { countTokens } from './sheet-tokens';
import { bytesOf, type FileContent, keyOf, type SiteFiles } from './site-files';
import { sitePolicy } from './site-policy';
import { speculationRules } from './speculation';
import { loadPage, loadText, storeText } from './store';
import { styleSheets } from './styles';
import { surroundings } from './surroundings';
import { dropUnreferenced } from './unreferenced';

export interface FinishInput {
  content: Content;
  plan: BuildPlan;
  /** What the last build left. */
  before: BuildState;
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
  /** How many pages were rendered, of how many. */
  rendered: number;
  pages: number;
  /** How many files of the export are not in the site. */
  dropped: number;
  problems: Problem[];
  /** What the next build is to know, but for what becomes of the files in `out/`. */
  state: BuildState;
}

/** Makes the site of Next's export and of what earlier builds kept. Nothing is written below `out/`. */
export async function finish(input: FinishInput): Promise<FinishedSite> {
  const { content, plan, before, projectDir, exportDir, distDir } = input;
  await loadNativeParser();
  const { site } = content;
  const planned = plannedState(content, plan);
  const { made } = planned;
  const exported = readExport(exportDir, projectDir, content, (at) => plan.kept.has(at));
  for (const at of FILE_PATHS) placeText(at, exported, plan, made);
  const scripts = placeScripts(exported);
  const around = surroundings(exported, scripts, islandModules(distDir), site);
  const rendered = await renderedPages(exported.pages, around, content, made);
  const pages = allPages(plan, before, rendered);
  const tokens = countTokens(before, pages);
  const styles = styleSheets(pages.values(), tokens, around.css, around.scriptTokens);
  const rules = speculationRules(site.basePath);
  const policy = sitePolicy(pages.values(), styles, rules, site);
  const composed = composePages(pages, policy, styles, rules);
  const all: SiteFiles = new Map([
    ...exported.publicFiles,
    ...exported.files,
    ...exported.framework,
    ...extraFiles(pages),
    ...composed,
    ...(await searchFiles(proseOf(pages), content)),
    file('_headers', headersFile({ policy: headerPolicy(policy), basePath: site.basePath })),
    file('.nojekyll', ''),
  ]);
  const files = dropUnreferenced(all, pages.values(), exported, scripts, site);
  const heavy = heavyPages(pages, files, before, content);
  const problems = [
    ...[...pages.values()].flatMap((page) => page.problems),
    ...checkSite(files, pages, content),
    ...[...heavy.values()].flat(),
  ];
  return {
    files,
    policy,
    rendered: rendered.length,
    pages: pages.size,
    dropped: exported.leftOut + all.size - files.size,
    problems,
    state: {
      ...planned,
      pages,
      tokens,
      placed: new Map(),
      heavy,
    },
  };
}

/** Puts what a route has made into the store, or takes from there what it was not asked for. */
function placeText(at: string, { files }: Exported, plan: BuildPlan, made: ReadonlyMap<string, Made>): void {
  const name = at.slice(1);
  const digest = made.get(at)?.digest;
  if (digest === undefined) return;
  const content = files.get(name);
  if (!plan.kept.has(at) && content !== undefined)
    storeText(digest, new TextDecoder().decode(bytesOf(content)));
  files.set(name, { key: digest, make: () => Buffer.from(loadText(digest)) });
}

/**
 * Puts the scripts that routes of the blog answer with a second time where browsers may keep them for ever: `enhance.js`
 * at `_next/static/enhance-0123456789abcdef.js`.
 * @returns the new names by the old.
 */
function placeScripts({ files }: Exported): ReadonlyMap<string, string> {
  const scripts = [...files].filter(([name]) => /\.m?js$/.test(name) && !name.startsWith('media/'));
  const names = new Map<string, string>();
  for (const [name, content] of scripts) {
    const digest = createHash('sha256').update(bytesOf(content)).digest('hex').slice(0, 16);
    const { name: base, ext } = path.posix.parse(name);
    const hashed = `${HASHED_FOLDER}${base}-${digest}${ext}`;
    names.set(name, hashed);
    files.set(hashed, content);
  }
  return names;
}

/** By file: those just rendered, and those that earlier builds kept, in the order of their paths. */
function allPages(
  plan: BuildPlan,
  before: BuildState,
  rendered: readonly PageRecord[],
): Map<string, PageRecord> {
  const known = new Map([...before.pages.values()].map((page) => [page.path, page]));
  const records = [...rendered];
  for (const [at, { digest }] of plan.kept) {
    if (FILE_PATHS.includes(at)) continue;
    const page = known.get(at);
    records.push(page?.stored === digest ? page : loadPage(digest).record);
  }
  records.sort((a, b) => (a.file < b.file ? -1 : 1));
  return new Map(records.map((record) => [record.file, record]));
}

function composePages(
  pages: ReadonlyMap<string, PageRecord>,
  policy: string,
  styles: ReadonlyMap<string, string>,
  rules: string,
): [string, FileContent][] {
  const heads = new Map<string, string>();
  const headOf = (sheet: string) => {
    const known = heads.get(sheet) ?? digestOf(policy, styles.get(sheet) ?? '', rules);
    heads.set(sheet, known);
    return known;
  };
  return [...pages.values()].map((page) => [
    page.file,
    {
      key: digestOf(page.stored, headOf(page.sheet)),
      make: () => {
        const { html } = loadPage(page.stored);
        return Buffer.from(compose({ html, islands: page.islands }, policy, styles.get(page.sheet), rules));
      },
    },
  ]);
}

/** What was moved out of pages. A name says what is in it. */
function extraFiles(pages: ReadonlyMap<string, PageRecord>): Map<string, FileContent> {
  const files = new Map<string, FileContent>();
  for (const { stored, extra } of pages.values()) {
    for (const name of extra) {
      if (files.has(name)) continue;
      const make = () => Buffer.from(new Map(loadPage(stored).extra).get(name) ?? '');
      files.set(name, { key: name, make });
    }
  }
  return files;
}

function proseOf(pages: ReadonlyMap<string, PageRecord>) {
  return new Map(
    [...pages.values()].flatMap(({ path: at, stored, prose: digest }) =>
      digest === undefined ? [] : [[at, { digest, prose: () => loadPage(stored).prose ?? '' }] as const],
    ),
  );
}

/** Warnings about pages, by file; of a page that is composed as it was, those of the time before. */
function heavyPages(
  pages: ReadonlyMap<string, PageRecord>,
  files: SiteFiles,
  before: BuildState,
  { site }: Content,
): Map<string, Problem[]> {
  const heavy = new Map<string, Problem[]>();
  for (const page of pages.values()) {
    const content = files.get(page.file);
    if (content === undefined) continue;
    const same = before.placed.get(page.file)?.key === keyOf(content);
    const problems = same
      ? (before.heavy.get(page.file) ?? [])
      : tooHeavy(page, new TextDecoder().decode(bytesOf(content)), files, site);
    if (problems.length > 0) heavy.set(page.file, problems);
  }
  return heavy;
}

function file(name: string, text: string): [string, FileContent] {
  return [name, Buffer.from(text)];
}
