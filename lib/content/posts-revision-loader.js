const { createHash } = require('node:crypto');
const { existsSync, readdirSync, statSync } = require('node:fs');
const path = require('node:path');

// What a page of `next dev` is made of beside its code. Turbopack refreshes the open page when one of these changes.
const FOLDERS = [
  'posts',
  'pages',
  'public',
  '_includes',
  '_data',
  'assets',
  'layouts',
  'themes',
  'source',
  'downloads',
  'data',
  'i18n',
  'config',
];
const FILES = [
  'authors.yml',
  'authors.yaml',
  '_config.yml',
  '_config.yaml',
  'hugo.toml',
  'hugo.yaml',
  'config.toml',
  'config.yaml',
  'config.yml',
  'config.json',
  'hugo.yml',
  'hugo.json',
];

/** A Turbopack loader: replaces a module's text by a digest of names, sizes and times of all files that posts are made of. */
module.exports = function postsRevision() {
  const hash = createHash('sha256');
  const visit = (folder) => {
    this.addContextDependency(folder);
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const place = path.join(folder, entry.name);
      if (entry.isDirectory()) visit(place);
      else if (entry.isFile()) {
        this.addDependency(place);
        const { size, mtimeMs } = statSync(place);
        hash.update(`${place} ${size} ${mtimeMs}\n`);
      }
    }
  };
  for (const name of FOLDERS) {
    const folder = path.join(this.rootContext || process.cwd(), name);
    if (existsSync(folder)) visit(folder);
  }
  const root = this.rootContext || process.cwd();
  // The theme of a Hexo blog has a configuration of its own, called after it.
  const ofThemes = readdirSync(root).filter((name) => /^_config\.[\w.-]+\.ya?ml$/.test(name));
  for (const name of [...FILES, ...ofThemes]) {
    const place = path.join(root, name);
    const stats = statSync(place, { throwIfNoEntry: false });
    if (stats === undefined) continue;
    this.addDependency(place);
    hash.update(`${place} ${stats.size} ${stats.mtimeMs}\n`);
  }
  return `export const revision = '${hash.digest('hex')}';`;
};
