import { themeBoot } from '../enhance/theme-boot';
import { toHref } from '../permalink';
import type { Site } from '../site';
import { targetOf } from './address';
import { rebaseCss } from './css-urls';
import type { Exported } from './exported';
import type { IslandModules } from './islands';
import type { Surroundings } from './read-page';
import { SiteError } from './site-error';
import { textOfFile } from './site-files';
import { type Tokens, tokensOfScript } from './tokens';

/** What reading pages needs to know of the rest of the export. */
export function surroundings(
  exported: Exported,
  scripts: ReadonlyMap<string, string>,
  islands: IslandModules,
  site: Site,
): Surroundings & {
  /** The CSS that a page links. */
  css(href: string): string;
  /** The names that a script may put into pages; none of what is no script of the blog. */
  scriptTokens(src: string): Tokens | undefined;
} {
  const home = `${site.origin}${site.basePath}/`;
  const hashed = new Set(scripts.values());
  const has = (file: string) => hashed.has(file) || scripts.has(file) || exported.publicFiles.has(file);
  const fileOf = (address: string) => {
    const target = targetOf(address, home, site, has);
    return target.kind === 'internal' ? target.file : undefined;
  };
  const contentAt = (address: string) => {
    const file = fileOf(address) ?? '';
    return exported.files.get(file) ?? exported.publicFiles.get(file) ?? exported.framework.get(file);
  };
  const ownFile = (src: string) => {
    const file = fileOf(src);
    return file !== undefined && has(file) ? file : undefined;
  };
  return {
    islands,
    own: { inline: new Set([themeBoot]), isOwnFile: (src) => ownFile(src) !== undefined },
    toSrc: (file) => toHref(site, `/${file}`),
    served: (src) => {
      const name = scripts.get(fileOf(src) ?? '');
      return name === undefined ? src : toHref(site, `/${name}`);
    },
    css: (href) => {
      const content = contentAt(href);
      if (content === undefined)
        throw new SiteError(`A page links the style sheet ${href}, which does not exist`);
      return rebaseCss(textOfFile(content), new URL(href, home).pathname);
    },
    scriptTokens: (src) => {
      const content = ownFile(src) === undefined ? undefined : contentAt(src);
      return content && tokensOfScript(textOfFile(content));
    },
  };
}
