import { MARKDOWN, type Rule, THEME, TOOLS } from './rules';

/** A listing, or a file of a tool such as `.obsidian/`. */
const NO_PAGE = /(^|\/)(?:_index\.|\.)/;

/**
 * What is a page of Hugo's and no post.
 * @param folder that of a language below `content/`, `de/`, as a pattern; `` for `content/` itself.
 */
export function hugoPages(folder: string): Rule[] {
  const patterns = [
    `${folder}[^/]+\\.${MARKDOWN}`,
    `${folder}[^/]+/index\\.${MARKDOWN}`,
    // A section of many themes for what is no post.
    `${folder}pages?/.*`,
  ];
  const texts = patterns.map(
    (pattern): Rule => ({
      from: new RegExp(`^content/(${pattern})$`),
      kind: 'page',
      to: 'pages/$1',
      spares: NO_PAGE,
    }),
  );
  // The images of a page that is a folder.
  const images = new RegExp(`^content/((${folder}[^/]+)/(?!.*\\.${MARKDOWN}$).*)$`);
  return [
    ...texts,
    { from: images, kind: 'page', to: 'pages/$1', beside: 'content/$2/index.md', spares: NO_PAGE },
  ];
}

/** Where things are in a site of Hugo. */
export const hugoRules: readonly Rule[] = [
  ...TOOLS,
  { from: /^((?:hugo|config)\.(?:toml|ya?ml|json))$/, kind: 'configuration', to: '$1' },
  {
    from: /^(config\/(?:_default|production)\/[^/]+\.(?:toml|ya?ml|json))$/,
    kind: 'configuration',
    to: '$1',
  },
  { from: /^config\//, kind: 'left', why: 'is configuration for another environment than production' },
  // Its theme would fill it.
  {
    from: new RegExp(`^content/.*\\.${MARKDOWN}$`),
    kind: 'left',
    holds:
      /(?<![\s\S])\uFEFF?(---|\+\+\+)[ \t]*\r?\n(?=(?:(?!^\1)[\s\S])*?^(?:layout|type)[ \t]*[:=][ \t]*["']?(?:archives?|search|tags|categories|terms|timeline)["']?[ \t]*\r?$)(?:(?!^\1)[\s\S])*^\1\s*(?![\s\S])/m,
    why: 'is a list that the theme makes; this blog has an archive, a search and lists of its own',
  },
  // A section without posts is most often a page, such as content/about/_index.md.
  {
    from: new RegExp(`^content/(.+)/_index(\\.[\\w-]+)?\\.${MARKDOWN}$`),
    kind: 'page',
    to: 'pages/$1/index$2.md',
    holds: /^\uFEFF?(---|\+\+\+)[ \t]*\r?\n[\s\S]*?\n\1[ \t]*\r?\n\s*\S/,
    lonely: 'content/$1/',
  },
  {
    from: /^content\/(([^/]+)\/(?:[^/]+\/)*[^/]+\.(?:png|jpe?g|gif|webp|avif|svg|pdf))$/i,
    kind: 'page',
    to: 'pages/$1',
    beside: 'content/$2/_index.md',
    lonely: 'content/$2/',
  },
  {
    from: new RegExp(`^content/(.*\\b_index\\.(?:[\\w-]+\\.)?${MARKDOWN})$`),
    kind: 'include',
    to: 'posts/$1',
    why: 'is read for its cascade, and as the mark of a section; the text of a listing is not shown here',
  },
  ...hugoPages(''),
  {
    from: /^content\/([^/]+|[^/]+\/index|pages?\/.*)\.org$/,
    kind: 'page',
    to: 'pages/$1.md',
    spares: NO_PAGE,
  },
  { from: /^content\/(.*)\.org$/, kind: 'post', to: 'posts/$1.md', spares: NO_PAGE },
  { from: /(^|\/)_index\.[^/]*$/, kind: 'left', why: 'is the text of a listing, which has none here' },
  { from: /^content\/(.*)$/, kind: 'post', to: 'posts/$1' },
  { from: /^static\/(.*)$/, kind: 'file', to: 'public/$1' },
  { from: /^assets\/(.*\.(?:png|jpe?g|gif|webp|avif|svg))$/i, kind: 'file', to: 'public/$1' },
  // What shortcodes ask for by resources.Get.
  { from: /^(assets\/.*\.(?:txt|md|html|csv|json|ya?ml|toml))$/i, kind: 'include', to: '$1' },
  { from: /^(layouts\/(?:shortcodes|_shortcodes|partials)\/.*)$/, kind: 'include', to: '$1' },
  {
    from: /^(themes\/[^/]+\/layouts\/(?:shortcodes|_shortcodes|partials)\/.*)$/,
    kind: 'include',
    to: '$1',
  },
  // What `hugo mod vendor` has fetched.
  {
    from: /^_vendor\/(?:.*\/)?((?!v\d+\/)[\w.-]+)(?:\/v\d+)?\/(layouts\/(?:shortcodes|_shortcodes|partials)\/.*)$/,
    kind: 'include',
    to: 'themes/$1/$2',
  },
  { from: /^((?:data|i18n)\/.*\.(?:toml|ya?ml|json|csv))$/, kind: 'include', to: '$1' },
  { from: /^(themes\/[^/]+\/i18n\/.*\.(?:toml|ya?ml|json))$/, kind: 'include', to: '$1' },
  {
    from: /^layouts\/(?:.*\/)?_markup\/render-/,
    kind: 'left',
    why: 'is a render hook, which does not run here: links, images, headings and code look as this blog shows them',
  },
  { from: /^(?:layouts|themes|assets|archetypes|resources|data|i18n)\//, kind: 'left', why: THEME },
  { from: /./, kind: 'left' },
];
