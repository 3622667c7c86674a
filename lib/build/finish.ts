import { createHash } from 'node:crypto';
import path from 'node:path';
import { FEED_TYPES } from '../addresses/feed-formats';
import { EMBEDS_PATH } from '../addresses/own-paths';
import type { Content } from '../content/content';
import { digestOf } from '../digest';
import { cardProblems } from '../files/cards';
import { otherFeeds } from '../files/feeds';
import { rootTexts } from '../files/root-files';
import type { Problem } from '../problems';
import { isReplaced } from '../routes';
import type { Site } from '../site';
import { chromeView } from '../views/chrome';
import { tooHeavy } from './budget';
import { cardFiles } from './card-files';
import { checkSite } from './check-site';
import { checkUrlLock } from './check-url-lock';
import { compose, type Frame } from './compose';
import { feedFiles } from './feed-files';
import { FILE_PATHS, type Fingerprint } from './freshness';
import { HASHED_FOLDER, headersFile } from './hosting';
import { loadNativeParser } from './html';
import { imageFiles } from './image-files';
import type { Imports } from './imports';
import type { MadePage } from './make-page';
import { markdownFiles } from './markdown-files';
import { type ExportFiles, exportFiles } from './next-pages/export-files';
import { type Exported, readExport } from './next-pages/exported';
import { nextPages } from './next-pages/finish-next-pages';
import { islandModules } from './next-pages/islands';
import { dropUnreferenced } from './next-pages/unreferenced';
import { type PageRecord, stylesOf } from './page-record';
import { placeFeed } from './place-feed';
import { type BuildPlan, plannedState } from './plan';
import { headerPolicy } from './policy';
import { rootFiles } from './root-files';
import { searchFiles } from './search-index';
import { absentClasses, blogStyles, OTHER_SHEET, otherSheet } from './sheets';
import { bytesOf, type FileContent, keyOf, type SiteFiles } from './site-files';
import { sitePolicy } from './site-policy';
import { speculationRules } from './speculation';
import type { BuildState } from './state';
import { loadPage, loadText, storeText } from './store';

export interface FinishInput {
  content: Content;
  plan: BuildPlan;
  /** The pages that were rendered without Next, by path. */
  rendered: ReadonlyMap<string, MadePage>;
  /** Which files the blog's components are made of. */
  imports: Imports;
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

/** Makes the site of what was rendered and of what earlier builds kept. Nothing is written below `out/`. */
export async function finish(input: FinishInput): Promise<FinishedSite> {
  const { content, plan, rendered, before, imports, projectDir, exportDir, distDir } = input;
  await loadNativeParser();
  const { site } = content;
  const planned = plannedState(content, plan, rendered);
  const isThere = (at: string) =>
    plan.kept.has(at) ||
    rendered.has(at) ||
    content.feedAliases.has(at) ||
    otherFeeds(content).has(at) ||
    rootTexts(content).has(at);
  const exported = readExport(exportDir, projectDir, content, isThere);
  for (const at of FILE_PATHS) placeText(at, exported, plan, planned.fingerprints);
  placeFeed(exported, content.feedAliases);
  const scripts = placeScripts(exported);
  const around = exportFiles(exported, scripts, islandModules(distDir), site);
  const ours = new Map([
    ...keptPages(plan, before),
    ...[...rendered].map(([at, { record }]) => [at, record] as const),
  ]);
  const byNext = await nextPages(exported.pages, ours, around, content, planned.fingerprints);
  const records = [...ours.values(), ...byNext.records].sort((a, b) => (a.file < b.file ? -1 : 1));
  const pages = new Map(records.map((record) => [record.file, record]));
  const styles = styleSheets(records, byNext.stylesheets, imports, around, site);
  const rules = speculationRules(
    site.basePath,
    records.some((page) => page.file !== '404.html' && !page.file.endsWith('index.html')),
  );
  const policy = sitePolicy(records, styles, rules, site);
  const { copyright = '' } = chromeView(content, '/');
  const frame: Frame = { policy, rules, styles, copyright, served: around.served };
  const htmlOf = ({ stored }: PageRecord) => compose(loadPage(stored), frame);
  const all: SiteFiles = new Map([
    // A file of public/ takes the place of one of these.
    ...(await rootFiles(content)),
    ...exported.publicFiles,
    ...exported.files,
    ...exported.framework,
    ...extraFiles(pages),
    ...composedPages(records, frame, scripts, htmlOf),
    ...(await searchFiles(proseOf(pages), content)),
    ...(await imageFiles(records, exported.files, content)),
    ...(await cardFiles(records, content)),
    ...markdownFiles(content, planned.fingerprints, new Map(records.map((page) => [page.path, page]))),
    ...(await feedFiles(content, planned.fingerprints)),
    file(
      '_headers',
      headersFile({
        policy: headerPolicy(policy.all),
        basePath: site.basePath,
        feedAliases: content.feedAliases,
        feedType: FEED_TYPES[site.feedFormat],
      }),
    ),
    file('.nojekyll', ''),
    ...[...exported.publicFiles].filter(([name]) => isReplaced(`/${name}`, content)),
  ]);
  const files = dropUnreferenced(all, records, exported, scripts, around.fileOfScript, site);
  const heavy = heavyPages(pages, files, before, around, content);
  const problems = [
    ...records.flatMap((page) => page.problems),
    ...checkUrlLock(projectDir, pages, content),
    ...checkSite(files, pages, content, { htmlOf, fileOfScript: around.fileOfScript }),
    ...[...heavy.values()].flat(),
    ...(await cardProblems(content)),
  ];
  return {
    files,
    policy: policy.all,
    rendered: rendered.size + byNext.records.length,
    pages: pages.size,
    dropped: exported.leftOut + all.size - files.size,
    problems,
    state: { ...planned, pages, placed: new Map(), heavy },
  };
}

/** Puts what a route has made into the store, or takes from there what it was not asked for. */
function placeText(
  at: string,
  { files }: Exported,
  plan: BuildPlan,
  fingerprints: ReadonlyMap<string, Fingerprint>,
): void {
  const name = at.slice(1);
  const digest = fingerprints.get(at)?.digest;
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

/** The pages that earlier builds kept, by path. */
function keptPages(plan: BuildPlan, before: BuildState): Map<string, PageRecord> {
  const known = new Map([...before.pages.values()].map((page) => [page.path, page]));
  const records = new Map<string, PageRecord>();
  for (const [at, { digest }] of plan.kept) {
    if (FILE_PATHS.includes(at)) continue;
    const page = known.get(at);
    records.set(at, page?.stored === digest ? page : loadPage(digest).record);
  }
  return records;
}

/** By name: those of the blog's own pages, and the sheet of all others, if there are any. */
function styleSheets(
  pages: readonly PageRecord[],
  stylesheets: readonly string[],
  imports: Imports,
  { css, cssNamesOfScriptAt }: ExportFiles,
  site: Site,
): Map<string, string> {
  const typeOf = (sheet: string) => sheet.split(' ')[0];
  const scriptsOf = (sheet: string) => {
    const scripts = pages
      .filter((page) => typeOf(page.sheet) === typeOf(sheet) && !page.islands)
      .flatMap((page) => page.scripts)
      // The block for embeds has what this script puts into pages.
      .filter((src) => !src.endsWith(EMBEDS_PATH));
    return [...new Set(scripts)].sort().flatMap((src) => cssNamesOfScriptAt(src) ?? []);
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

function composedPages(
  pages: readonly PageRecord[],
  { policy, rules, styles, copyright }: Frame,
  scripts: ReadonlyMap<string, string>,
  htmlOf: (page: PageRecord) => string,
): [string, FileContent][] {
  const names = JSON.stringify([...scripts].sort());
  const heads = new Map<string, string>();
  const headOf = (page: PageRecord) => {
    if (page.islands) return policy.all;
    const own = stylesOf(page);
    const allowed = policy.of(page);
    const key = [...own, allowed].join('\n');
    const texts = own.map((name) => styles.get(name) ?? '');
    const head = heads.get(key) ?? digestOf(allowed, ...texts, rules, copyright, names);
    heads.set(key, head);
    return head;
  };
  return pages.map((page) => [
    page.file,
    { key: digestOf(page.stored, headOf(page)), make: () => Buffer.from(htmlOf(page)) },
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

function file(name: string, text: string): [string, FileContent] {
  return [name, Buffer.from(text)];
}
