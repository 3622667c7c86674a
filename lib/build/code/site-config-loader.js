const { transformSync } = require('esbuild');
const { configurationError } = require('./configuration-error.js');

/**
 * A Turbopack loader for site.config.ts in `next dev`: a file that is no TypeScript becomes a module that says so in the blog's own
 * words, which lib/site/current-site.ts throws. Turbopack itself would say so in a frame of twenty lines, once for each module that asks for the file.
 */
module.exports = function siteConfig(source) {
  try {
    transformSync(source, { loader: 'ts', sourcefile: 'site.config.ts', logLevel: 'silent' });
    return source;
  } catch (error) {
    const said = configurationError(error);
    if (said === undefined) throw error;
    return `export default { unreadable: ${JSON.stringify(said)} };\n`;
  }
};
