const path = require('node:path');
const { PHASE_PRODUCTION_BUILD } = require('next/constants');

const { load, orExit } = require('./lib/build/code/load.js');

/** The adapter of a build brings it along. */
function siteIn(phase) {
  return orExit(() => {
    const { getSite } = load(phase === PHASE_PRODUCTION_BUILD ? 'app/build.ts' : 'lib/site/current-site.ts');
    return getSite();
  });
}

/**
 * What the compile of a build need not do, half of its time: code for the server is run once, here; and what Turbopack keeps costs
 * five seconds of the first compile and saves four of each later one, which only a change of the code asks for.
 */
const COMPILE = {
  turbopackMinify: { server: false, client: true },
  turbopackSourceMaps: false,
  turbopackFileSystemCacheForBuild: false,
};

/** @returns {import('next').NextConfig} */
module.exports = (phase) => ({
  // In `next dev` this would turn every unknown address into a 500.
  ...(phase === PHASE_PRODUCTION_BUILD && {
    output: 'export',
    distDir: '.next/export',
    adapterPath: require.resolve('./lib/build/adapter.js'),
  }),
  // app/global-error.dev.tsx is for `next dev` alone: to readers it would bring React.
  ...(phase !== PHASE_PRODUCTION_BUILD && { pageExtensions: ['dev.tsx', 'tsx', 'ts'] }),
  basePath: siteIn(phase).basePath,
  trailingSlash: true,
  // The same input gives the same files.
  generateBuildId: () => 'blog',
  reactStrictMode: true,
  poweredByHeader: false,
  // `npm run types` checks the code, and CI runs it; who publishes a post need not wait for that.
  typescript: { ignoreBuildErrors: true },
  // What a build says is for bloggers; mapping every stack takes each of its workers a sixth of a second.
  enablePrerenderSourceMaps: false,
  experimental: {
    // Measures, and compresses, what only Next's router would fetch: here, nobody does.
    prefetchInlining: false,
    ...(phase === PHASE_PRODUCTION_BUILD && COMPILE),
  },
  serverExternalPackages: ['shiki', 'esbuild', 'terser', 'sharp', 'harfbuzzjs'],
  turbopack: {
    root: __dirname,
    // In `next dev`, packages for Markdown would check with these assertions how they are used, which takes time and refuses what
    // remark-cjk-addresses does: it shows a construct the end of the text where an address ends.
    resolveAlias: { devlop: './node_modules/devlop/lib/default.js' },
    rules: {
      // Makes `next dev` refresh the page when a post is edited, added or deleted. By its name alone: a path matches nothing.
      'posts-revision.js': { loaders: [path.join(__dirname, 'lib/content/posts-revision-loader.js')] },
      ...(phase === PHASE_PRODUCTION_BUILD && {
        'blog.ts': { loaders: [path.join(__dirname, 'lib/build/code/bundled-loader.js')] },
      }),
      ...(phase !== PHASE_PRODUCTION_BUILD && {
        'site.config.ts': { loaders: [path.join(__dirname, 'lib/build/code/site-config-loader.js')] },
      }),
    },
  },
});
