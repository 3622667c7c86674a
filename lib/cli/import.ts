import { statSync } from 'node:fs';
import { EXPORTS, importExport } from './import-export';
import { FOLDER_SYSTEMS, importFolder } from './import-folder';
import { program } from './program';

const USAGE = `Copies an earlier blog to its places here: npm run import -- <folder or file> [options]
  A folder is that of a site of Jekyll, Hexo, Hugo, Next, Astro, Gatsby, Docusaurus, Eleventy, VitePress, Nuxt, Gridsome, Zola, Pelican,
  Nikola, Bridgetown or Middleman, a vault of Obsidian, or an export of Notion or Hashnode. A file is an export of WordPress (.xml) or of
  Ghost (.json). Nothing is overwritten, and the old site is not changed, so that it can be run again.
  --from        names the system, where the folder does not tell it: ${[...FOLDER_SYSTEMS, ...EXPORTS].join(', ')}
  --dry         says what would be copied, and copies nothing
  -h, --help    prints this text`;

/** `npm run import`. */
program(
  USAGE,
  { allowPositionals: true, options: { from: { type: 'string' }, dry: { type: 'boolean', default: false } } },
  async ({ values, positionals }) => {
    const [place, ...others] = positionals;
    if (place === undefined || others.length > 0) {
      console.error(USAGE);
      return 2;
    }
    const isFile = statSync(place, { throwIfNoEntry: false })?.isFile();
    return (isFile ? importExport : importFolder)(place, values.from, values.dry);
  },
);
