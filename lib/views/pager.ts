import { pagePath, toHref } from '../addresses/permalink';
import type { Site } from '../site';
import type { MetaView, PagerView } from './view';

/** The way through the pages of the listing at `path`. */
export function pagerView(site: Site, path: string, page: number, pages: number): PagerView {
  return {
    page,
    pages,
    ...(page > 1 && { newerHref: toHref(site, pagePath(path, page - 1)) }),
    ...(page < pages && { olderHref: toHref(site, pagePath(path, page + 1)) }),
  };
}

/** The same as `<link rel="prev">` and `<link rel="next">`. */
export function pagerLinks({ newerHref, olderHref }: PagerView): Pick<MetaView, 'previousHref' | 'nextHref'> {
  return { ...(newerHref && { previousHref: newerHref }), ...(olderHref && { nextHref: olderHref }) };
}
