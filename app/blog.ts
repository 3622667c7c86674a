/* All that pages and route handlers ask of the blog. In a build Next compiles neither this file nor anything behind it, and takes what
   the build itself runs (lib/build/code/bundled-loader.js). */

export { nextPaths, notFoundPage, pageAt } from '../lib/build/next-pages/page-at';
export { serveFile, serveMedia } from '../lib/build/next-pages/served-files';
export { robots } from '../lib/build/next-pages/served-robots';
export { getSite } from '../lib/site/current-site';
