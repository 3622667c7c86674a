import { toHref } from '../addresses/href';
import { pagePath } from '../addresses/own-paths';
import type { Site } from '../site/site';
import type { MetaView } from './meta-view';
import type { PagerView } from './summary-view';

/**
 * The way through the pages of the listing at `path`: from the front page to the highest number, and down to page 1.
 * @param pages how many have a number.
 */
export function pagerView(site: Site, path: string, page: number | undefined, pages: number): PagerView {
  const hrefOf = (other: number) => toHref(site, pagePath(path, other > pages ? undefined : other));
  const older = (page ?? pages + 1) - 1;
  const view: PagerView = {};
  if (page !== undefined) {
    view.page = page;
    view.newerHref = hrefOf(page + 1);
  }
  if (older > 0) view.olderHref = hrefOf(older);
  return view;
}

/** The same as `<link rel="prev">` and `<link rel="next">`. */
export function pagerLinks({ newerHref, olderHref }: PagerView): Pick<MetaView, 'previousHref' | 'nextHref'> {
  return { ...(newerHref && { previousHref: newerHref }), ...(olderHref && { nextHref: olderHref }) };
}
