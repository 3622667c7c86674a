import { toAbsolute } from '../../addresses/href';
import type { Content } from '../../content/content';
import { frameKeys } from '../../content/frame-problems';
import { parsePage } from '../../html/html';
import { type Problem, sortProblems } from '../../problems/problem';
import type { Site } from '../../site/site';
import { brokenReferences, placeName, type Referring } from '../links/broken-references';
import { splitLink } from '../links/link';
import { targetOf } from '../links/link-target';
import { anchorsOf, referencesOf } from '../links/page-references';
import type { Reference } from '../links/reference';
import { keptReferencesOfXml } from '../links/xml-references';
import type { ExportFiles } from '../next-pages/export-files';
import { isExample, type PageRecord } from '../page-record';
import { type SiteFiles, textOfFile } from '../site-files';

/**
 * What in a finished site leads nowhere: the last look before anything is published. Of a page, what its record says is looked
 * up; only one that holds something amiss is read. What its author has been told at a line of the post is not told again.
 * @param links where all pages lead.
 * @param htmlOf a finished page.
 */
export function checkSite(
  files: SiteFiles,
  pages: ReadonlyMap<string, PageRecord>,
  links: Iterable<string>,
  content: Content,
  { htmlOf, fileOfScript }: { htmlOf(page: PageRecord): string } & Pick<ExportFiles, 'fileOfScript'>,
): Problem[] {
  const { site } = content;
  const anchors = new Map<string, ReadonlySet<string> | undefined>();
  const served = {
    has: (file: string) => files.has(file),
    anchors: (file: string) => {
      if (!anchors.has(file)) anchors.set(file, anchorsIn(file, files, pages));
      return anchors.get(file);
    },
  };
  const severity = site.broken === 'warn' ? 'warning' : 'error';
  const home = toAbsolute(site, '/');
  // Quick, for the thousands of addresses in a sitemap; what is not so plain is looked at with care.
  const isPlainlyThere = ({ url }: Reference) =>
    PLAIN_PATH.test(url.slice(home.length - 1)) &&
    url.startsWith(home) &&
    files.has(`${url.slice(home.length)}index.html`);
  const xml: Referring[] = [...files]
    .filter(([name]) => name === 'feed.xml' || name === 'sitemap.xml')
    .map(([file, content]) => ({
      file,
      url: toAbsolute(site, `/${file}`),
      references: keptReferencesOfXml(textOfFile(content)).filter((one) => !isPlainlyThere(one)),
    }));
  const broken = new Set([...links].filter((link) => !leadsSomewhere(link, served)));
  const hasBroken = (page: PageRecord) => broken.size > 0 && page.links.some((link) => broken.has(link));
  const isThere = (page: PageRecord) => (src: string) => {
    const file = fileOfScript(page, src);
    return file === undefined || files.has(file);
  };
  const html = [...pages.values()]
    .filter((page) => !page.sound || hasBroken(page) || !page.scripts.every(isThere(page)))
    .map((page) => ({
      file: page.file,
      url: toAbsolute(site, page.path),
      ...(page.source !== undefined && { source: page.source }),
      references: referencesOf(parsePage(htmlOf(page))),
    }));
  const all = atTheFrame([...html, ...xml], content);
  const told = toldPlaces(pages, site, served.has);
  return sortProblems(brokenReferences(checkable(all, site), served, site, severity, told));
}

/** Where addresses lead that the texts of pages have been found to lead nowhere with. */
function toldPlaces(
  pages: ReadonlyMap<string, PageRecord>,
  site: Site,
  has: (file: string) => boolean,
): Set<string> {
  const told = new Set<string>();
  for (const { path, source, problems } of pages.values()) {
    for (const { file, lost } of problems) {
      if (lost !== undefined && file === source)
        told.add(placeName(targetOf(lost, toAbsolute(site, path), site, has)));
    }
  }
  return told;
}

/** The path of a page, in which nothing stands for anything else. */
const PLAIN_PATH = /^(?:\/[a-z\d_-]+)*\/$/;

/**
 * What stands in every page is said once, at the configuration: its links become those of one page of their own, and what
 * `npm run check` says of them already is not said again.
 */
function atTheFrame(all: readonly Referring[], content: Content): Referring[] {
  const keys = frameKeys(content.site);
  const said = new Set(
    content.problems.filter(({ file }) => file === CONFIGURATION).map(({ message }) => message.split(':')[0]),
  );
  const shared = new Map<string, Referring>();
  const own = all.map((page) => {
    const references = page.references.filter((reference) => {
      const key = keys.get(reference.url);
      if (key === undefined) return true;
      const where = `${key} as`;
      if (!said.has(key)) {
        shared.set(key, { ...page, source: CONFIGURATION, references: [{ ...reference, where }] });
      }
      return false;
    });
    return { ...page, references };
  });
  return [...own, ...shared.values()];
}

const CONFIGURATION = 'site.config.ts';

interface Served {
  has(file: string): boolean;
  anchors(file: string): ReadonlySet<string> | undefined;
}

function leadsSomewhere(link: string, served: Served): boolean {
  const { file: name, fragment } = splitLink(link);
  const file = served.has(name) ? name : `${name}/index.html`;
  if (!served.has(file)) return false;
  const anchors = fragment === '' || /^top$/i.test(fragment) ? undefined : served.anchors(file);
  return anchors === undefined || anchors.has(fragment);
}

/** `undefined` for what is no page. */
function anchorsIn(
  file: string,
  files: SiteFiles,
  pages: ReadonlyMap<string, PageRecord>,
): ReadonlySet<string> | undefined {
  const page = pages.get(file);
  if (page !== undefined) return new Set(page.anchors);
  const content = file.endsWith('.html') ? files.get(file) : undefined;
  return content && new Set(anchorsOf(parsePage(textOfFile(content))));
}

/** What can be looked up: not an author's examples. */
function checkable(all: readonly Referring[], site: Site): Referring[] {
  return all.map((each) => ({ ...each, references: each.references.filter((one) => !isExample(one, site)) }));
}
