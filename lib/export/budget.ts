import { toAbsolute } from '../permalink';
import type { Problem } from '../problems';
import type { Site } from '../site';
import { targetOf } from './address';
import type { Page, Reference } from './page';
import { type SiteFiles, textOfFile } from './site-files';
import { PAGE_BUDGET, type Weight, weighPage } from './weigh';

/** The weight of a page of the site with all that it loads to show its text. */
export function weightOf(page: Page, files: SiteFiles, site: Site, quality?: number): Weight {
  const loaded = (kind: Reference['fetched']) =>
    page.references
      .filter(({ fetched, where }) => fetched === kind && !where.includes('preload'))
      .flatMap(({ url }) => {
        const target = targetOf(url, toAbsolute(site, page.path), site, (file) => files.has(file));
        return (target.kind === 'internal' && files.get(target.file)) || [];
      })
      .map(textOfFile);
  const html = files.get(page.file);
  return weighPage(html === undefined ? '' : textOfFile(html), loaded('style'), loaded('script'), quality);
}

/** At this quality compressing takes a fiftieth of the time, and never comes out smaller. */
const QUICK = 4;

/** A warning for each page over the budget, saying what weighs. */
export function heavyPages(pages: readonly Page[], files: SiteFiles, site: Site): Problem[] {
  return pages.flatMap((page) => {
    if (weightOf(page, files, site, QUICK).total <= PAGE_BUDGET) return [];
    const weight = weightOf(page, files, site);
    if (weight.total <= PAGE_BUDGET) return [];
    const message = `out/${page.file} weighs ${describe(weight)}; readers get up to ${PAGE_BUDGET} at once`;
    return [{ file: page.source ?? `out/${page.file}`, severity: 'warning', message, rule: 'weight' }];
  });
}

function describe({ total, html, css, js, style }: Weight): string {
  const parts = [`text and markup ${html - style}`, `style ${style + css}`, `scripts ${js}`];
  return `${total} bytes compressed (${parts.join(', ')})`;
}
