import { isMapping } from '../../post/front-matter/source';
import type { BodyContext, Data } from '../dialect';
import { listAt, mappingAt } from '../values';
import { lowerKeys } from './lower-keys';

const SHORTCODE = /(?:^|\/)layouts\/_?shortcodes\/(.+?)(?:\.(?:html?|md|markdown|txt))?$/;

/** The files of shortcodes by the names of these in lower case: the blog's own before those of its themes. */
export function templateNames({ lookup, site }: BodyContext): Map<string, string> {
  const folders = ['layouts', ...themesOf(site.old.config).map((theme) => `themes/${theme}/layouts`)];
  const files = new Map<string, string>();
  for (const folder of folders) {
    const names = lookup.names(folder);
    // Where one is written for several kinds of pages, that for HTML counts.
    for (const name of [...names.filter((each) => each.endsWith('.html')), ...names]) {
      const shortcode = SHORTCODE.exec(name)?.[1]?.toLowerCase();
      if (shortcode !== undefined && !files.has(shortcode)) files.set(shortcode, name);
    }
  }
  return files;
}

/** The text of `partials/x.html`. */
export function partialOf(name: string, { lookup, site }: BodyContext): string | undefined {
  const below = [name, name.replace(/^partials\//, '_partials/')];
  const folders = ['', ...themesOf(site.old.config).map((theme) => `themes/${theme}/`)];
  for (const folder of folders) {
    for (const each of below) {
      const text = lookup.file(`${folder}layouts/${each}`);
      if (text !== undefined) return text;
    }
  }
  return undefined;
}

/** The folders of `theme`, and of the modules that are imported: `github.com/me/kites/v2` is `kites`. */
function themesOf(config: Data): string[] {
  const settings = lowerKeys(config);
  const imports = listAt(lowerKeys(mappingAt(settings, 'module')), 'imports');
  const named = [
    ...listAt(settings, 'theme'),
    ...imports.map((each) => (isMapping(each) ? lowerKeys(each).path : '')),
  ];
  return named
    .filter((each): each is string => typeof each === 'string' && each !== '')
    .map(
      (name) =>
        name
          .replace(/\/v\d+$/, '')
          .split('/')
          .at(-1) ?? name,
    );
}
