import type { Data } from '../dialects/dialect';
import { themeFiles } from '../dialects/hexo/menu';
import { contentFolders } from '../dialects/hugo/languages';
import { lowerKeys } from '../dialects/hugo/lower-keys';
import { listAt, mappingAt, textAt } from '../dialects/values';
import { isMapping } from '../post/front-matter/source';
import { hugoPages } from './hugo-rules';
import type { Rule } from './rules';

/** What the configuration of an old site changes in the rules of its system. */
interface OldFolders {
  /** Tried before the rules of the system. */
  rules: readonly Rule[];
  /** The name that a file would have in a site whose folders have their usual names. */
  usual(name: string): string;
}

/** Where files are put in mind that are not below the `source` of a site, as in Octopress: rules leave what begins with a dot. */
const OUTSIDE = '.outside/';

/** Folders of Jekyll's that posts cannot be excluded from by a pattern that was meant for pages. */
const NEVER_EXCLUDED = /^(?:_config\.|_includes\/|_data\/|_bibliography\/)/;

/**
 * `exclude`, `skip_render`, the configuration of a theme, and the keys by which a site names its folders otherwise than its system does.
 * @param names of all files of the site.
 */
export function oldFolders(system: string, config: Data, names: readonly string[] = []): OldFolders {
  const keys = FOLDERS[system] ?? [];
  const settings = system === 'hugo' ? lowerKeys(config) : config;
  const renamed = keys.flatMap(({ key, usual }) =>
    listAt(settings, key).flatMap((folder) => {
      const own = typeof folder === 'string' ? bare(folder) : '';
      return own === '' || own === '.' || own === usual ? [] : [{ own: `${own}/`, usual }];
    }),
  );
  if (system === 'hugo') renamed.unshift(...mounts(settings));
  const languages = system === 'hugo' ? contentFolders(config) : [];
  // Those of languages first: `content/de/` is below `content/`.
  renamed.unshift(...languages.map(({ own, name }) => ({ own: `${own}/`, usual: `content/${name}` })));
  const source = system === 'jekyll' ? bare(textAt(config, 'source') ?? '') : '';
  const isOutside = (name: string) => source !== '' && source !== '.' && !name.startsWith('_config.');
  return {
    rules: RULES[system]?.(config, names) ?? [],
    usual: (name) => {
      const found = renamed.find(({ own }) => name.startsWith(own));
      if (found === undefined) return isOutside(name) ? `${OUTSIDE}${name}` : name;
      const rest = name.slice(found.own.length);
      return found.usual === '' ? rest : `${found.usual}/${rest}`;
    },
  };
}

const RULES: Readonly<Record<string, (config: Data, names: readonly string[]) => Rule[]>> = {
  jekyll: excluded,
  hexo: (config, names) => [...themeRules(config, names), ...unrendered(config)],
  // `content/de/about.md` is a page where `content/de` is the folder of a language, and else a post in the section `de`.
  hugo: (config) => contentFolders(config).flatMap(({ name }) => hugoPages(`${escaped(name)}/`)),
};

const FOLDERS: Readonly<Record<string, readonly { key: string; usual: string }[]>> = {
  jekyll: [
    { key: 'collections_dir', usual: '' },
    { key: 'includes_dir', usual: '_includes' },
    { key: 'data_dir', usual: '_data' },
    { key: 'source', usual: '' },
  ],
  hexo: [{ key: 'source_dir', usual: 'source' }],
  hugo: [
    { key: 'contentdir', usual: 'content' },
    { key: 'staticdir', usual: 'static' },
    { key: 'layoutdir', usual: 'layouts' },
    { key: 'datadir', usual: 'data' },
    { key: 'i18ndir', usual: 'i18n' },
    { key: 'assetdir', usual: 'assets' },
  ],
};

/** Folders of Hugo's that `module.mounts` puts into others: `{ source = "posts", target = "content/posts" }`. */
function mounts(config: Data): { own: string; usual: string }[] {
  return listAt(lowerKeys(mappingAt(config, 'module')), 'mounts').flatMap((each) => {
    const mount = isMapping(each) ? lowerKeys(each) : {};
    const [source, target] = [bare(textAt(mount, 'source') ?? ''), bare(textAt(mount, 'target') ?? '')];
    const isOwn = source !== '' && target !== '' && source !== target && !source.startsWith('..');
    return isOwn ? [{ own: `${source}/`, usual: target }] : [];
  });
}

function bare(folder: string): string {
  return folder.replace(/^(?:\.?\/)+|\/+$/g, '');
}

/** Files that Jekyll leaves out: a name, a folder or a pattern, in which `*` stands for folders, too. */
function excluded(config: Data): Rule[] {
  // What was built there is no part of the site.
  const patterns = [...listAt(config, 'exclude'), ...listAt(config, 'destination')].filter(
    (each) => typeof each === 'string' && each.trim() !== '',
  );
  return patterns.map((pattern) => {
    const named = String(pattern)
      .trim()
      .replace(/^(?:\.?\/)+|\/+$/g, '');
    return {
      from: new RegExp(`^${escaped(named).replace(/\\\*+/g, '.*')}(?:/|$)`),
      kind: 'left',
      spares: NEVER_EXCLUDED,
    };
  });
}

/** The configuration of the theme, which holds the menu: the first that is there of the places that Hexo and its themes know. */
function themeRules(config: Data, names: readonly string[]): Rule[] {
  const [to] = themeFiles(config);
  const theme = textAt(config, 'theme') ?? '';
  if (to === undefined) return [];
  const places = [...themeFiles(config), `source/_data/${theme}.yml`, `themes/${theme}/_config.yml`];
  const found = places.find((place) => names.includes(place));
  return found === undefined ? [] : [{ from: new RegExp(`^${escaped(found)}$`), kind: 'configuration', to }];
}

/** Files that Hexo copies as they are: Markdown that is no page, HTML without the theme. */
function unrendered(config: Data): Rule[] {
  const given = typeof config.skip_render === 'string' ? [config.skip_render] : listAt(config, 'skip_render');
  return given.flatMap((pattern) => {
    if (typeof pattern !== 'string' || pattern.trim() === '') return [];
    const glob = escaped(pattern.trim().replace(/^(?:\.?\/)+/, ''))
      .replace(/\\\*\\\*\/?/g, '(?:.*)')
      .replace(/\\\*/g, '[^/]*');
    return [{ from: new RegExp(`^source/(?!_)(${glob})$`), kind: 'file' as const, to: 'public/$1' }];
  });
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
