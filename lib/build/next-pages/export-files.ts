import { toHref } from '../../addresses/href';
import { themeBoot } from '../../enhance/theme-boot';
import type { Site } from '../../site/site';
import { targetOf } from '../links/link-target';
import type { PageRecord } from '../page-record';
import { SiteError } from '../site-error';
import { textOfFile } from '../site-files';
import { type CssNames, cssNamesOfScript } from '../styles/css-names';
import { rebaseCss } from '../styles/css-urls';
import type { Exported } from './exported';
import type { IslandModules } from './islands';
import type { OwnScripts } from './strip';

/** What pages refer to in the rest of the export. */
export interface ExportFiles {
  own: OwnScripts;
  islands: IslandModules;
  /** Under which address a script of the blog is served, by the one that pages give it. */
  served(src: string): string;
  /** The file below `out/` of a script that a page loads; `undefined` for one from elsewhere. */
  fileOfScript(page: Pick<PageRecord, 'islands'>, src: string): string | undefined;
  /** The CSS that a page links. */
  css(href: string): string;
  /** The names that a script may put into pages; none of what is no script of the blog. */
  cssNamesOfScriptAt(src: string): CssNames | undefined;
}

/** @param scripts the blog's own: the names that say what is in them, by those that routes give them. */
export function exportFiles(
  exported: Exported,
  scripts: ReadonlyMap<string, string>,
  islands: IslandModules,
  site: Site,
): ExportFiles {
  const home = `${site.origin}${site.basePath}/`;
  const hashed = new Set(scripts.values());
  const has = (file: string) => hashed.has(file) || scripts.has(file) || exported.publicFiles.has(file);
  const known = new Map<string, string | undefined>();
  // Once for each address: thousands of pages name the same few.
  const fileOf = (address: string) => {
    if (known.has(address)) return known.get(address);
    const target = targetOf(address, home, site, has);
    const file = target.kind === 'internal' ? target.file : undefined;
    known.set(address, file);
    return file;
  };
  const contentAt = (address: string) => {
    const file = fileOf(address) ?? '';
    return exported.files.get(file) ?? exported.publicFiles.get(file) ?? exported.framework.get(file);
  };
  const ownFile = (src: string) => {
    const file = fileOf(src);
    return file !== undefined && has(file) ? file : undefined;
  };
  const served = (src: string) => {
    const name = scripts.get(fileOf(src) ?? '');
    return name === undefined ? src : toHref(site, `/${name}`);
  };
  return {
    islands,
    own: { inline: new Set([themeBoot]), isOwnFile: (src) => ownFile(src) !== undefined },
    served,
    fileOfScript: ({ islands }, src) => fileOf(islands ? src : served(src)),
    css: (href) => {
      const content = contentAt(href);
      if (content === undefined)
        throw new SiteError(`A page links the style sheet ${href}, which does not exist`);
      return rebaseCss(textOfFile(content), new URL(href, home).pathname);
    },
    cssNamesOfScriptAt: (src) => {
      const content = ownFile(src) === undefined ? undefined : contentAt(src);
      return content && cssNamesOfScript(textOfFile(content));
    },
  };
}
