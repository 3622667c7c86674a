import type { DialectName } from '../dialects/dialect';

/** What a file of an old site is here. */
export type Kind = 'post' | 'draft' | 'page' | 'file' | 'configuration' | 'include' | 'left';

/** A rule: which files, what they are, and where they go; `$1` stands for the first group. */
export interface Rule {
  from: RegExp;
  kind: Kind;
  /** Absent where the file stays where it is. */
  to?: string;
  /** Why it stays, or what of it does nothing here, and what the blogger can do about it. Said once for all files of the rule. */
  why?: string;
  /** Whether only a file with front matter is meant. */
  written?: boolean;
  /** What must be in the text of a file that is meant. */
  holds?: RegExp;
  /** Files that are not meant, whatever `from` says. */
  spares?: RegExp;
  /** A folder in which no other text may be; `$1` stands for the first group. */
  lonely?: string;
  /** A file that must be there, too, such as the page that an image belongs to; `$1` stands for the first group. */
  beside?: string;
}

const MARKDOWN = '(?:md|markdown|mkdn?|mkdown)';

const THEME = 'belongs to the theme; this blog has its own look';

/** What is no part of any site. */
export const TOOLS: readonly Rule[] = [
  { from: /(^|\/)(?:\.|node_modules\/|vendor\/|_site\/|\.jekyll-cache\/)/, kind: 'left' },
  {
    from: /^(?:Gemfile(?:\.lock)?|Rakefile|Makefile|Dockerfile|package(?:-lock)?\.json|yarn\.lock|pnpm-lock\.yaml|[^/]*\.gemspec|[^/]*\.sh|go\.(?:mod|sum)|netlify\.toml|vercel\.json)$/i,
    kind: 'left',
  },
  { from: /^(?:README|LICEN[CS]E|CONTRIBUTING|CHANGELOG|CODE_OF_CONDUCT|COPYING)(?:\.\w+)?$/i, kind: 'left' },
];

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

/** Where things are in a site of each system, and where they are here. The first rule that fits a file counts. */
export const SYSTEMS: Readonly<Record<Exclude<DialectName, 'plain'>, readonly Rule[]>> = {
  jekyll: [
    ...TOOLS,
    { from: /^(_config\.(?:ya?ml|toml))$/, kind: 'configuration', to: '$1' },
    { from: /^_posts\/(.*)$/, kind: 'post', to: 'posts/$1' },
    { from: /^_drafts\/(.*)$/, kind: 'draft', to: 'posts/_drafts/$1' },
    // The folders above are categories.
    { from: /^([^_].*\/_(?:posts|drafts)\/.*)$/, kind: 'post', to: 'posts/$1' },
    { from: /^(_(?:includes|data)\/.*)$/, kind: 'include', to: '$1' },
    { from: /^_(?:layouts|sass)\//, kind: 'left', why: THEME },
    {
      from: /^_plugins\//,
      kind: 'left',
      why: 'holds plugins, which do not run here; docs/moving.md lists the tags that work',
    },
    // Collections keep their folders.
    {
      from: new RegExp(`^(_[a-z][^/]*/.*\\.(?:${MARKDOWN}|html))$`, 'i'),
      kind: 'page',
      to: 'pages/$1',
      written: true,
    },
    {
      from: /^_/,
      kind: 'left',
      why: 'is of a plugin, or of a collection and no page; put into public/ what readers need of it',
    },
    {
      from: /^(?:index|404|feed|atom|sitemap|search|tags|categories|archives?)\.(?:html|md|xml|json|markdown)$/,
      kind: 'left',
      // One that has an address of its own is a page.
      holds:
        /^(?![\s\S]*?\npermalink:[ \t]*["']?\/(?!(?:tags|categories|archives?|search|feed|index|404)?["']?[/.\s]))/,
      why: 'is made by this blog itself',
    },
    {
      from: /\.html?$/,
      kind: 'left',
      written: true,
      // Without a layout it is a whole document; and pages of listings are made here by themselves.
      holds: /^layout:[ \t]*(?:null|nil|none|~|)[ \t]*\r?$|\bpaginator\.|<html[\s>]/m,
      why: 'is a template; put what it makes into public/',
    },
    { from: new RegExp(`^(.*\\.(?:${MARKDOWN}|html))$`), kind: 'page', to: 'pages/$1', written: true },
    {
      from: /\.(?:htm|xml|json|txt|js|css|s[ac]ss)$/,
      kind: 'left',
      written: true,
      why: 'is a template; put what it makes into public/',
    },
    { from: /^(.*)$/, kind: 'file', to: 'public/$1' },
  ],
  hexo: [
    ...TOOLS,
    { from: /^(_config\.ya?ml)$/, kind: 'configuration', to: '$1' },
    { from: /^_config\.[\w-]+\.ya?ml$/, kind: 'left', why: THEME },
    { from: /^source\/_posts\/(.*)$/, kind: 'post', to: 'posts/$1' },
    { from: /^source\/_drafts\/(.*)$/, kind: 'draft', to: 'posts/_drafts/$1' },
    { from: /^source\/(downloads\/code\/.*)$/, kind: 'include', to: 'source/$1' },
    { from: /^source\/_/, kind: 'left', why: 'is read by the theme only' },
    {
      from: /^source\/(?:tags|categories|archives?|search)\/index\.md$/,
      kind: 'left',
      why: 'is made by this blog itself',
    },
    { from: new RegExp(`^source/(.*\\.${MARKDOWN})$`), kind: 'page', to: 'pages/$1' },
    { from: /^source\/(.*)$/, kind: 'file', to: 'public/$1' },
    { from: /^themes\//, kind: 'left', why: THEME },
    { from: /^scripts\//, kind: 'left', why: 'holds scripts of Hexo, which do not run here' },
    { from: /./, kind: 'left' },
  ],
  hugo: [
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
  ],
};
