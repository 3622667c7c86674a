/**
 * A Turbopack loader for app/blog.ts in a build: what the build has bundled already is taken from there (lib/build/code/load.js), and Next
 * compiles what is left: routes and components.
 */
module.exports = function bundled() {
  return `const { createRequire } = require('node:module');
const { load } = createRequire(process.cwd() + '/')('./lib/build/code/load.js');
module.exports = load('app/build.ts').blog;
`;
};
