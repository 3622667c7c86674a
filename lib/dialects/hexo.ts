import { createHash } from 'node:crypto';
import type { PermalinkValues } from '../addresses/permalink';
import { isMapping } from '../post/front-matter/source';
import { assetPlaces } from './asset-places';
import type { Data, DataBeside, Dialect, FilePlace, OldSettings, PostFacts, Understood } from './dialect';
import { abbrlinkOf } from './hexo/abbrlink';
import { hexoMenu, themeFiles } from './hexo/menu';
import { needsConversion } from './hexo/needs-conversion';
import { pinyinOf } from './hexo/pinyin';
import { syntaxOfRenderer } from './hexo/renderer';
import { slugize, slugOfFile } from './hexo/slug';
import { zoneOf } from './hexo/time-zone';
import { titleCase } from './hexo/title-case';
import { languagesFrom, toTag } from './old-languages';
import { plain } from './plain';
import { flagAt, listAt, mappingAt, present, textAt } from './values';

/** Hexo 3 to 8. Facts: https://hexo.io/docs/ and the sources of hexo, hexo-util and hexo-renderer-marked, which tests compare with. */
export const hexo: Dialect = {
  ...plain,
  name: 'hexo',
  configFiles: ['_config.yml', '_config.yaml'],
  recognises: (config) => HEXO_KEYS.some((key) => Object.hasOwn(config, key)),
  filesBeside: themeFiles,
  understand,
  folders: ['source/downloads', 'downloads'],
  frontMatter,
  permalinkValues,
  // All posts have the one permalink of the configuration, which may hold names that only Hexo knows.
  section: ({ kind }) => `${kind}s`,
  // Only as far as `permalink` holds `:lang`.
  divides: false,
  undated: true,
  assetPlaces,
  needsConversion,
  converter: () => loadConverter().convertHexo,
};

/** What reads tags: loaded only where a post needs it. */
function loadConverter(): typeof import('./hexo/convert') {
  return require('./hexo/convert');
}

/** Keys of Hexo's `_config.yml` that Jekyll's does not have. */
const HEXO_KEYS = [
  'source_dir',
  'public_dir',
  'new_post_name',
  'default_layout',
  'post_asset_folder',
  'tag_dir',
];

const IGNORED = ['skip_render', 'permalink_defaults.lang'];

function understand(config: Data, beside: DataBeside): Understood {
  const author = textAt(config, 'author') ?? textAt(config, 'title');
  const languages = listAt(config, 'language');
  const first = languages.find((each) => typeof each === 'string' && each !== 'default');
  return {
    site: present({
      title: textAt(config, 'title'),
      description: textAt(config, 'description') ?? textAt(config, 'subtitle'),
      url: addressOf(config),
      author: author === undefined ? undefined : present({ name: author, email: textAt(config, 'email') }),
      language: toTag(first) ?? first,
      ...languagesFrom(languages),
      timeZone: zoneOf(textAt(config, 'timezone')),
      // Old blogs have images that lead nowhere; Hexo never looked.
      broken: 'warn',
    }),
    menus: { '': hexoMenu(themeOf(config, beside)) },
    permalinks: { posts: textAt(config, 'permalink') ?? ':year/:month/:day/:title/' },
    future: flagAt(config, 'future') ?? true,
    syntax: { templates: false, ...syntaxOfRenderer(config) },
    ignored: IGNORED.filter((key) => listAt(config, key).length > 0),
  };
}

/** The configuration of the theme: what the blog's own says of it wins. */
function themeOf(config: Data, beside: DataBeside): Data {
  const [own = {}] = themeFiles(config).flatMap((file) => (isMapping(beside[file]) ? [beside[file]] : []));
  return { ...own, ...mappingAt(config, 'theme_config') };
}

function addressOf(config: Data): string | undefined {
  const url = textAt(config, 'url')?.replace(/\/+$/, '');
  const root = (textAt(config, 'root') ?? '').replace(/^\/+|\/+$/g, '');
  // `url` has the path of `root` in it, as Hexo asks for; where an author forgot that, `root` counts.
  return url === undefined || root === '' || url.endsWith(`/${root}`) ? url : `${url}/${root}`;
}

/** Categories of categories as a list of all of them, and titles in the case that the configuration asks for. */
function frontMatter(data: Data, { kind }: FilePlace, { config }: OldSettings): Data {
  const all: Record<string, unknown> = { ...data };
  const isCased = flagAt(data, 'titlecase') ?? flagAt(config, 'titlecase') ?? false;
  if (isCased && typeof all.title === 'string') all.title = titleCase(all.title);
  const categories = all.categories ?? all.category;
  if (Array.isArray(categories) && categories.some(Array.isArray)) {
    all.categories = [...new Set(categories.flat(3).map(String))];
    all[LAST_CATEGORY] = categories.at(-1);
    delete all.category;
  }
  for (const key of ['categories', 'tags']) {
    // To Hexo a text is one category, whatever spaces it has.
    if (typeof all[key] === 'string') all[key] = all[key] === '' ? [] : [all[key]];
  }
  if (kind === 'page') delete all.type;
  if (isEncrypted(all, config)) all.password = true;
  return all;
}

/** Whether hexo-blog-encrypt asks for a password because of a tag, unless the post says otherwise. */
function isEncrypted(data: Data, config: Data): boolean {
  const tags = listAt(data, 'tags').map(String);
  const guarded = listAt(mappingAt(config, 'encrypt'), 'tags').map(
    (tag) => isMapping(tag) && textAt(tag, 'name'),
  );
  return !Object.hasOwn(data, 'password') && guarded.some((name) => name && tags.includes(name));
}

function permalinkValues(
  values: PermalinkValues,
  { title, date, data }: Omit<PostFacts, 'path'>,
  { source, kind }: FilePlace,
  { config, permalinks }: OldSettings,
): PermalinkValues {
  if (kind === 'page') return values;
  const file = source
    .normalize('NFC')
    .replace(/^posts\/(?:_posts\/|_drafts\/)?/, '')
    .replace(/\.[^./]+$/, '');
  // Hexo has never asked `slug` of the front matter.
  const slug = slugOfFile(file, textAt(config, 'new_post_name') ?? ':title.md');
  const seconds = date === undefined ? '' : String(Math.trunc(Date.parse(date.instant) / 1000));
  const own: Record<string, string> = Object.fromEntries(
    Object.entries({ ...mappingAt(config, 'permalink_defaults'), ...data }).flatMap(([key, value]) =>
      typeof value === 'string' || typeof value === 'number' ? [[key, String(value)]] : [],
    ),
  );
  const known: PermalinkValues = {
    ...own,
    ...values,
    ...(own.lang !== undefined && { lang: own.lang }),
    title: slug,
    slug,
    name: slug.split('/').at(-1) ?? slug,
    post_title: slugize(title).toLowerCase(),
    hash: createHash('sha1')
      .update(slug + seconds)
      .digest('hex')
      .slice(0, 12),
    timestamp: seconds,
    category: categoryOf(data, config),
  };
  // A name that the post does not say: its own is better than none.
  const wanted = [...(permalinks.posts ?? '').matchAll(/:([a-z][a-z_]*[a-z])/g)].map(([, name = '']) => name);
  const missing = wanted
    .filter((name) => !Object.hasOwn(known, name))
    .map((name) => [
      name,
      name === 'abbrlink' ? abbrlinkOf(title, mappingAt(config, 'abbrlink')) : (known.name ?? slug),
    ]);
  const all: PermalinkValues = { ...known, ...Object.fromEntries(missing) };
  const toLatin = pinyinOf(config);
  if (toLatin === undefined) return all;
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [name, toLatin(value)]));
}

/** Where front matter keeps the last of several lists of categories, of which `categories` is the sum. */
const LAST_CATEGORY = 'last category';

/** The last of a post's categories, below those that it is in. */
function categoryOf(data: Data, config: Data): string {
  const names = mappingAt(config, 'category_map');
  const [categories = []] = [LAST_CATEGORY, 'categories', 'category']
    .map((key) => listAt(data, key))
    .filter((list) => list.length > 0);
  if (categories.length === 0) return textAt(config, 'default_category') ?? 'uncategorized';
  return categories.map((name) => slugize(textAt(names, String(name)) ?? String(name))).join('/');
}
