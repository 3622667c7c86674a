import type { Site } from '../site';
import { targetOf } from './address';
import { urlsOfCss } from './css-urls';
import type { Page, Reference } from './page';
import { policyFor } from './policy';

const FONT = /\.(woff2?|ttf|otf)([?#]|$)/i;

/** The one policy for all pages: what any of them needs. */
export function sitePolicy(
  pages: readonly Page[],
  styles: ReadonlyMap<string, string>,
  rules: string,
  site: Site,
): string {
  const fetched: { kind: NonNullable<Reference['fetched']>; from: string }[] = [];
  const add = (url: string, base: string, kind: Reference['fetched']) => {
    if (kind === undefined || kind === 'frame' || kind === 'script') return;
    const target = targetOf(url, base, site, () => false);
    if (target.kind === 'unreadable') return;
    fetched.push({ kind, from: target.kind === 'external' ? new URL(target.url).origin : 'self' });
  };
  for (const page of pages) {
    const base = `${site.origin}${site.basePath}${page.path}`;
    for (const { url, fetched: kind } of page.references) add(url, base, kind);
  }
  for (const css of styles.values()) {
    for (const url of urlsOfCss(css)) add(url, site.url, FONT.test(url) ? 'font' : 'image');
  }
  return policyFor({
    styles: styles.values(),
    scripts: [rules, ...pages.flatMap(({ inlineScripts }) => inlineScripts)],
    fetched,
    iframeHosts: site.iframeHosts,
  });
}
