import type { Site } from '../site';
import { siteStyle } from '../site-style';
import { targetOf } from './address';
import { urlsOfCss } from './css-urls';
import type { FetchKind, PageRecord } from './page-record';
import { policyFor } from './policy';

const FONT = /\.(woff2?|ttf|otf)([?#]|$)/i;

/** The one policy for all pages: what any of them needs. */
export function sitePolicy(
  pages: Iterable<PageRecord>,
  styles: ReadonlyMap<string, string>,
  rules: string,
  site: Site,
): string {
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
  return policyFor({
    styles: [...styles.values(), siteStyle(site)].filter(Boolean),
    scripts: [rules],
    hashes,
    fetched: [...fetched.values()],
    iframeHosts: site.iframeHosts,
  });
}
