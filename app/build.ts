import { buildAdapter } from '../lib/build/build-adapter';
import { servePages } from '../lib/build/page-worker';
import * as blog from './blog';
import { renderPage } from './render-page';

/* All of the blog that a build runs, in one: lib/build/code/load.js bundles it, so that it is read once. */

export { getSite } from '../lib/site/current-site';

/** What pages and route handlers ask for, which are compiled by Next. */
export { blog };

/** @param imports which files this is made of, as lib/build/code/load.js says. */
export const adapter = (imports: Readonly<Record<string, readonly string[]>>) =>
  buildAdapter({ render: renderPage, imports });

/** What each thread of a build runs that renders pages. */
export const serve = () => servePages(renderPage);
