import { USUAL_NAMES } from '../../../lib/import/converters';
import { planImport } from '../../../lib/import/plan';
import { systemOfFiles } from '../../../lib/import/system-of';
import { TEXT_SYSTEMS, type TextSystem } from '../../../lib/import/text-systems';

const ID = '0123456789abcdef0123456789abcdef';
const WRITTEN = '---\ntitle: T\n---\nText.\n';

/** Where the files of a site go; those that stay are left out. */
function placed(system: TextSystem, files: Record<string, string>) {
  const { copies, clashes } = planImport(
    Object.keys(files),
    TEXT_SYSTEMS[system],
    (file) => files[file] ?? '',
    USUAL_NAMES[system],
  );
  expect(clashes).toEqual([]);
  return Object.fromEntries(copies.map(({ from, to, kind }) => [from, `${kind} ${to}`]));
}

const all = (...names: string[]) => Object.fromEntries(names.map((name) => [name, WRITTEN]));

test.each<[TextSystem, Record<string, string>, Record<string, string>]>([
  [
    'eleventy',
    all(
      'src/posts/2020/a.md',
      'src/posts/2020/a.png',
      'src/posts/posts.json',
      'src/about/index.md',
      'src/index.md',
      'src/_includes/a.md',
      'src/blog.njk',
      'src/assets/me.png',
      'public/b.txt',
      '_site/x.html',
    ),
    {
      'src/posts/2020/a.md': 'post posts/2020/a.md',
      'src/posts/2020/a.png': 'post posts/2020/a.png',
      'src/about/index.md': 'page pages/about/index.md',
      'src/assets/me.png': 'file public/assets/me.png',
      'public/b.txt': 'file public/b.txt',
    },
  ],
  [
    'vitepress',
    all(
      'docs/index.md',
      'docs/.vitepress/config.ts',
      'docs/public/l.png',
      'docs/posts/a.md',
      'docs/notes/x/b.md',
      'docs/about.md',
      'README.md',
    ),
    {
      'docs/public/l.png': 'file public/l.png',
      'docs/posts/a.md': 'post posts/a.md',
      'docs/notes/x/b.md': 'post posts/x/b.md',
      'docs/about.md': 'page pages/about.md',
    },
  ],
  [
    'nuxt',
    all('content/2.blog/1.kite.md', 'content/index.md', 'app.vue'),
    { 'content/2.blog/1.kite.md': 'post posts/kite.md' },
  ],
  [
    'gridsome',
    all('content/posts/a.md', 'content/posts/images/a.png', 'static/b.txt'),
    {
      'content/posts/a.md': 'post posts/a.md',
      'content/posts/images/a.png': 'post posts/images/a.png',
      'static/b.txt': 'file public/b.txt',
    },
  ],
  [
    'zola',
    {
      ...all(
        'content/_index.md',
        'content/blog/_index.md',
        'content/blog/a.md',
        'content/blog/b/b.png',
        'content/now.md',
        'static/c.txt',
        'templates/x.html',
      ),
      'content/about/_index.md': '+++\ntitle = "A"\n+++\nMe.\n',
      'content/empty/_index.md': '+++\ntitle = "A"\n+++\n',
    },
    {
      'content/about/_index.md': 'page pages/about.md',
      'content/blog/a.md': 'post posts/blog/a.md',
      'content/blog/b/b.png': 'post posts/blog/b/b.png',
      'content/now.md': 'page pages/now.md',
      'static/c.txt': 'file public/c.txt',
    },
  ],
  [
    'pelican',
    all(
      'content/Wind/a.md',
      'content/pages/me.md',
      'content/images/a.png',
      'content/extra/CNAME',
      'content/old.rst',
      'pelicanconf.py',
    ),
    {
      'content/Wind/a.md': 'post posts/Wind/a.md',
      'content/pages/me.md': 'page pages/me.md',
      'content/images/a.png': 'file public/images/a.png',
      'content/extra/CNAME': 'file public/CNAME',
    },
  ],
  [
    'nikola',
    all('posts/a.md', 'pages/me.md', 'images/a.png', 'files/b.txt', 'posts/c.ipynb', 'conf.py'),
    {
      'posts/a.md': 'post posts/a.md',
      'pages/me.md': 'page pages/me.md',
      'images/a.png': 'file public/images/a.png',
      'files/b.txt': 'file public/b.txt',
    },
  ],
  [
    'bridgetown',
    all(
      'bridgetown.config.yml',
      'src/_posts/2021-05-01-a.md',
      'src/about.md',
      'src/images/a.png',
      'src/_data/site.yml',
    ),
    {
      'bridgetown.config.yml': 'configuration _config.yml',
      'src/_posts/2021-05-01-a.md': 'post posts/2021-05-01-a.md',
      'src/about.md': 'page pages/about.md',
      'src/images/a.png': 'file public/images/a.png',
      'src/_data/site.yml': 'include _data/site.yml',
    },
  ],
  [
    'middleman',
    all(
      'source/blog/2014-05-01-a.html.markdown',
      'source/2014-06-01-b.html.md.erb',
      'source/me.html.md',
      'source/images/a.png',
      'source/layout.erb',
      'config.rb',
    ),
    {
      'source/blog/2014-05-01-a.html.markdown': 'post posts/2014-05-01-a.md',
      'source/2014-06-01-b.html.md.erb': 'post posts/2014-06-01-b.md',
      'source/me.html.md': 'page pages/me.md',
      'source/images/a.png': 'file public/images/a.png',
    },
  ],
  [
    'obsidian',
    all('.obsidian/app.json', 'Notes/My Kite.md', 'a b.png', 'Templates/t.md', 'x.canvas'),
    { 'Notes/My Kite.md': 'post posts/Notes/My Kite.md', 'a b.png': 'post posts/a b.png' },
  ],
  [
    'notion',
    all(
      `Kites ${ID}.md`,
      `Kites ${ID}/A red kite! ${ID}.md`,
      `Kites ${ID}/A red kite! ${ID}/Untitled.png`,
      `Kites ${ID}.csv`,
    ),
    {
      [`Kites ${ID}.md`]: 'post posts/kites.md',
      [`Kites ${ID}/A red kite! ${ID}.md`]: 'post posts/kites/a-red-kite.md',
      [`Kites ${ID}/A red kite! ${ID}/Untitled.png`]: 'post posts/kites/a-red-kite/Untitled.png',
    },
  ],
  ['hashnode', all('ckabc.md', 'README.md'), { 'ckabc.md': 'post posts/ckabc.md' }],
])('where things go in a site of %s', (system, files, expected) => {
  expect(placed(system, files)).toEqual(expected);
});

test.each<[string | undefined, Record<string, string>, string?]>([
  ['eleventy', { 'package.json': '{"devDependencies":{"@11ty/eleventy":"3"}}' }],
  ['vitepress', { 'package.json': '{"devDependencies":{"vitepress":"1"}}' }],
  ['nuxt', { 'package.json': '{"dependencies":{"nuxt":"3","@nuxt/content":"2"}}' }],
  ['gridsome', { 'package.json': '{"dependencies":{"gridsome":"0.7"}}' }],
  ['docusaurus', { 'package.json': '{"dependencies":{"@docusaurus/core":"3"}}' }],
  // A toolchain of Hugo or Jekyll may have any package.
  ['hugo', { 'package.json': '{"devDependencies":{"vitepress":"1"}}' }, 'hugo'],
  ['zola', { 'config.toml': 'base_url = "https://a.test"' }, 'hugo'],
  ['hugo', { 'config.toml': 'baseURL = "https://a.test"' }, 'hugo'],
  ['pelican', { 'pelicanconf.py': '' }],
  ['nikola', { 'conf.py': 'BLOG_TITLE = "A"' }],
  [undefined, { 'conf.py': 'project = "A"' }],
  ['bridgetown', { 'bridgetown.config.yml': '' }],
  ['middleman', { Gemfile: 'gem "middleman-blog"' }],
  ['obsidian', { '.obsidian/app.json': '', 'a.md': '' }],
  ['notion', { [`A ${ID}.md`]: '' }],
  [undefined, { [`A ${ID}.md`]: '', 'b.md': '' }],
  ['hashnode', { 'a.md': '---\ntitle: A\ncuid: x\n---' }],
  [undefined, {}],
])('%s is told by its files', (...[system, files, old]) => {
  expect(systemOfFiles(Object.keys(files), (name) => files[name] ?? '', old)).toBe(system);
});
