// Next loads its configuration and its adapter as JavaScript, in every build. What they need of the blog is TypeScript, and with
// all that it imports a thousand modules, which take a second to load one by one. So it is bundled, once for each state of the
// code, and the bundle is loaded in a tenth of that.
require('./node-version.js').mustBeNew();
const { createHash } = require('node:crypto');
const { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { Module } = require('node:module');
const path = require('node:path');
const { pageCodeDigest } = require('./code-digest.js');
const { configurationError } = require('./configuration-error.js');

const ROOT = path.resolve(__dirname, '..', '..', '..');
const FOLDER_NAME = '.next/cache/blog/code';
const FOLDER = path.join(ROOT, FOLDER_NAME);

/** What cannot be put into a bundle, or need not: binaries, and what is loaded when it is needed. */
const EXTERNAL = [
  'next',
  'react',
  'react-dom',
  'esbuild',
  'lightningcss',
  'pagefind',
  'playwright-core',
  'sharp',
  'terser',
  'liquidjs',
  'harfbuzzjs',
  'temml',
  'transliteration',
  'gemoji',
  'shiki/core',
  'shiki/engine',
  'shiki/wasm',
  '@shikijs',
];

/** Of a build that must not publish what it was given: `EXIT_CONTENT` of lib/build/exit-codes.ts. */
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

/** The exports of a TypeScript module, by its name relative to the project. */
exports.load = (entry) => {
  const bundle = bundleOf(entry);
  return bundle.unkept === undefined ? require(bundle.file) : run(bundle);
};

/**
 * Which files a bundled module is made of, and what each of them imports: files by their names relative to the project, packages by
 * theirs.
 * @returns {Record<string, string[]>}
 */
exports.importsOf = (entry) => bundleOf(entry).imports;

/**
 * @typedef {{ file: string, imports: Record<string, string[]>, unkept?: string }} Bundle with its code, where that could not be kept.
 * @type {Map<string, Bundle>}
 */
const known = new Map();

function bundleOf(entry) {
  const found = known.get(entry) ?? keptBundle(entry) ?? makeBundle(entry);
  known.set(entry, found);
  return found;
}

/** A bundle that was made before, whole: half of one, or one with a wrong byte in it, would be other code. */
function keptBundle(entry) {
  const { file, facts } = placeOf(entry);
  try {
    const { digest, imports } = JSON.parse(readFileSync(facts, 'utf8'));
    return digest === digestOf(readFileSync(file)) ? { file, imports } : undefined;
  } catch {
    return undefined;
  }
}

function makeBundle(entry) {
  const { outputFiles, metafile } = require('esbuild').buildSync({
    absWorkingDir: ROOT,
    entryPoints: [path.join(ROOT, entry)],
    outdir: FOLDER,
    bundle: true,
    metafile: true,
    write: false,
    platform: 'node',
    target: 'node20.19',
    format: 'cjs',
    jsx: 'automatic',
    external: EXTERNAL.flatMap((external) => [external, `${external}/*`]),
    // What pages look like is Next's matter.
    loader: { '.css': 'empty' },
    // Names stay as they are: to keep them otherwise, esbuild would set them again whenever a function is made.
    minifySyntax: true,
    minifyWhitespace: true,
    // What is wrong is in the error.
    logLevel: 'silent',
  });
  const [{ contents }] = outputFiles;
  const imports = Object.fromEntries(
    Object.entries(metafile.inputs).map(([name, input]) => [name, input.imports.map((one) => one.path)]),
  );
  const { file, facts, prefix } = placeOf(entry);
  try {
    mkdirSync(FOLDER, { recursive: true });
    for (const old of readdirSync(FOLDER)) {
      // Of the same code, another command may be writing it just now.
      if (old.startsWith(prefix) && !old.startsWith(path.basename(file)))
        rmSync(path.join(FOLDER, old), { recursive: true, force: true });
    }
    place(file, contents);
    place(facts, JSON.stringify({ digest: digestOf(contents), imports }));
    return { file, imports };
  } catch (error) {
    console.warn(
      `${FOLDER_NAME} warning cannot be written (${error.code}); make room there, or each command bundles its code anew [cache]`,
    );
    return { file, imports, unkept: Buffer.from(contents).toString() };
  }
}

/** Whole or not at all. */
function place(file, contents) {
  const draft = `${file}.${process.pid}`;
  try {
    writeFileSync(draft, contents);
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** The exports of a bundle that is not on the disk, as `require` would give them. */
function run({ file, unkept }) {
  const module = require.cache[file] ?? new Module(file);
  if (require.cache[file] === undefined) {
    require.cache[file] = module;
    module.filename = file;
    module.paths = Module._nodeModulePaths(FOLDER);
    module._compile(unkept, file);
  }
  return module.exports;
}

function placeOf(entry) {
  const prefix = `${entry.replace(/\W+/g, '-')}-`;
  const file = path.join(FOLDER, `${prefix}${pageCodeDigest().slice(0, 16)}.cjs`);
  return { prefix, file, facts: `${file}.json` };
}

function digestOf(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}
