import type { Site } from '../site';
import { siteStyle } from '../site-style';
import { urlsOfCss } from './css-urls';
import { targetOf } from './link-target';
import type { FetchKind, PageRecord } from './page-record';
import { policyFor } from './policy';

const FONT = /\.(woff2?|ttf|otf)([?#]|$)/i;

/** The sheet of the search page, in its variants. */
const isOfSearch = (sheet: string) => /^search\b/.test(sheet);

/**
 * Policies that differ in styles and frames, and in the engine of the search: of all other things, each allows what any page of the
 * site needs.
 */
export interface SitePolicy {
  /** For the whole site: all styles. */
  all: string;
  /**
   * For the pages with these styles, by their names, and with frames from these origins: no other style's digest, which is 35 bytes of
   * each page, and no frames of other pages.
   */
  of(styles: readonly string[], frames: readonly string[]): string;
}

export function sitePolicy(
  pages: Iterable<PageRecord>,
  styles: ReadonlyMap<string, string>,
  rules: string,
  site: Site,
): SitePolicy {
  const fetched = new Map<string, { kind: FetchKind; from: string }>();
  const hashes = new Set<string>();
  const frames = new Set<string>();
  for (const page of pages) {
    for (const [kind, from] of page.fetched) {
      if (kind === 'frame') frames.add(from);
      else fetched.set(`${kind} ${from}`, { kind, from });
    }
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
  const policyWith = (texts: Iterable<string>, origins: Iterable<string>, search: boolean) =>
    policyFor({
      search,
      styles: [...texts, siteStyle(site)].filter(Boolean),
      scripts: [rules],
      hashes,
      fetched: [
        ...fetched.values(),
        ...[...origins].flatMap((origin) => withRedirects(origin, site)).map(frameFrom),
      ],
    });
  const known = new Map<string, string>();
  const of = (names: readonly string[], origins: readonly string[]) => {
    const key = [...names, '', ...origins].join('\n');
    const texts = names.map((name) => styles.get(name) ?? '');
    const policy = known.get(key) ?? policyWith(texts, origins, names.some(isOfSearch));
    known.set(key, policy);
    return policy;
  };
  return { all: policyWith(styles.values(), frames, true), of };
}

function frameFrom(from: string): { kind: FetchKind; from: string } {
  return { kind: 'frame', from };
}

/** A host that the configuration lists may send readers on to its `www.`, or from there: a policy holds for where they end. */
function withRedirects(origin: string, { iframeHosts }: Pick<Site, 'iframeHosts'>): string[] {
  const bare = origin.replace(/^https:\/\/(?:www\.)?/, '');
  const isListed = iframeHosts.some((host) => host.replace(/^www\./, '') === bare);
  return isListed ? [`https://${bare}`, `https://www.${bare}`] : [origin];
}
