import type { PermalinkValues } from '../addresses/permalink';
import { assetPlaces } from './asset-places';
import type { Dialect, FilePlace, OldSettings, PostFacts } from './dialect';
import { MAY_HAVE_ATTRIBUTES } from './hugo/block-attributes';
import { hugoFrontMatter } from './hugo/front-matter';
import { disabledLanguages, languageKeys } from './hugo/languages';
import { hugoPath, withoutLanguage } from './hugo/path';
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
  understand: understandHugo,
  endings: ['.html'],
  folders: ['layouts', 'themes', 'data', 'i18n', 'assets'],
  unread: (name) =>
    /^layouts\/(?:.*\/)?_markup\/render-/.test(name)
      ? 'is a render hook, and is not run: links, images, headings and code look as this blog shows them; delete it'
      : undefined,
  frontMatter: hugoFrontMatter,
  permalinkValues,
  section: ({ folders, kind }) => (kind === 'page' ? 'pages' : (folders[0]?.toLowerCase() ?? NO_SECTION)),
  leavesOut,
  undated: true,
  aliasBase: (path) => path.replace(/[^/]*\/?$/, ''),
  assetPlaces,
  // What is no Markdown holds no raw HTML that a setting could forbid.
  syntax: ({ source }) => (isHtml(source) ? { rawHtml: true } : {}),
  needsConversion: (body, _, source) =>
    isHtml(source) || /\{\{[<%]/.test(body) || MAY_HAVE_ATTRIBUTES.test(body),
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
  { name: written, folders }: FilePlace,
  { config }: OldSettings,
): PermalinkValues {
  const { name } = withoutLanguage(written, languageKeys(config));
  const slug = textAt(data, 'slug');
  const file = hugoPath(name);
  const own = slug === undefined ? file : hugoPath(slug);
  const titled = slug === undefined ? hugoPath(title) : hugoPath(slug);
  const sections = folders.map(hugoPath);
  return {
    ...values,
    title: hugoPath(title),
    slug: titled,
    filename: file,
    contentbasename: file,
    slugorfilename: own,
    slugorcontentbasename: own,
    section: sections[0] ?? '',
    sections: sections.join('/'),
    path: [...sections, own].join('/'),
    yearday: values.y_day ?? '',
    weekdayname: values.long_day ?? '',
    monthname: values.long_month ?? '',
  };
}

/** Sections, files that belong to another post, and posts in languages that are switched off. */
function leavesOut(source: string, names: ReadonlySet<string>, { config }: OldSettings): string | undefined {
  const [, folder = '', file = ''] = /^(.*\/)?([^/]*)$/.exec(source) ?? [];
  const { name, language } = withoutLanguage(file.replace(/\.[^.]*$/, ''), languageKeys(config));
  if (name === '_index') return '';
  const off = disabledLanguages(config).find((each) => each === language || each === folder.split('/')[1]);
  if (off !== undefined)
    return `is written in ${off}, which the configuration has disabled; enable it there, or delete the file`;
  if (name === 'index') return undefined;
  return inBundle(folder, names) ? '' : undefined;
}

/** Whether a file stands beside or below an `index.md`: then it is a part of that post. */
function inBundle(folder: string, names: ReadonlySet<string>): boolean {
  const parts = folder.split('/').filter(Boolean);
  for (let length = parts.length; length > 1; length--) {
    if (names.has(`${parts.slice(0, length).join('/')}/index.md`)) return true;
  }
  return false;
}
