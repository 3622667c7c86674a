import { MARKDOWN, type Rule, THEME, TOOLS } from './rules';

/** Where things are in a site of Jekyll. */
export const jekyllRules: readonly Rule[] = [
  ...TOOLS,
  { from: /^(_config\.(?:ya?ml|toml))$/, kind: 'configuration', to: '$1' },
  { from: /^_posts\/(.*)$/, kind: 'post', to: 'posts/$1' },
  { from: /^_drafts\/(.*)$/, kind: 'draft', to: 'posts/_drafts/$1' },
  // The folders above are categories.
  { from: /^([^_].*\/_(?:posts|drafts)\/.*)$/, kind: 'post', to: 'posts/$1' },
  { from: /^(_(?:includes|data)\/.*|_bibliography\/.*\.bib(?:tex)?)$/, kind: 'include', to: '$1' },
  // Where the layout Distill has them.
  { from: /^assets\/bibliography\/(.*\.bib)$/, kind: 'include', to: '_bibliography/$1' },
  { from: /^_(?:layouts|sass)\//, kind: 'left', why: THEME },
  {
    from: /^_plugins\//,
    kind: 'left',
    why: 'holds plugins, which do not run here; docs/moving.md lists the tags that work',
  },
  // Such as _tabs/archives.md of Chirpy: a page that only its layout fills.
  {
    from: new RegExp(`\\.${MARKDOWN}$`),
    kind: 'left',
    holds:
      /^---\r?\n(?:(?!---).*\r?\n)*?layout:[ \t]*["']?(?:archives?|tags?|categor(?:y|ies)|search)["']?[ \t]*\r?\n(?:(?!---).*\r?\n)*?---\s*$/,
    why: 'is made by this blog itself',
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
];
