import { toAbsolute } from '../permalink';
import type { Site } from '../site';
import { targetOf } from './address';
import { urlsOfCss } from './css-urls';
import type { Exported } from './exported';
import { namedIn } from './named-in';
import type { Page } from './page';
import { type SiteFiles, textOfFile } from './site-files';
import { referencesOfXml } from './xml-references';

/**
 * The files that something refers to. Of the framework's that is what pages with islands load; of `posts/`, what pages and
 * feeds show or link: pictures of a draft stay unpublished. Everything in `public/` stays, since it was put there to be
 * served, and so do pages and what other routes answer.
 */
export function dropUnreferenced(
  files: SiteFiles,
  pages: readonly Page[],
  exported: Exported,
  site: Site,
): SiteFiles {
  const has = (file: string) => files.has(file);
  const referenced = new Set<string>();
  const add = (url: string, from: string) => {
    const target = targetOf(url, from, site, has);
    if (target.kind === 'internal') referenced.add(target.file);
  };
  for (const page of pages) for (const { url } of page.references) add(url, toAbsolute(site, page.path));
  const texts = [...exported.files].filter(([name]) => /\.(xml|css)$/.test(name));
  for (const [name, content] of texts) {
    const text = textOfFile(content);
    const urls = name.endsWith('.css') ? urlsOfCss(text) : referencesOfXml(text).map(({ url }) => url);
    for (const url of urls) add(url, toAbsolute(site, `/${name}`));
  }
  const scripts = new Set([...exported.scripts].flat());
  const framework = frameworkNeeded(files, pages, exported);
  return new Map(
    [...files].filter(([name]) => {
      if (exported.publicFiles.has(name)) return true;
      if (exported.framework.has(name)) return framework.has(name);
      return name.startsWith('media/') || scripts.has(name) ? referenced.has(name) : true;
    }),
  );
}

/** Whatever of the framework a page names, or its payload, or what it loads. */
function frameworkNeeded(files: SiteFiles, pages: readonly Page[], exported: Exported): Set<string> {
  const text = (name: string) => {
    const content = files.get(name);
    return content === undefined ? '' : textOfFile(content);
  };
  const roots = pages.map(({ file }) => text(file)).filter((html) => html.includes('/_next/'));
  const payloads = [...files.keys()].filter((name) => name.startsWith('_next/static/payload/')).map(text);
  return namedIn([...roots, ...payloads], [...exported.framework.keys()], text);
}
