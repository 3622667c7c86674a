// JavaScript, since lib/build/code/load.js needs it before there is any TypeScript.
const { createHash } = require('node:crypto');
const { readdirSync, readFileSync, statSync } = require('node:fs');
const path = require('node:path');

/**
 * The code, as opposed to the content: everything below these folders, and every other file of the project that could be a
 * program or the configuration of one.
 */
const FOLDERS = ['app', 'components', 'lib'];
const OTHER =
  /\.([cm]?[jt]sx?|json|css|s[ac]ss|mdx)$|^\.env|^\.npmrc$|^(_config(\.[\w.-]+)?|hugo|config)\.(ya?ml|toml|json)$|^authors\.ya?ml$|^config\/.*\.(ya?ml|toml)$/;
/** Lists what npm installed. A lock file only lists what was asked for. */
const INSTALLED = 'node_modules/.package-lock.json';
/** `posts`, `pages` and `public` are content; the other folders do not affect pages. */
const LEFT_OUT = [
  'node_modules',
  'out',
  'posts',
  'pages',
  'public',
  'docs',
  'bench',
  '__tests__',
  'coverage',
  // What posts of other systems ask for: a part of the digests of those posts.
  '_includes',
  '_data',
  'assets',
  'layouts',
  'data',
  'downloads',
  'i18n',
  'source',
  'themes',
];
/** Who writes in the blog is configuration, also where a data file of Jekyll or Hugo says it. */
const DATA = ['_data', 'data'];
const AUTHORS = /^(?:_data|data)\/authors(?:\.\w+$|\/)/;

/** Rewritten by builds. */
const GENERATED = /^next-env\.d\.ts$|\.tsbuildinfo$/;

/** Code that shows texts, and does not affect how they are parsed and rendered. */
const SHOWING = /^(app|components)\//;

/** Styles: finished pages have slots for them. Those of a CSS module are not among them, since its classes have names made of it. */
const STYLES = /^(app|components)\/.*(?<!\.module)\.css$/;

/**
 * A digest of the code, the configuration, the installed packages and the Node that run. Equal digests make equal sites
 * of equal content. The digest is computed once per process. In `next dev`, where code is edited meanwhile, and with `again`, the time and
 * size of each file are compared first.
 * @param {{ again?: boolean }} options
 * @returns {string}
 */
exports.codeDigest = ({ again = false } = {}) => look(again).all;

/**
 * The same digest without the styles: a change of one changes what each page carries in its head, and not what else it is.
 * @param {{ again?: boolean }} options
 * @returns {string}
 */
exports.pageCodeDigest = ({ again = false } = {}) => look(again).pages;

/**
 * The same digest without the code that only shows texts: a change of a component or a style does not change it.
 * @param {{ again?: boolean }} options
 * @returns {string}
 */
exports.textCodeDigest = ({ again = false } = {}) => look(again).texts;

/**
 * The first file of the code that is not what it was when this process computed the digest; `undefined` where all are. One that was
 * touched, and holds what it held, is no other.
 * @returns {string | undefined}
 */
exports.editedCode = () => {
  const before = shared.blogCode;
  if (before === undefined) return undefined;
  const after = look(true);
  if (after.all === before.all) return undefined;
  const [old, now] = [before, after].map(({ stamps }) => new Map(stamps));
  // The digest stays that of the code that runs.
  shared.blogCode = before;
  return [...old.keys(), ...now.keys()].find((name) => old.get(name) !== now.get(name));
};

/**
 * What was found at the last look; on the global object, since a bundle of lib/build/code/load.js holds a copy of this module, and a look takes
 * a fortieth of an edit's build.
 * @type {{ blogCode?: { root: string, stamps: [name: string, stamp: string][], stamp: string, all: string, pages: string, texts: string } }}
 */
const shared = globalThis;

function look(again) {
  const root = process.cwd();
  const known = shared.blogCode;
  if (!again && known?.root === root && process.env.NODE_ENV !== 'development') return known;
  const files = [...codeFiles(root)];
  const variables = Object.entries(process.env).filter(([name]) => name.startsWith('NEXT_PUBLIC_'));
  const machine = JSON.stringify([process.version, process.platform, process.arch, variables.sort()]);
  const stamps = files.map(([name, { mtimeMs, ctimeMs, size }]) => [name, `${mtimeMs} ${ctimeMs} ${size}`]);
  const stamp = machine + JSON.stringify(stamps);
  if (known?.root === root && known.stamp === stamp) return known;
  // Each file once: fonts are most of the bytes, and in each of the three digests.
  const parts = files.map(([name]) => [name, sha256(readFileSync(path.join(root, name)))]);
  const digest = (wanted) =>
    sha256(machine + JSON.stringify(parts.filter(([name]) => wanted(name)))).slice(0, 32);
  const found = {
    root,
    stamps,
    stamp,
    all: digest(() => true),
    pages: digest((name) => !STYLES.test(name)),
    texts: digest((name) => !SHOWING.test(name)),
  };
  shared.blogCode = found;
  return found;
}

function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

function* codeFiles(root) {
  for (const entry of entriesOf(root, '')) {
    if (entry.isDirectory()) {
      if (FOLDERS.includes(entry.name)) yield* filesBelow(root, entry.name, /./);
      else if (!LEFT_OUT.includes(entry.name) && !entry.name.startsWith('.')) {
        yield* filesBelow(root, entry.name, OTHER);
      } else if (DATA.includes(entry.name)) yield* filesBelow(root, entry.name, AUTHORS);
    } else if (OTHER.test(entry.name) && !GENERATED.test(entry.name)) yield* present(root, entry.name);
  }
  yield* present(root, INSTALLED);
}

function* filesBelow(root, folder, wanted) {
  for (const entry of entriesOf(root, folder)) {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (entry.name !== 'node_modules') yield* filesBelow(root, name, wanted);
    } else if (wanted.test(name)) yield* present(root, name);
  }
}

function entriesOf(root, folder) {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
}

function* present(root, name) {
  const stats = statSync(path.join(root, name), { throwIfNoEntry: false });
  if (stats?.isFile()) yield [name, stats];
}
