// Next loads its configuration and its adapter as JavaScript, in every build. What they need of lib/ is TypeScript, and with
// all that it imports a thousand modules, which take a second to load one by one. So it is bundled, once for each state of the
// code, and what is bundled takes a tenth of that.
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } = require('node:fs');
const path = require('node:path');
const { configurationError } = require('./configuration-error.js');

const ROOT = path.dirname(__dirname);
const FOLDER = path.join(ROOT, '.next', 'cache', 'blog', 'code');

/** What cannot be put into a bundle, or need not: binaries, and what is loaded when it is needed. */
const EXTERNAL = [
  'next',
  'esbuild',
  'lightningcss',
  'pagefind',
  'shiki/core',
  'shiki/engine',
  'shiki/wasm',
  '@shikijs',
];

/** Of a build that must not publish what it was given: `EXIT_CONTENT` of lib/export/exit-codes.ts. */
const EXIT_CONTENT = 65;

/** What a function returns; where the configuration is at fault, that is said in a line, and the process ends. */
exports.orExit = function orExit(work) {
  try {
    return work();
  } catch (error) {
    const lines = configurationError(error);
    if (lines === undefined) throw error;
    console.error(lines);
    process.exit(EXIT_CONTENT);
  }
};

/** The exports of a TypeScript module of the project, by its name relative to this folder. */
exports.load = function load(entry) {
  const name = `${entry.replace(/\W+/g, '-')}-${stamp()}.cjs`;
  const bundle = path.join(FOLDER, name);
  if (!existsSync(bundle)) {
    mkdirSync(FOLDER, { recursive: true });
    const prefix = name.replace(/-[0-9a-f]+\.cjs$/, '');
    for (const old of readdirSync(FOLDER)) {
      if (old.startsWith(prefix)) rmSync(path.join(FOLDER, old), { force: true });
    }
    const draft = `${bundle}.${process.pid}`;
    require('esbuild').buildSync({
      absWorkingDir: ROOT,
      entryPoints: [path.join(__dirname, entry)],
      outfile: draft,
      bundle: true,
      platform: 'node',
      target: 'node20.9',
      format: 'cjs',
      external: EXTERNAL.flatMap((external) => [external, `${external}/*`]),
      minify: true,
      keepNames: true,
      // What is wrong is in the error.
      logLevel: 'silent',
    });
    renameSync(draft, bundle);
  }
  return require(bundle);
};

/** Another one as soon as a file of the code is changed. */
function stamp() {
  const hash = createHash('sha256').update(process.version);
  const visit = (place) => {
    const stats = statSync(place);
    if (stats.isDirectory()) {
      for (const name of readdirSync(place).sort()) visit(path.join(place, name));
    } else hash.update(`${place} ${stats.size} ${stats.mtimeMs} ${stats.ctimeMs}\n`);
  };
  for (const name of ['lib', 'site.config.ts', 'package-lock.json']) visit(path.join(ROOT, name));
  return hash.digest('hex').slice(0, 16);
}
