import type { Content } from '../content';
import { toAbsolute } from '../permalink';
import { type Problem, sortProblems } from '../problems';
import { isPlaceholder, type Site } from '../site';
import { heavyPages } from './budget';
import { brokenReferences, type Referring } from './guard';
import { parsePage } from './html';
import type { Page, Reference } from './page';
import { anchorsOf } from './references';
import { type SiteFiles, textOfFile } from './site-files';
import { referencesOfXml } from './xml-references';

/** What is wrong with a finished site: addresses that lead nowhere, pages that weigh too much. */
export function checkSite(files: SiteFiles, pages: readonly Page[], content: Content): Problem[] {
  const { site } = content;
  const anchors = new Map(pages.map(({ file, anchors }) => [file, new Set(anchors)]));
  const served = {
    has: (file: string) => files.has(file),
    anchors: (file: string) => {
      const text = anchors.has(file) || !file.endsWith('.html') ? undefined : files.get(file);
      if (text !== undefined) anchors.set(file, new Set(anchorsOf(parsePage(textOfFile(text)))));
      return anchors.get(file);
    },
  };
  const severity = site.broken === 'warn' ? 'warning' : 'error';
  const xml: Referring[] = [...files]
    .filter(([name]) => name === 'feed.xml' || name === 'sitemap.xml')
    .map(([file, content]) => ({
      file,
      url: toAbsolute(site, `/${file}`),
      references: referencesOfXml(textOfFile(content)),
    }));
  const html = pages.map((page) => ({ ...page, url: toAbsolute(site, page.path) }));
  return sortProblems([
    ...brokenReferences(checkable([...html, ...xml], site), served, site, severity),
    ...heavyPages(pages, files, site),
  ]);
}

/** References that the site itself writes, and always in full. */
const OWN = /^<(link|meta|loc|id)\b/;

/**
 * What can be looked up. As long as the site's address is the one that it came with, an author's link to https://example.com
 * is an example, and not a link to this site.
 */
function checkable(all: readonly Referring[], site: Site): Referring[] {
  if (!isPlaceholder(site)) return [...all];
  const isExample = ({ url, where }: Reference) => /^(https?:)?\/\//i.test(url) && !OWN.test(where);
  return all.map((each) => ({ ...each, references: each.references.filter((one) => !isExample(one)) }));
}
