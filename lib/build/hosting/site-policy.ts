import { countingSources } from '../../analytics';
import { ROUTES } from '../../routes/routes';
import type { Site } from '../../site/site';
import { siteStyle } from '../../site/site-style';
import { targetOf } from '../links/link-target';
import { type AnyPageType, type FetchKind, type PageRecord, stylesOf } from '../page-record';
import { urlsOfCss } from '../styles/css-urls';
import { headerPolicy, policyFor, TRUSTED_POLICY } from './policy';

const FONT = /\.(woff2?|ttf|otf)([?#]|$)/i;

const RUNNING_SEARCH = new Set<AnyPageType>(
  ROUTES.filter(({ runsSearch }) => runsSearch).map(({ type }) => type),
);

/**
 * Policies that differ in styles, frames, scripts, connections and the manifest, and in the engine of the search: of all other things,
 * each allows what any page of the site needs.
 */
export interface SitePolicy {
  /** For the whole site: all styles. */
  all: string;
  /**
   * What hosts send with every answer. Policies of a header and of a page hold together: where a page has code of its author's, it is left
   * to the pages to say what they may do.
   */
  header: string;
  /**
   * For one page: no other style's digest, which is 35 bytes of each page, and no frames or scripts of other pages.
   */
  of(page: PageNeeds): string;
}

/** What makes the policy of a page differ from that of others. */
type PageNeeds = Pick<PageRecord, 'type' | 'sheet' | 'blocks' | 'fetched' | 'trusted'>;

/** What only the pages may fetch that name it. */
const OWN: ReadonlySet<FetchKind> = new Set(['frame', 'manifest', 'script', 'connect']);

function isOwn([kind, from]: readonly [FetchKind, string]): boolean {
  return OWN.has(kind) || (kind === 'style' && from !== 'self');
}

/** What pages may load, for the site's header and for each page, by what pages say that they load. */
export function sitePolicy(
  pages: Iterable<PageRecord>,
  styles: ReadonlyMap<string, string>,
  site: Site,
): SitePolicy {
  const fetched = new Map<string, Fetched>();
  const own = new Map<string, Fetched>();
  const hashes = new Set<string>();
  let trusted = false;
  let framesItself = false;
  for (const page of pages) {
    framesItself ||= page.fetched.some(([kind, from]) => kind === 'frame' && from === 'self');
    if (page.trusted) {
      trusted = true;
      continue;
    }
    for (const [kind, from] of page.fetched)
      (isOwn([kind, from]) ? own : fetched).set(`${kind} ${from}`, { kind, from });
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
  const counting = site.analytics === undefined ? [] : countingSources(site.analytics).map(toFetched);
  const policyWith = (texts: Iterable<string>, more: Iterable<Fetched>, search: boolean) =>
    policyFor({
      search,
      forms: site.newsletter?.action ? [new URL(site.newsletter.action).origin] : [],
      styles: [...texts, siteStyle(site)].filter(Boolean),
      hashes,
      fetched: [...fetched.values(), ...counting, ...[...more].flatMap((each) => withRedirects(each, site))],
    });
  const known = new Map<string, string>();
  const of = (page: PageNeeds) => {
    if (page.trusted) return TRUSTED_POLICY;
    const names = stylesOf(page);
    const ownOf = page.fetched.filter(isOwn).map(toFetched);
    const search = RUNNING_SEARCH.has(page.type);
    const key = JSON.stringify([names, ownOf.map(({ kind, from }) => `${kind} ${from}`).sort(), search]);
    const texts = names.map((name) => styles.get(name) ?? '');
    const policy = known.get(key) ?? policyWith(texts, ownOf, search);
    known.set(key, policy);
    return policy;
  };
  const all = policyWith(styles.values(), own.values(), true);
  const answers = policyWith(styles.values(), [...own.values(), FEED_STYLE], true);
  return { all, header: headerPolicy(trusted ? undefined : answers, framesItself), of };
}

interface Fetched {
  kind: FetchKind;
  from: string;
}

/** No page's: a feed asks for its style sheet (`feed.css`), and has no policy of its own beside that of the host. */
const FEED_STYLE: Fetched = { kind: 'style', from: 'self' };

function toFetched([kind, from]: readonly [FetchKind, string]): Fetched {
  return { kind, from };
}

/** A host that the configuration lists may send readers on to its `www.`, or from there: a policy holds for where they end. */
function withRedirects({ kind, from }: Fetched, { iframeHosts }: Pick<Site, 'iframeHosts'>): Fetched[] {
  const bare = from.replace(/^https:\/\/(?:www\.)?/, '');
  const isListed = kind === 'frame' && iframeHosts.some((host) => host.replace(/^www\./, '') === bare);
  const origins = isListed ? [`https://${bare}`, `https://www.${bare}`] : [from];
  return origins.map((origin) => ({ kind, from: origin }));
}
