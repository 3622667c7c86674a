import { jekyllRules } from './jekyll-rules';
import { MARKDOWN, type Rule, TOOLS } from './rules';

const PROGRAM = 'is a program or a part of the look, which this blog has itself';
const PICTURE = '(?:png|jpe?g|gif|webp|avif|svg)';
const MEDIA = `(?:${PICTURE.slice(3, -1)}|pdf|mp4|webm|mp3|ogg|zip|ico|txt)`;
/** Folders in which blogs keep their posts. */
const POSTS = '(?:_?posts?|blogs?|articles?|notes?|writing|journal)';
const REST: Rule = { from: /./, kind: 'left' };
const OTHER_MARKUP: Rule = {
  from: /\.(?:rst|adoc|asciidoc|ipynb|textile|wiki)$/i,
  kind: 'left',
  why: 'is no Markdown; make Markdown of it, as by pandoc -t gfm, and copy that into posts/',
};

/** Posts of a folder and of those below it, with what lies beside them. */
function postsIn(folder: string): Rule[] {
  return [
    { from: new RegExp(`^${folder}${POSTS}/(.+)\\.${MARKDOWN}$`), kind: 'post', to: 'posts/$1.md' },
    { from: new RegExp(`^${folder}${POSTS}/(.+\\.${MEDIA})$`, 'i'), kind: 'post', to: 'posts/$1' },
  ];
}

const LISTS: Rule = {
  from: new RegExp(
    `^(?:(?:src|docs|content|site|app)/)*(?:(?:index|404|${POSTS}|tags?|categor(?:y|ies)|archives?|search|feed)(?:/index)?)\\.${MARKDOWN}$`,
  ),
  kind: 'left',
  why: 'is a list or the front page, which this blog makes by itself',
};

const vue: readonly Rule[] = [
  {
    from: /^(?:docs\/|src\/)?(?:\.vuepress\/|\.vitepress\/)?(?:public|static)\/(.*)$/,
    kind: 'file',
    to: 'public/$1',
  },
  ...TOOLS,
  ...postsIn('(?:docs/|src/|content/)?'),
  LISTS,
  {
    from: new RegExp(
      `^(?:docs/|src/|content/)?(about|now|uses|contact|projects?|links?)(?:/index)?\\.${MARKDOWN}$`,
    ),
    kind: 'page',
    to: 'pages/$1.md',
  },
  { from: new RegExp(`^(?:docs|src|content)/(.+)\\.${MARKDOWN}$`), kind: 'post', to: 'posts/$1.md' },
  { from: new RegExp(`^(?:docs|src|content)/(.+\\.${MEDIA})$`, 'i'), kind: 'post', to: 'posts/$1' },
  { from: /\.(?:vue|[cm]?[jt]sx?|css|s[ac]ss|styl)$/, kind: 'left', why: PROGRAM },
  REST,
];

/** Further systems, whose texts are made Markdown of this blog on their way: where things are in each. */
export const TEXT_SYSTEMS = {
  eleventy: [
    ...TOOLS,
    ...postsIn('(?:(?:src|content|site|app)/)*'),
    { from: /^(?:src\/|content\/|site\/)*(?:public|static)\/(.*)$/, kind: 'file', to: 'public/$1' },
    {
      from: new RegExp(`^(?:src/|content/|site/)*((?:assets|images?|img|media|files)/.*\\.${MEDIA})$`, 'i'),
      kind: 'file',
      to: 'public/$1',
    },
    LISTS,
    {
      from: new RegExp(`^(?!.*(?:^|/)_)(?:(?:src|content|site)/)*(?:pages/)?(.+)\\.${MARKDOWN}$`),
      kind: 'page',
      to: 'pages/$1.md',
      written: true,
    },
    { from: /\.(?:njk|liquid|hbs|[cm]?[jt]sx?|css|s[ac]ss)$/, kind: 'left', why: PROGRAM },
    REST,
  ],
  vitepress: vue,
  nuxt: vue,
  gridsome: vue,
  zola: [
    ...TOOLS,
    { from: /^static\/(.*)$/, kind: 'file', to: 'public/$1' },
    {
      from: /^content\/([^/]+)\/_index\.md$/,
      kind: 'page',
      to: 'pages/$1.md',
      lonely: 'content/$1/',
      holds: /^\+\+\+\n[\s\S]*?^\+\+\+\s*\S/m,
    },
    {
      from: /^content\/(?:.*\/)?_index\.md$/,
      kind: 'left',
      why: 'is a section; write a page in pages/ if readers need its text',
    },
    { from: /^content\/(?:pages?\/)?([^/]+)\.md$/, kind: 'page', to: 'pages/$1.md' },
    { from: /^content\/pages?\/(.+)$/, kind: 'page', to: 'pages/$1' },
    { from: /^content\/(.+)$/, kind: 'post', to: 'posts/$1' },
    { from: /^(?:templates|sass|themes)\//, kind: 'left', why: PROGRAM },
    REST,
  ],
  pelican: [
    ...TOOLS,
    { from: /^content\/extra\/(.+)$/, kind: 'file', to: 'public/$1' },
    { from: new RegExp(`^content/pages/(.+)\\.${MARKDOWN}$`), kind: 'page', to: 'pages/$1.md' },
    { from: new RegExp(`^content/(.+)\\.${MARKDOWN}$`), kind: 'post', to: 'posts/$1.md' },
    OTHER_MARKUP,
    { from: /^content\/(.+)$/, kind: 'file', to: 'public/$1' },
    REST,
  ],
  nikola: [
    ...TOOLS,
    { from: /^files\/(.*)$/, kind: 'file', to: 'public/$1' },
    { from: /^((?:images|galleries)\/.*)$/, kind: 'file', to: 'public/$1' },
    { from: new RegExp(`^posts/(.+)\\.${MARKDOWN}$`), kind: 'post', to: 'posts/$1.md' },
    { from: new RegExp(`^(?:pages|stories)/(.+)\\.${MARKDOWN}$`), kind: 'page', to: 'pages/$1.md' },
    OTHER_MARKUP,
    REST,
  ],
  bridgetown: [
    { from: /^bridgetown\.config\.(ya?ml)$/, kind: 'configuration', to: '_config.$1' },
    ...jekyllRules,
  ],
  middleman: [
    ...TOOLS,
    {
      from: new RegExp(
        `^source/(?:.*/)?(\\d{4}-\\d{1,2}-\\d{1,2}-[^/]+?)(?:\\.html)?\\.${MARKDOWN}(?:\\.erb)?$`,
      ),
      kind: 'post',
      to: 'posts/$1.md',
    },
    {
      from: new RegExp(`^source/(.+?)(?:\\.html)?\\.${MARKDOWN}(?:\\.erb)?$`),
      kind: 'page',
      to: 'pages/$1.md',
      written: true,
    },
    { from: new RegExp(`^source/(.+\\.${MEDIA})$`, 'i'), kind: 'file', to: 'public/$1' },
    { from: /^source\//, kind: 'left', why: PROGRAM },
    REST,
  ],
  obsidian: [
    ...TOOLS,
    { from: /^(?:.*\/)?(?:templates?|_templates)\//i, kind: 'left', why: 'is a template of notes' },
    { from: /^(.+)\.md$/, kind: 'post', to: 'posts/$1.md' },
    { from: new RegExp(`^(.+\\.${MEDIA})$`, 'i'), kind: 'post', to: 'posts/$1' },
    {
      from: /\.(?:canvas|base|excalidraw)$/,
      kind: 'left',
      why: 'is a drawing or a table of Obsidian; export it as a picture',
    },
    REST,
  ],
  notion: [
    { from: /^(.+)\.md$/, kind: 'post', to: 'posts/$1.md' },
    { from: /\.csv$/, kind: 'left', why: 'is a table of Notion; its pages are copied' },
    { from: /^(.+)$/, kind: 'post', to: 'posts/$1' },
  ],
  hashnode: [...TOOLS, { from: /^(.+)\.md$/, kind: 'post', to: 'posts/$1.md' }, REST],
} as const satisfies Readonly<Record<string, readonly Rule[]>>;

export type TextSystem = keyof typeof TEXT_SYSTEMS;
