import { DEFAULT_SYNTAX, type Syntax } from '../../markdown/syntax';
import { isMapping } from '../../post/front-matter/source';
import type { Data } from '../dialect';
import { flagAt, listAt, mappingAt, textAt } from '../values';

/** What made HTML of the posts: packages named `hexo-renderer-…`. All others read Markdown much like marked, which Hexo brings. */
type Renderer = 'marked' | 'kramed' | 'markdown-it' | 'markdown-it-plus' | 'pandoc';

/** The key that `npm run import` writes into `_config.yml` where the old `package.json` names another renderer than the file lets expect. */
const KEY = 'renderer';

/** Which renderer a blog was written for: by the key that the import wrote, else by the options that the configuration has for one. */
function rendererOf(config: Data): Renderer {
  const named = textAt(config, KEY);
  if (named !== undefined) return rendererNamed(named);
  const has = (key: string) => Object.keys(mappingAt(config, key)).length > 0;
  if (has('markdown_it_plus')) return 'markdown-it-plus';
  if (has('markdown')) return 'markdown-it';
  if (Object.hasOwn(config, 'kramed')) return 'kramed';
  return Object.hasOwn(config, 'pandoc') ? 'pandoc' : 'marked';
}

function rendererNamed(name: string): Renderer {
  if (/markdown-it-plus/.test(name)) return 'markdown-it-plus';
  if (/markdown-it/.test(name)) return 'markdown-it';
  return /kramed/.test(name) ? 'kramed' : /pandoc/.test(name) ? 'pandoc' : 'marked';
}

/**
 * What the import adds to the `_config.yml` of a blog, so that the renderer is known where no `package.json` of Hexo lies.
 * @param text of the `package.json` beside it.
 * @returns `undefined` where the configuration tells it already.
 */
export function rendererLine(config: Data, text: string): string | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  const packages =
    isMapping(parsed) && isMapping(parsed.dependencies) ? Object.keys(parsed.dependencies) : [];
  const names = packages.filter((name) =>
    /(?:^|\/)hexo-renderer-.*(?:marked|kramed|markdown|pandoc)/.test(name),
  );
  // marked comes with Hexo: whoever has another, too, meant the other.
  const name = names.find((each) => rendererNamed(each) !== 'marked') ?? names[0];
  if (name === undefined || Object.hasOwn(config, KEY) || rendererNamed(name) === rendererOf(config))
    return undefined;
  return `# What made HTML of the posts, as package.json of the old blog says.\n${KEY}: "${name}"\n`;
}

/** How a blog's renderer reads Markdown, by its options. */
export function syntaxOfRenderer(config: Data): Partial<Syntax> {
  const renderer = rendererOf(config);
  const isMarkdownIt = renderer === 'markdown-it' || renderer === 'markdown-it-plus';
  return {
    headingIds: isMarkdownIt ? 'hexo-markdown-it' : renderer === 'kramed' ? 'hexo-kramed' : 'hexo',
    ...idStyleOf(config, renderer),
    breaks: breaksOf(config, renderer),
    ...extensionsOf(config, renderer),
    ...(isMarkdownIt && { markdownIt: markdownItOf(optionsOf(config, renderer)) }),
    ...(renderer === 'kramed' && { joinsQuotes: true }),
  };
}

/** Whether a quote belongs to the item of a list above it, without being indented. */
export function readsQuotesInLists(config: Data): boolean {
  return ['marked', 'kramed'].includes(rendererOf(config));
}

/** Whether `^[a note]` is one. */
export function hasInlineNotes(config: Data): boolean {
  return rendererOf(config) === 'pandoc' || hasPlugin(config, 'footnote');
}

/** Whether braces say how something looks: `[a](/b){.red}`. */
export function hasAttributes(config: Data): boolean {
  return rendererOf(config) === 'pandoc' || hasPlugin(config, 'attrs');
}

export function isPandoc(config: Data): boolean {
  return rendererOf(config) === 'pandoc';
}

export function isKramed(config: Data): boolean {
  return rendererOf(config) === 'kramed';
}

/** The options of the renderer; those of markdown-it are below `render`. */
function optionsOf(config: Data, renderer: Renderer): Data {
  if (renderer === 'markdown-it') return mappingAt(mappingAt(config, 'markdown'), 'render');
  return mappingAt(config, renderer.replaceAll('-', '_'));
}

/** Options for ids: `anchors` of markdown-it with `case`, `separator` and `collisionSuffix`; `modifyAnchors` of marked. */
function idStyleOf(config: Data, renderer: Renderer): Pick<Syntax, 'idStyle'> {
  const section = mappingAt(config, renderer === 'markdown-it' ? 'markdown' : renderer.replaceAll('-', '_'));
  const anchors = mappingAt(section, 'anchors');
  const made = {
    case: CASES[textAt(anchors, 'case') ?? textAt(section, 'modifyAnchors') ?? ''],
    separator: signAt(anchors, 'separator'),
    repeated: signAt(anchors, 'collisionSuffix'),
  };
  const idStyle = Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined));
  return Object.keys(idStyle).length === 0 ? {} : { idStyle };
}

const CASES: Readonly<Record<string, 'lower' | 'upper'>> = { 1: 'lower', 2: 'upper' };

/** Signs that an id may have; a hyphen is what stands there anyway. */
function signAt(data: Data, key: string): string | undefined {
  const sign = textAt(data, key);
  return sign !== undefined && sign !== '-' && /^[\w.~-]{1,10}$/.test(sign) ? sign : undefined;
}

/** All make a line end a line break unless told otherwise; but for Pandoc. */
function breaksOf(config: Data, renderer: Renderer): boolean {
  return flagAt(optionsOf(config, renderer), 'breaks') ?? renderer !== 'pandoc';
}

/** Presets of markdown-it other than `default` replace and link nothing unless told to. */
function markdownItOf(options: Data): NonNullable<Syntax['markdownIt']> {
  return {
    typographer: flagAt(options, 'typographer') ?? true,
    linkify: flagAt(options, 'linkify') ?? true,
  };
}

/** Plugins of markdown-it that hexo-renderer-markdown-it-plus brings. */
const PLUS = ['sub', 'sup', 'mark', 'abbr', 'emoji', 'ins', 'footnote'];

/** Whether the renderer is one of markdown-it's with a plugin of that name, such as `sub`. */
export function hasPlugin(config: Data, name: string): boolean {
  const renderer = rendererOf(config);
  const plugins = listAt(mappingAt(config, 'markdown'), 'plugins').map((plugin) =>
    typeof plugin === 'string' ? plugin : isMapping(plugin) ? (textAt(plugin, 'name') ?? '') : '',
  );
  return renderer === 'markdown-it-plus'
    ? PLUS.includes(name)
    : renderer === 'markdown-it' && plugins.includes(`markdown-it-${name}`);
}

/** What is markup beside CommonMark: to marked hardly more than deletions; to markdown-it what its plugins, named there, add. */
function extensionsOf(config: Data, renderer: Renderer): Partial<Syntax> {
  const has = (name: string) => hasPlugin(config, name);
  const isPandoc = renderer === 'pandoc';
  return {
    signs: {
      ...((renderer === 'marked' || renderer === 'kramed') && { '~': 'delete' as const }),
      ...(has('sub') && { '~': 'subscript' as const }),
      ...(has('sup') && { '^': 'superscript' as const }),
    },
    extensions: {
      ...DEFAULT_SYNTAX.extensions,
      scripts: isPandoc,
      marks: has('mark'),
      abbreviations: has('abbr'),
      emoji: has('emoji') || Object.hasOwn(config, 'githubEmojis'),
    },
  };
}
