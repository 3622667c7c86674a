import type { HeadingIds } from '../markdown/syntax';
import { placeOf } from '../post/place';
import { authorsIn } from './authors';
import type { Data, DataBeside, Dialect, FilePlace, OldSettings, Understood } from './dialect';
import { convertBody, usesKramdown } from './jekyll/convert-body';
import { jekyllDate } from './jekyll/dates';
import { defaultsFor } from './jekyll/defaults';
import { withMediaPath } from './jekyll/media-subpath';
import { jekyllMenu, jekyllMenuPlace, MENU_FILES } from './jekyll/menu';
import { collectionOf, isPublished, pagePermalink } from './jekyll/page-address';
import { languagesFrom } from './old-languages';
import { plain } from './plain';
import { flagAt, listAt, mappingAt, present, textAt } from './values';

/** Jekyll 3 and 4, with kramdown. Facts: https://jekyllrb.com/docs/ and Jekyll's sources, which tests compare with. */
export const jekyll: Dialect = {
  ...plain,
  name: 'jekyll',
  configFiles: ['_config.yml', '_config.yaml', '_config.toml'],
  // What Hexo's configuration has and Jekyll's has not; a file with nothing of either is Jekyll's.
  recognises: (config) =>
    !['source_dir', 'public_dir', 'new_post_name', 'tag_dir'].some((key) => Object.hasOwn(config, key)),
  filesBeside: () => [...MENU_FILES, ...AUTHOR_FILES],
  understand,
  endings: ['.html'],
  folders: ['_includes', '_data', '_bibliography'],
  frontMatter,
  menuPlace: jekyllMenuPlace,
  leavesOut,
  excerptEnd,
  needsConversion: () => true,
  converter: () => convertBody,
};

/** Keys that are read here, by Liquid (`site.*`), or that only say how Jekyll itself is to run. */
const KNOWN = new Set(
  `title description url baseurl permalink timezone excerpt_separator future lang locale author email defaults markdown kramdown
  highlighter languages default_lang liquid collections source destination include exclude keep_files encoding markdown_ext strict_front_matter
  show_drafts limit_posts unpublished whitelist plugins gems plugins_dir layouts_dir data_dir includes_dir collections_dir safe
  incremental detach port host livereload quiet verbose theme remote_theme sass paginate paginate_path relative_permalinks
  lsi cache_dir disable_disk_cache profile repository github google_analytics logo tagline name feed sitemap compress_html`.split(
    /\s+/,
  ),
);

const AUTHOR_FILES = ['_data/authors.yml', '_data/authors.yaml', '_data/authors.json'];

/** What Jekyll does with posts and what has no counterpart here. */
const IGNORED = ['paginate_path', 'lsi', 'relative_permalinks'];

function understand(config: Data, beside: DataBeside): Understood {
  const kramdown = mappingAt(config, 'kramdown');
  const author = mappingAt(config, 'author');
  const name = textAt(config, 'author') ?? textAt(author, 'name') ?? textAt(config, 'title');
  const email = textAt(author, 'email') ?? textAt(config, 'email');
  const separator = config.excerpt_separator;
  const written = AUTHOR_FILES.map((file) => beside[file]).find((each) => each !== undefined);
  const { authors, elsewhere } = authorsIn(written ?? config.authors);
  return {
    site: present({
      authors: Object.keys(authors).length > 0 ? authors : undefined,
      title: textAt(config, 'title') ?? textAt(config, 'name'),
      description: textAt(config, 'description')?.replace(/\s+/g, ' '),
      url: addressOf(config),
      author: name === undefined ? undefined : present({ name, email }),
      language: (textAt(config, 'lang') ?? textAt(config, 'locale'))?.replace('_', '-'),
      ...languagesFrom(listAt(config, 'languages'), config.default_lang),
      timeZone: textAt(config, 'timezone') ?? 'UTC',
      permalink: textAt(config, 'permalink') ?? 'date',
      // Jekyll looks no link up, and old blogs have some that lead nowhere.
      broken: 'warn',
    }),
    permalinks: {},
    menus: { '': jekyllMenu(config, beside) },
    ...(typeof separator === 'string' && separator.trim() !== '' && { excerptSeparator: separator }),
    future: flagAt(config, 'future') ?? false,
    syntax: {
      templates: false,
      headingIds: headingIds(config),
      breaks: flagAt(kramdown, 'hard_wrap') ?? false,
      extensions: {
        containers: false,
        admonitions: false,
        definitionLists: true,
        headingAttributes: true,
        abbreviations: true,
        marks: false,
        scripts: false,
        // Of a plugin, which GitHub's own hosting has.
        emoji: [...listAt(config, 'plugins'), ...listAt(config, 'gems')].includes('jemoji'),
        dot: true,
        mermaid: true,
        charts: true,
      },
    },
    ignored: [
      ...IGNORED.filter(
        (key) => listAt(config, key).length > 0 || Object.keys(mappingAt(config, key)).length > 0,
      ),
      ...elsewhere,
    ],
  };
}

/** Whether a key of `_config.yml` is one of Jekyll's own; all others are for templates. */
export function isKnown(key: string): boolean {
  return KNOWN.has(key);
}

function headingIds(config: Data): HeadingIds {
  if (!usesKramdown(config)) return 'github';
  return textAt(mappingAt(config, 'kramdown'), 'input') === 'kramdown' ? 'kramdown' : 'kramdown-gfm';
}

/** A scheme may be left out, and on GitHub's hosting all of `url`; the base path counts all the same. */
function addressOf(config: Data): string | undefined {
  const url = textAt(config, 'url')
    ?.replace(/\/+$/, '')
    .replace(/^(?:\/\/)?(?=[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:[:/]|$))/i, 'https://');
  const base = (textAt(config, 'baseurl') ?? '').replace(/^\/+|\/+$/g, '');
  if (base === '') return url;
  return `${url ?? 'https://example.com'}/${base}`;
}

/** Dates as Jekyll means them, addresses of pages, defaults of `_config.yml`, categories of the folders above `_posts`, and `tag` before `tags`. */
function frontMatter(data: Data, place: FilePlace, old: OldSettings): Data {
  const defaults = { ...defaultsFor(place, old.config) };
  // A default for all files is none that its author wanted for a page.
  if (place.kind === 'page') for (const key of FOR_POSTS) delete defaults[key];
  const all: Record<string, unknown> = { ...defaults, ...data };
  for (const key of ['date', 'last_modified_at', 'updated']) {
    if (typeof all[key] === 'string') all[key] = jekyllDate(all[key]);
  }
  // Of the file's name, where only a field that Jekyll does not know says another one.
  if (all.date === undefined && OTHER_DATES.some((key) => all[key] !== undefined))
    all.date = dateInName(place);
  if (all.tag !== undefined && all.tag !== null) delete all.tags;
  if (place.kind === 'page') {
    all.permalink ??= pagePermalink(place, old.config);
    // Lists of terms are of posts.
    if (collectionOf(place, old.config) !== undefined) for (const key of FOR_POSTS) delete all[key];
  }
  const folders = categoriesOf(place);
  if (folders.length > 0) all.categories = [...folders, ...words(all.categories)];
  return withMediaPath(all);
}

/** Fields that are dates of publication for others. */
const OTHER_DATES = ['pubdate', 'pubDate', 'publishDate', 'publishdate'];

function dateInName({ name }: FilePlace): string | undefined {
  return /^(\d{2,4}-\d{1,2}-\d{1,2})-/.exec(name)?.[1];
}

const FOR_POSTS = ['categories', 'category', 'tags', 'tag', 'author', 'authors', 'series', 'pin', 'pinned'];

/** A file of `_posts/` without a date in its name; a folder that is named after its post may have it instead. */
function leavesOut(source: string, _: unknown, { config }: OldSettings): string | undefined {
  const { kind, draft } = placeOf(source);
  const collection = collectionOf(placeOf(source), config);
  if (collection !== undefined && !isPublished(collection, config)) {
    return `is of the collection ${collection}, of which Jekyll makes no pages; write output: true below it in _config.yml if it shall`;
  }
  if (kind === 'page' || draft || dateInName(placeOf(source)) !== undefined) return undefined;
  return 'has no date in its name, and is no post for Jekyll; name it such as 2026-05-01-kite.md if it is one';
}

/** The folders above `_posts`; those below it are no categories. */
function categoriesOf({ folders, kind }: FilePlace): readonly string[] {
  const end = folders.findIndex((folder) => folder === '_posts' || folder === '_drafts');
  return kind === 'page' || end < 0 ? [] : folders.slice(0, end);
}

function words(value: unknown): unknown[] {
  if (typeof value === 'string') return value.split(/\s+/).filter(Boolean);
  return Array.isArray(value) ? value : [];
}

function excerptEnd(body: string, data: Data, { excerptSeparator }: OldSettings): number | undefined {
  const own = data.excerpt_separator;
  const separator = typeof own === 'string' ? own : excerptSeparator;
  if (separator === undefined || separator.trim() === '') return undefined;
  const end = body.indexOf(separator);
  return end < 0 ? undefined : end;
}
