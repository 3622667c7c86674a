import type { Site } from '../site';
import { siteStyle } from '../site-style';
import { urlsOfCss } from './css-urls';
import { targetOf } from './link-target';
import type { FetchKind, PageRecord } from './page-record';
import { policyFor } from './policy';

const FONT = /\.(woff2?|ttf|otf)([?#]|$)/i;

/** Policies that differ in the styles alone: of all other things, each allows what any page of the site needs. */
export interface SitePolicy {
  /** For the whole site: the styles of all sheets. */
  all: string;
  /** For the pages of one sheet: no other sheet's digest, which is 35 bytes of each page. */
  of(sheet: string): string;
}

export function sitePolicy(
  pages: Iterable<PageRecord>,
  styles: ReadonlyMap<string, string>,
  rules: string,
  site: Site,
): SitePolicy {
  const fetched = new Map<string, { kind: FetchKind; from: string }>();
  const hashes = new Set<string>();
  for (const page of pages) {
    for (const [kind, from] of page.fetched) fetched.set(`${kind} ${from}`, { kind, from });
    for (const hash of page.inlineScripts) hashes.add(hash);
  }
  for (const css of styles.values()) {
    for (const url of urlsOfCss(css)) {
      const target = targetOf(url, site.url, site, () => false);
      if (target.kind === 'unreadable') continue;
      const kind = FONT.test(url) ? 'font' : 'image';
      const from = target.kind === 'external' ? new URL(target.url).origin : 'self';
      fetched.set(`${kind} ${from}`, { kind, from });
    }
  }
  const policyWith = (sheets: Iterable<string>) =>
    policyFor({
      styles: [...sheets, siteStyle(site)].filter(Boolean),
      scripts: [rules],
      hashes,
      fetched: [...fetched.values()],
      iframeHosts: site.iframeHosts,
    });
  const bySheet = new Map([...styles].map(([sheet, style]) => [sheet, policyWith([style])]));
  const all = policyWith(styles.values());
  return { all, of: (sheet) => bySheet.get(sheet) ?? all };
}
