import { FEED_TYPES } from '../addresses/feed-formats';
import { FILE_PATHS } from '../addresses/own-paths';
import type { Content } from '../content/content';
import { otherFeeds } from '../files/feeds';
import { rootTexts } from '../files/root-files';
import { loadNativeParser } from '../html/html';
import type { Problem } from '../problems/problem';
import { isReplaced } from '../routes/replaceable';
import { chromeView } from '../views/chrome';
import { loadCachedPage } from './cache/cached-page';
import { checkSite } from './checks/check-site';
import { checkUrlLock } from './checks/check-url-lock';
import { heavyPages } from './checks/heavy-pages';
import type { Imports } from './code/imports';
import { compose, type Frame } from './compose';
import { cardFiles, knownCards } from './files/card-files';
import { feedFiles } from './files/feed-files';
import { imageFiles } from './files/image-files';
import { markdownFiles } from './files/markdown-files';
import { placeFeed } from './files/place-feed';
import { rootFiles } from './files/root-files';
import { type Headers, headersFile } from './hosting/hosting';
import { sitePolicy } from './hosting/site-policy';
import { speculationRules } from './hosting/speculation';
import type { MadePage } from './make-page';
import type { Manifest } from './manifest';
import { exportFiles } from './next-pages/export-files';
import { readExport } from './next-pages/exported';
import { nextPages } from './next-pages/finish-next-pages';
import { islandModules } from './next-pages/islands';
import { placeScripts, placeText } from './next-pages/place-routes';
import { dropUnreferenced } from './next-pages/unreferenced';
import type { PageRecord } from './page-record';
import { type BuildPlan, plannedManifest } from './plan';
import { searchFiles } from './search/search-index';
import type { FileContent, SiteFiles } from './site-files';
import { composedPages, extraFiles, linksOf, proseOf } from './site-pages';
import { styleSheets } from './styles/site-sheets';

interface FinishInput {
  content: Content;
  plan: BuildPlan;
  /** The pages that were rendered without Next, by path. */
  rendered: ReadonlyMap<string, MadePage>;
  /** Which files the blog's components are made of. */
  imports: Imports;
  /** What the last build left. */
  before: Manifest;
  projectDir: string;
  /** Where Next exported to. */
  exportDir: string;
  /** Next's own folder, `.next`. */
  distDir: string;
}

/** The site as it is to be published. */
export interface FinishedSite {
  files: SiteFiles;
  /** What hosts are to send beside its files. */
  headers: Headers;
  /** How many pages were rendered, of how many. */
  rendered: number;
  pages: number;
  /** How many files of the export are not in the site. */
  dropped: number;
  problems: Problem[];
  /** What the next build is to know, but for what becomes of the files in `out/`. */
  manifest: Manifest;
}

/** Makes the site of what was rendered and of what earlier builds kept. Nothing is written below `out/`. */
export async function finish(input: FinishInput): Promise<FinishedSite> {
  const { content, plan, rendered, before, imports, projectDir, exportDir, distDir } = input;
  await loadNativeParser();
  const { site } = content;
  const planned = plannedManifest(content, plan, rendered);
  const exported = readExport(exportDir, projectDir, content, answeredHere(content, plan, rendered));
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
  const speculation = speculationRules(site.basePath, records.some(isNoFolder));
  const policy = sitePolicy(records, styles, site);
  const { copyright = '' } = chromeView(content, '/');
  const frame: Frame = { policy, styles, copyright, served: around.served };
  const htmlOf = ({ cachedAs }: PageRecord) => compose(loadCachedPage(cachedAs), frame);
  const headers = headersOf(content, policy.header, speculation.file);
  const links = linksOf(records);
  const cards = before.views === planned.views ? before.cards : await knownCards(content);
  const all: SiteFiles = new Map([
    // A file of public/ takes the place of one of these.
    ...(await rootFiles(content)),
    ...exported.publicFiles,
    ...exported.files,
    ...exported.framework,
    ...extraFiles(pages),
    ...composedPages(records, frame, scripts, htmlOf),
    ...(await searchFiles(proseOf(pages), content)),
    ...(await imageFiles(links, exported.files, content)),
    ...(await cardFiles(links, cards, before.placed, content)),
    ...(await markdownFiles(
      content,
      planned.fingerprints,
      new Map(records.map((page) => [page.path, page])),
    )),
    ...(await feedFiles(content, planned.fingerprints)),
    file('_headers', headersFile(headers)),
    file(speculation.file, speculation.text),
    file('.nojekyll', ''),
    ...[...exported.publicFiles].filter(([name]) => isReplaced(`/${name}`, content)),
  ]);
  const files = dropUnreferenced(all, records, links, exported, scripts, around.fileOfScript, site);
  const heavy = heavyPages(pages, files, before, frame, content);
  const problems = [
    ...records.flatMap((page) => page.problems),
    ...checkUrlLock(projectDir, pages, content),
    ...checkSite(files, pages, links, content, { htmlOf, fileOfScript: around.fileOfScript }),
    ...[...heavy.values()].flat(),
    ...cards.problems,
  ];
  return {
    files,
    headers,
    rendered: rendered.size + byNext.records.length,
    pages: pages.size,
    dropped: exported.leftOut + all.size - files.size,
    problems,
    manifest: { ...planned, cards, pages, placed: new Map(), folders: new Map(), heavy },
  };
}

/** Whether this build itself answers at a path, whatever Next has exported there. */
function answeredHere(
  content: Content,
  plan: BuildPlan,
  rendered: ReadonlyMap<string, MadePage>,
): (at: string) => boolean {
  const others = [plan.kept, rendered, content.feedAliases, otherFeeds(content), rootTexts(content)];
  return (at) => others.some((paths) => paths.has(at));
}

/** A page whose address does not end in a slash. */
function isNoFolder({ type, file: name }: PageRecord): boolean {
  return type !== 'not-found' && !name.endsWith('index.html');
}

/**
 * What hosts are told.
 * @param policy the policy for all pages.
 * @param speculation the file that says what browsers may fetch ahead.
 */
function headersOf({ site, feedAliases, editions }: Content, policy: string, speculation: string): Headers {
  return {
    policy,
    basePath: site.basePath,
    feedAliases,
    feedType: FEED_TYPES[site.feedFormat],
    speculation,
    languages: editions.flatMap((edition) => edition.site.filesPrefix || []),
  };
}

/** The pages that earlier builds kept, by path. */
function keptPages(plan: BuildPlan, before: Manifest): Map<string, PageRecord> {
  const known = new Map([...before.pages.values()].map((page) => [page.path, page]));
  const records = new Map<string, PageRecord>();
  for (const [at, { digest }] of plan.kept) {
    if (FILE_PATHS.includes(at)) continue;
    const page = known.get(at);
    records.set(at, page?.cachedAs === digest ? page : loadCachedPage(digest).record);
  }
  return records;
}

function file(name: string, text: string): [string, FileContent] {
  return [name, Buffer.from(text)];
}
