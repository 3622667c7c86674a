import { toAbsolute } from '../../addresses/href';
import type { Site } from '../../site/site';
import { splitLink } from '../links/link';
import { targetOf } from '../links/link-target';
import { keptReferencesOfXml } from '../links/xml-references';
import type { PageRecord } from '../page-record';
import { type SiteFiles, textOfFile } from '../site-files';
import { urlsOfCss } from '../styles/css-urls';
import type { ExportFiles } from './export-files';
import type { Exported } from './exported';
import { namedIn } from './named-in';

/**
 * The files that something refers to. Of the framework's that is what pages with islands load; of `posts/`, what pages and
 * feeds show or link: pictures of a draft stay unpublished. Everything in `public/` stays, since it was put there to be
 * served, and so do pages and what other routes answer.
 * @param links where all pages lead.
 * @param scripts the blog's own, which are there twice: under a name with a digest, and under this, their own.
 */
export function dropUnreferenced(
  files: SiteFiles,
  pages: Iterable<PageRecord>,
  links: Iterable<string>,
  exported: Exported,
  scripts: ReadonlyMap<string, string>,
  fileOfScript: ExportFiles['fileOfScript'],
  site: Site,
): SiteFiles {
  const has = (file: string) => files.has(file);
  const referenced = new Set<string>();
  const withIslands: PageRecord[] = [];
  for (const page of pages) {
    if (page.islands) withIslands.push(page);
    for (const src of page.scripts) referenced.add(fileOfScript(page, src) ?? '');
  }
  const own = new Set([...scripts].flat());
  const isAsked = (file: string) => file.startsWith('media/') || own.has(file);
  for (const { file } of [...links].map(splitLink)) if (isAsked(file)) referenced.add(file);
  // Thousands of addresses of pages stand in a sitemap, and no page is dropped.
  const mayBeDropped = (url: string) => !url.endsWith('/');
  const texts = [...exported.files].filter(([name]) => /\.(xml|css)$/.test(name));
  for (const [name, content] of texts) {
    const text = textOfFile(content);
    const urls = name.endsWith('.css') ? urlsOfCss(text) : keptReferencesOfXml(text).map(({ url }) => url);
    for (const url of urls.filter(mayBeDropped)) {
      const target = targetOf(url, toAbsolute(site, `/${name}`), site, has);
      if (target.kind === 'internal') referenced.add(target.file);
    }
  }
  const framework = withIslands.length > 0 ? frameworkNeeded(files, withIslands, exported) : new Set();
  return new Map(
    [...files].filter(([name]) => {
      if (exported.publicFiles.has(name)) return true;
      if (exported.framework.has(name)) return framework.has(name);
      return !isAsked(name) || referenced.has(name);
    }),
  );
}

/** Whatever of the framework a page names, or its payload, or what it loads. */
function frameworkNeeded(files: SiteFiles, pages: readonly PageRecord[], exported: Exported): Set<string> {
  const text = (name: string) => {
    const content = files.get(name);
    return content === undefined ? '' : textOfFile(content);
  };
  const roots = pages.flatMap(({ file, extra }) => [file, ...extra]).map(text);
  return namedIn(roots, [...exported.framework.keys()], text);
}
