import type { PermalinkValues } from '../addresses/permalink';
import { assetPlaces } from './asset-places';
import type { Data, Dialect, FilePlace, Inherited, OldSettings, PostFacts } from './dialect';
import { AUTHOR_FILES } from './hugo/authors';
import { MAY_HAVE_ATTRIBUTES } from './hugo/block-attributes';
import { inheritedBelow, sectionKey } from './hugo/cascade';
import { MAY_HAVE_ESCAPED_TEX } from './hugo/escaped-math';
import { hugoFrontMatter } from './hugo/front-matter';
import { isIgnored } from './hugo/ignored-files';
import { disabledLanguages, languageKeys } from './hugo/languages';
import { hugoMenuPlace } from './hugo/menu';
import { hugoPath, pathRules, withoutLanguage } from './hugo/path';
import { sliceValues } from './hugo/section-slices';
import { NO_SECTION, understandHugo } from './hugo/settings';
import { plain } from './plain';
import { textAt } from './values';

/** Hugo with Goldmark. Facts: https://gohugo.io/documentation/ and Hugo 0.111.3, which tests compare with. */
export const hugo: Dialect = {
  ...plain,
  name: 'hugo',
  configFiles: [
    'hugo.toml',
    'hugo.yaml',
    'hugo.yml',
    'hugo.json',
    'config.toml',
    'config.yaml',
    'config.yml',
    'config.json',
  ],
  configFolders: ['config/_default', 'config/production'],
  recognises: () => true,
  filesBeside: () => AUTHOR_FILES,
  understand: understandHugo,
  endings: ['.html'],
  folders: ['layouts', 'themes', 'data', 'i18n', 'assets'],
  unread: (name) =>
    /^layouts\/(?:.*\/)?_markup\/render-/.test(name)
      ? 'is a render hook, and is not run: links, images, headings and code look as this blog shows them; delete it'
      : undefined,
  frontMatter: hugoFrontMatter,
  menuPlace: hugoMenuPlace,
  permalinkValues,
  section: ({ folders, kind }) => (kind === 'page' ? 'pages' : (folders[0]?.toLowerCase() ?? NO_SECTION)),
  leavesOut,
  isSection: (source) => /(?:^|\/)_index\.(?:[\w-]+\.)?(?:md|markdown)$/.test(source),
  inheritance,
  sectionList,
  termList,
  undated: true,
  aliasBase: (path) => path.replace(/[^/]*\/?$/, ''),
  assetPlaces,
  // What is no Markdown holds no raw HTML that a setting could forbid.
  syntax: ({ source }) => (isHtml(source) ? { rawHtml: true } : {}),
  needsConversion: (body, _, source) =>
    isHtml(source) ||
    /\{\{[<%]/.test(body) ||
    MAY_HAVE_ATTRIBUTES.test(body) ||
    MAY_HAVE_ESCAPED_TEX.test(body),
  converter: () => loadConverter().convertHugo,
};

function isHtml(source: string): boolean {
  return source.endsWith('.html');
}

/** What reads shortcodes: loaded only where a post needs it. */
function loadConverter(): typeof import('./hugo/convert') {
  return require('./hugo/convert');
}

function permalinkValues(
  values: PermalinkValues,
  { title, data }: Omit<PostFacts, 'path'>,
  { name: written, folders, inherited: from }: FilePlace,
  { config, permalinks }: OldSettings,
): PermalinkValues {
  const { name } = withoutLanguage(written, languageKeys(config));
  const slug = textAt(data, 'slug');
  const part = (text: string) => hugoPath(text, pathRules(config));
  const file = part(name);
  const own = slug === undefined ? file : part(slug);
  const titled = slug === undefined ? part(title) : part(slug);
  const path = folders.map(part);
  const sections = (from?.sections ?? folders.slice(0, 1)).map(part);
  const templates = `${Object.values(permalinks).join(' ')} ${textAt(data, 'permalink') ?? ''} ${textAt(data, 'url') ?? ''}`;
  return {
    ...values,
    title: part(title),
    slug: titled,
    filename: file,
    contentbasename: file,
    slugorfilename: own,
    slugorcontentbasename: own,
    section: path[0] ?? '',
    sections: sections.join('/'),
    ...sliceValues(templates, sections),
    path: [...path, own].join('/'),
    yearday: values.y_day ?? '',
    weekdayname: values.long_day ?? '',
    monthname: values.long_month ?? '',
  };
}

/** A section is a folder in `content/`; posts that lie in `posts/` itself are of the main section. */
function sectionList(
  { kind, folders: [folder] }: FilePlace,
  { config, permalinks }: OldSettings,
): string | undefined {
  const [, main] = /^\/([^/:]+)\/:/.exec(permalinks[NO_SECTION] ?? '') ?? [];
  const section = folder === undefined ? main : hugoPath(folder, pathRules(config));
  return kind === 'page' || section === undefined ? undefined : `/${section}/`;
}

function termList(kind: 'category' | 'tag', name: string, { config }: OldSettings): string {
  return `/${kind === 'category' ? 'categories' : 'tags'}/${hugoPath(name, pathRules(config))}/`;
}

/** What the `_index.md` of its sections, and the configuration, say of a post. */
function inheritance(
  files: ReadonlyMap<string, Data>,
  placeOf: (source: string) => FilePlace,
  { config }: OldSettings,
): (source: string) => Inherited {
  const sections = new Map([...files].map(([name, data]) => [sectionKey(placeOf(name)), data]));
  return (source) => inheritedBelow(placeOf(source), sections, config);
}

/** Sections, files that belong to another post, and posts in languages that are switched off. */
function leavesOut(source: string, names: ReadonlySet<string>, { config }: OldSettings): string | undefined {
  const [, folder = '', file = ''] = /^(.*\/)?([^/]*)$/.exec(source) ?? [];
  const { name, language } = withoutLanguage(file.replace(/\.[^.]*$/, ''), languageKeys(config));
  if (name === '_index') return '';
  if (isIgnored(source, config))
    return 'is left out, because ignoreFiles in the configuration names it; change that, or delete the file';
  const off = disabledLanguages(config).find((each) => each === language || each === folder.split('/')[1]);
  if (off !== undefined)
    return `is written in ${off}, which the configuration has disabled; enable it there, or delete the file`;
  if (name === 'index') return undefined;
  return inBundle(folder, names, languageKeys(config)) ? '' : undefined;
}

/** Whether a file stands beside or below an `index.md`, or that of a language: then it is a part of that post. */
function inBundle(folder: string, names: ReadonlySet<string>, languages: readonly string[]): boolean {
  const files = ['index.md', 'index.html', ...languages.map((key) => `index.${key}.md`)];
  const parts = folder.split('/').filter(Boolean);
  for (let length = parts.length; length > 1; length--) {
    const here = parts.slice(0, length).join('/');
    if (files.some((file) => names.has(`${here}/${file}`))) return true;
  }
  return false;
}
