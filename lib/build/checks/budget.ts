import { constants, gzipSync } from 'node:zlib';
import { toAbsolute } from '../../addresses/href';
import { parsePage } from '../../html/html';
import type { Problem } from '../../problems/problem';
import type { Site } from '../../site/site';
import { targetOf } from '../links/link-target';
import { referencesOf } from '../links/page-references';
import type { Reference } from '../links/reference';
import type { PageRecord } from '../page-record';
import { type SiteFiles, textOfFile } from '../site-files';
import { PAGE_BUDGET, type Weight, weighPage } from './weigh';

/** The weight of a page of the site with all that it loads to show its text. */
function weightOf(
  { path, html, references }: { path: string; html: string; references: readonly Reference[] },
  files: SiteFiles,
  site: Site,
): Weight {
  const loaded = (kind: Reference['fetched']) =>
    references
      .filter(({ fetched, where }) => fetched === kind && !where.includes('preload'))
      .flatMap(({ url }) => {
        const target = targetOf(url, toAbsolute(site, path), site, (file) => files.has(file));
        return (target.kind === 'internal' && files.get(target.file)) || [];
      })
      .map(textOfFile);
  return weighPage(html, loaded('style'), loaded('script'));
}

/** Compressing so takes a fiftieth of the time, and never comes out smaller than what hosts send. */
const QUICK = { level: constants.Z_BEST_SPEED };

/** About how many bytes a text travels as, never fewer than it does. */
export function quickWeight(text: string): number {
  return gzipSync(text, QUICK).length;
}

/** A warning for a page over the budget, saying what weighs. @param html the finished page. */
export function tooHeavy(
  { path, file, source }: Pick<PageRecord, 'path' | 'file' | 'source'>,
  html: string,
  files: SiteFiles,
  site: Site,
): Problem[] {
  const weight = weightOf({ path, html, references: referencesOf(parsePage(html)) }, files, site);
  if (weight.total <= PAGE_BUDGET) return [];
  const message = `out/${file} weighs ${describe(weight)}; a page should stay below ${PAGE_BUDGET}, which arrive in one round trip`;
  return [{ file: source ?? `out/${file}`, severity: 'warning', message, rule: 'weight' }];
}

function describe({ total, html, css, js, style }: Weight): string {
  const parts = [`text and markup ${html - style}`, `style ${style + css}`, `scripts ${js}`];
  return `${total} bytes compressed (${parts.join(', ')})`;
}
