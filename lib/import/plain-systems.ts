import { AUTHOR_FILE } from './authors';
import { type Rule, TOOLS } from './rules';

const WRITTEN = '(?:md|markdown|mdx)';
const PROGRAM = 'is a program or a part of the look, which this blog has itself';

/** Where blogs in JavaScript have their posts, in one folder or in two. */
const CONTENT =
  '(?:src/)?(?:content|data|_?posts|blog|_?articles|markdown)/(?:(?:content|blog|posts|articles|notes|writing)/)?';

/** Authors, of which the import makes one file. The first of a starter of Next is also its page about the blog. */
const AUTHORS: readonly Rule[] = [
  { from: /^data\/authors\/default\.mdx?$/, kind: 'page', to: 'pages/about.md' },
  { from: AUTHOR_FILE, kind: 'left' },
];

/** Systems whose posts are Markdown as this blog reads it, or MDX: where things are in each. */
export const PLAIN_SYSTEMS = {
  next: [
    ...TOOLS,
    ...AUTHORS,
    { from: /^public\/(.*)$/, kind: 'file', to: 'public/$1' },
    {
      from: new RegExp(
        `^(?:src/)?app/(?:\\([^/]*\\)/)*(?:blog|posts|articles|notes|writing)/(?:\\([^/]*\\)/)*([^/]+)/page\\.${WRITTEN}$`,
      ),
      kind: 'post',
      to: 'posts/$1.md',
    },
    {
      from: new RegExp(`^(?:src/)?pages/(?:blog|posts|articles|notes|writing)/(.+)\\.${WRITTEN}$`),
      kind: 'post',
      to: 'posts/$1.md',
    },
    {
      from: new RegExp(`^(?:src/)?(?:app|pages)/(?!.*(?:^|/)page\\.)(.+)\\.${WRITTEN}$`),
      kind: 'page',
      to: 'pages/$1.md',
    },
    { from: new RegExp(`^${CONTENT}(.+)\\.${WRITTEN}$`), kind: 'post', to: 'posts/$1.md' },
    {
      from: new RegExp(`^${CONTENT}(.+\\.(?:png|jpe?g|gif|webp|avif|svg))$`, 'i'),
      kind: 'post',
      to: 'posts/$1',
    },
    { from: /^(?:src\/)?(?:app|pages|components|lib|styles)\//, kind: 'left', why: PROGRAM },
    { from: /./, kind: 'left' },
  ],
  astro: [
    ...TOOLS,
    ...AUTHORS,
    { from: /^public\/(.*)$/, kind: 'file', to: 'public/$1' },
    { from: new RegExp(`^src/content/[^/]+/(.+)\\.${WRITTEN}$`), kind: 'post', to: 'posts/$1.md' },
    { from: /^src\/content\/[^/]+\/(.+\.(?:png|jpe?g|gif|webp|avif|svg))$/i, kind: 'post', to: 'posts/$1' },
    {
      from: new RegExp(`^src/pages/(?:blog|posts|articles|notes)/(.+)\\.${WRITTEN}$`),
      kind: 'post',
      to: 'posts/$1.md',
    },
    { from: new RegExp(`^src/pages/(.+)\\.${WRITTEN}$`), kind: 'page', to: 'pages/$1.md' },
    {
      from: /^src\/assets\/(.*\.(?:png|jpe?g|gif|webp|avif|svg))$/i,
      kind: 'file',
      to: 'public/assets/$1',
    },
    {
      from: /^src\/images\/.*\.(?:png|jpe?g|gif|webp|avif|svg)$/i,
      kind: 'left',
      why: 'is a picture that posts may name by a way through folders; copy it beside the posts that do',
    },
    { from: /^src\//, kind: 'left', why: PROGRAM },
    { from: /./, kind: 'left' },
  ],
  gatsby: [
    ...TOOLS,
    ...AUTHORS,
    { from: /^static\/(.*)$/, kind: 'file', to: 'public/$1' },
    {
      from: new RegExp(`^src/pages/(?:blog|posts|articles|notes|writing)/(.+)\\.${WRITTEN}$`),
      kind: 'post',
      to: 'posts/$1.md',
    },
    {
      from: /^src\/pages\/(?:blog|posts|articles|notes|writing)\/(.+\.(?:png|jpe?g|gif|webp|avif|svg))$/i,
      kind: 'post',
      to: 'posts/$1',
    },
    { from: new RegExp(`^src/pages/(.+)\\.${WRITTEN}$`), kind: 'page', to: 'pages/$1.md' },
    { from: new RegExp(`^${CONTENT}(.+)\\.${WRITTEN}$`), kind: 'post', to: 'posts/$1.md' },
    { from: new RegExp(`^${CONTENT}(.+)$`), kind: 'post', to: 'posts/$1' },
    { from: /^src\//, kind: 'left', why: PROGRAM },
    { from: /./, kind: 'left' },
  ],
  docusaurus: [
    ...TOOLS,
    ...AUTHORS,
    { from: /^static\/(.*)$/, kind: 'file', to: 'public/$1' },
    {
      from: new RegExp(`^(?:blog|src/pages)/(?:.*/)?_[^/]*\\.${WRITTEN}$`),
      kind: 'left',
      why: 'is a part that others import; write its text into them',
    },
    { from: new RegExp(`^blog/(.+)\\.${WRITTEN}$`), kind: 'post', to: 'posts/$1.md' },
    {
      from: /^blog\/tags\.ya?ml$/,
      kind: 'left',
      why: 'names tags by keys; write their names into the posts',
    },
    { from: /^blog\/(.+)$/, kind: 'post', to: 'posts/$1' },
    { from: new RegExp(`^src/pages/(.+)\\.${WRITTEN}$`), kind: 'page', to: 'pages/$1.md' },
    {
      from: /^(?:versioned_)?docs\//,
      kind: 'left',
      why: 'is documentation, and no post; copy what are pages into pages/',
    },
    { from: /^src\//, kind: 'left', why: PROGRAM },
    { from: /./, kind: 'left' },
  ],
} as const satisfies Readonly<Record<string, readonly Rule[]>>;

type PlainSystem = keyof typeof PLAIN_SYSTEMS;

/** By which package a system is known. */
const PACKAGES: readonly [name: string, system: PlainSystem][] = [
  ['@docusaurus/core', 'docusaurus'],
  ['astro', 'astro'],
  ['gatsby', 'gatsby'],
  ['next', 'next'],
];

/** The system that a `package.json` asks for. */
export function systemOfPackage(json: string): PlainSystem | undefined {
  return PACKAGES.find(([name]) => new RegExp(`"${name}"\\s*:`).test(json))?.[1];
}

/** What makes addresses stay as they were, where the system has a rule for them: for `site.config.ts`. */
export const PERMALINKS: Readonly<Record<string, string>> = {
  next: 'posts are at /posts/:slug/; write permalink, such as /blog/:slug/, into site.config.ts if they were elsewhere',
  astro: 'write permalink: /blog/:slug/ into site.config.ts if posts were in src/content/blog/',
  gatsby: 'write permalink: /:slug/ into site.config.ts, or what gatsby-node.js made of their names',
  docusaurus: 'write permalink: /blog/:year/:month/:day/:slug/ into site.config.ts',
  vitepress:
    'write permalink: /posts/:slug.html into site.config.ts, or what their folders and cleanUrls made of it',
  nuxt: 'write permalink: /blog/:slug/ into site.config.ts if posts were in content/blog/',
  gridsome: 'write permalink, such as /blog/:slug/, into site.config.ts',
  eleventy: 'each post says its old address itself, unless a data file of its folder said another',
  zola: 'each post and page says its old address itself',
  pelican: 'each post and page says its old address itself, by ARTICLE_URL and PAGE_URL of pelicanconf.py',
  nikola: 'each post and page says its old address itself, if PRETTY_URLS was on',
  middleman: 'each post says its old address itself, by blog.permalink of config.rb',
  hashnode: 'each post says its old address itself',
  wordpress: 'each post and page says its old address itself',
  ghost: 'each post and page says its old address itself, if Ghost had it at /slug/',
};
