import { oldFolders } from '../../../lib/import/old-folders';
import { PLAIN_SYSTEMS, systemOfPackage } from '../../../lib/import/plain-systems';
import { importReport, type Outcome, planImport } from '../../../lib/import/plan';
import { SYSTEMS } from '../../../lib/import/systems';

const WRITTEN = '---\ntitle: T\n---\nText.\n';

function textOf(written: (file: string) => boolean): (file: string) => string {
  return (file) => (written(file) ? WRITTEN : 'Text.\n');
}

/** Where files go; those that stay are left out. */
function places(
  system: keyof typeof SYSTEMS,
  files: string[],
  written: (file: string) => boolean = () => true,
) {
  const { copies } = planImport(files, SYSTEMS[system], textOf(written));
  return Object.fromEntries(copies.map(({ from, to }) => [from, to]));
}

test.each([
  ['', {}],
  ['permalink: /', {}],
  ['permalink: /tags/', {}],
  ['permalink: "/tags.html"', {}],
  ['permalink: /all-tags/', { 'tags.md': 'pages/tags.md' }],
  ["title: x\npermalink: '/tags-of-kites.html'", { 'tags.md': 'pages/tags.md' }],
])('a listing of Jekyll, of which the blog has its own, with %j', (line, meant) => {
  const { copies } = planImport(['tags.md'], SYSTEMS.jekyll, () => `---\ntitle: T\n${line}\n---\nText.\n`);
  expect(Object.fromEntries(copies.map(({ from, to }) => [from, to]))).toEqual(meant);
});

test('Jekyll', () => {
  const files = [
    ...['_config.yml', '_posts/2020-01-01-a.md', '_posts/2020/2020-01-02-b.markdown', '_drafts/c.md'],
    ...[
      'travel/_posts/2020-01-03-d.md',
      '_includes/n.html',
      '_data/team.yml',
      '_bibliography/works.bib',
      'assets/bibliography/kite.bib',
      '_layouts/post.html',
      '_sass/a.scss',
    ],
    ...[
      'about.md',
      'docs/guide.md',
      'index.html',
      'assets/a.png',
      'assets/main.scss',
      'CNAME',
      'README.md',
      'Gemfile',
    ],
    ...['_site/index.html', '.gitignore', 'notes.md'],
  ];
  const written = (file: string) => !/notes|png|CNAME/.test(file);
  expect(places('jekyll', files, written)).toEqual({
    '_config.yml': '_config.yml',
    '_posts/2020-01-01-a.md': 'posts/2020-01-01-a.md',
    '_posts/2020/2020-01-02-b.markdown': 'posts/2020/2020-01-02-b.markdown',
    '_drafts/c.md': 'posts/_drafts/c.md',
    'travel/_posts/2020-01-03-d.md': 'posts/travel/_posts/2020-01-03-d.md',
    '_includes/n.html': '_includes/n.html',
    '_data/team.yml': '_data/team.yml',
    '_bibliography/works.bib': '_bibliography/works.bib',
    'assets/bibliography/kite.bib': '_bibliography/kite.bib',
    'about.md': 'pages/about.md',
    'docs/guide.md': 'pages/docs/guide.md',
    'assets/a.png': 'public/assets/a.png',
    CNAME: 'public/CNAME',
    'notes.md': 'public/notes.md',
  });
});

test('Hexo', () => {
  const files = [
    ...['_config.yml', '_config.next.yml', 'package.json', 'source/_posts/a.md', 'source/_posts/a/pic.png'],
    ...[
      'source/_drafts/b.md',
      'source/about/index.md',
      'source/tags/index.md',
      'source/images/c.png',
      'scaffolds/post.md',
    ],
  ];
  expect(places('hexo', files)).toEqual({
    '_config.yml': '_config.yml',
    'source/_posts/a.md': 'posts/a.md',
    'source/_posts/a/pic.png': 'posts/a/pic.png',
    'source/_drafts/b.md': 'posts/_drafts/b.md',
    'source/about/index.md': 'pages/about/index.md',
    'source/images/c.png': 'public/images/c.png',
  });
});

test('Hugo', () => {
  const files = [
    ...[
      'hugo.toml',
      'content/about.md',
      'content/posts/a.md',
      'content/posts/b/index.md',
      'content/posts/b/pic.png',
    ],
    ...[
      'content/posts/_index.md',
      'static/c.png',
      'layouts/shortcodes/n.html',
      'layouts/_default/single.html',
    ],
    ...['config/_default/params.toml', 'config/staging/params.toml', 'data/kites.yaml', 'data/kites.png'],
    ...['i18n/en.toml', 'themes/t/i18n/en.toml', 'themes/t/theme.toml'],
  ];
  expect(places('hugo', files)).toEqual({
    'hugo.toml': 'hugo.toml',
    'content/about.md': 'pages/about.md',
    'content/posts/_index.md': 'posts/posts/_index.md',
    'content/posts/a.md': 'posts/posts/a.md',
    'content/posts/b/index.md': 'posts/posts/b/index.md',
    'content/posts/b/pic.png': 'posts/posts/b/pic.png',
    'static/c.png': 'public/c.png',
    'layouts/shortcodes/n.html': 'layouts/shortcodes/n.html',
    'config/_default/params.toml': 'config/_default/params.toml',
    'data/kites.yaml': 'data/kites.yaml',
    'i18n/en.toml': 'i18n/en.toml',
    'themes/t/i18n/en.toml': 'themes/t/i18n/en.toml',
  });
});

test.each([
  ['layout: default', '<p>Text</p>', 'pages/contact/index.html'],
  ['layout: null', '<p>Text</p>', undefined],
  ['layout: home', '{% for post in paginator.posts %}{% endfor %}', undefined],
  ['layout: page', '<!doctype html>\n<html lang="en">', undefined],
])('an HTML page of Jekyll with %s and %s', (fields, body, to) => {
  const text = `---\n${fields}\n---\n${body}\n`;
  const { copies } = planImport(['contact/index.html'], SYSTEMS.jekyll, () => text);
  expect(copies.map((copy) => copy.to)).toEqual(to === undefined ? [] : [to]);
});

function placesWith(system: keyof typeof SYSTEMS, config: Record<string, unknown>, files: string[]) {
  const { rules, usual } = oldFolders(system, config);
  const { copies } = planImport(files, [...rules, ...SYSTEMS[system]], () => WRITTEN, usual);
  return Object.fromEntries(copies.map(({ from, to }) => [from, to]));
}

test('what Jekyll excludes stays, and its folders may have other names', () => {
  const config = {
    exclude: ['notes/**', 'secret.md', '*.tmp', './_includes/a.html'],
    collections_dir: 'content',
  };
  expect(
    placesWith('jekyll', config, [
      ...['notes/a/b.md', 'secret.md', 'secret.md.html', 'x/y.tmp', '_includes/a.html', 'about.md'],
      ...['content/_posts/2020-01-01-a.md', 'content/_recipes/soup.md'],
    ]),
  ).toEqual({
    'secret.md.html': 'pages/secret.md.html',
    '_includes/a.html': '_includes/a.html',
    'about.md': 'pages/about.md',
    'content/_posts/2020-01-01-a.md': 'posts/2020-01-01-a.md',
    'content/_recipes/soup.md': 'pages/_recipes/soup.md',
  });
});

test('what Hexo copies as it is, and the folder of its posts', () => {
  const config = { source_dir: 'src/', skip_render: ['raw/**', '*.md', 42, ''] };
  expect(
    placesWith('hexo', config, [
      'src/_posts/a.md',
      'src/README.md',
      'src/raw/b/c.md',
      'src/about/index.md',
      'other/x.md',
    ]),
  ).toEqual({
    'src/_posts/a.md': 'posts/a.md',
    'src/README.md': 'public/README.md',
    'src/raw/b/c.md': 'public/raw/b/c.md',
    'src/about/index.md': 'pages/about/index.md',
  });
  expect(placesWith('hexo', { skip_render: 'a.html' }, ['source/a.html'])).toEqual({
    'source/a.html': 'public/a.html',
  });
});

test('the folders of Hugo', () => {
  expect(
    placesWith('hugo', { contentDir: 'texts', staticDir: 'static' }, ['texts/blog/a.md', 'static/b.png']),
  ).toEqual({
    'texts/blog/a.md': 'posts/blog/a.md',
    'static/b.png': 'public/b.png',
  });
});

test('pages of Hugo in another language, and the images of a page that is a folder', () => {
  const languages = {
    en: { contentDir: 'content' },
    de: { contentDir: 'content/de' },
    fr: { contentdir: './textes/fr/' },
    ja: { languageName: '日本語' },
  };
  const files = [
    ...['content/about.md', 'content/de/about.md', 'content/de/_index.md', 'content/de/post/a.md'],
    ...['content/de/team/index.md', 'content/de/team/anna.png', 'content/de/page/terms.md'],
    ...['content/team/index.md', 'content/team/anna.png', 'content/team/notes.md', 'content/blog/b.png'],
    ...['textes/fr/about.md', 'textes/fr/post/c.md', 'content/ja/about.md'],
  ];
  expect(placesWith('hugo', { languages }, files)).toEqual({
    'content/about.md': 'pages/about.md',
    'content/de/about.md': 'pages/de/about.md',
    'content/de/_index.md': 'posts/de/_index.md',
    'content/de/post/a.md': 'posts/de/post/a.md',
    'content/de/team/index.md': 'pages/de/team/index.md',
    'content/de/team/anna.png': 'pages/de/team/anna.png',
    'content/de/page/terms.md': 'pages/de/page/terms.md',
    'content/team/index.md': 'pages/team/index.md',
    'content/team/anna.png': 'pages/team/anna.png',
    'content/team/notes.md': 'posts/team/notes.md',
    'content/blog/b.png': 'posts/blog/b.png',
    'textes/fr/about.md': 'pages/fr/about.md',
    'textes/fr/post/c.md': 'posts/fr/post/c.md',
    // A section, since no language has the folder.
    'content/ja/about.md': 'posts/ja/about.md',
  });
  expect(placesWith('hugo', { languages: 'de' }, ['content/de/about.md'])).toEqual({
    'content/de/about.md': 'posts/de/about.md',
  });
});

test('images are not counted as posts', () => {
  const files = [
    'source/_posts/a.md',
    'source/_posts/a/1.png',
    'source/_posts/a/2.png',
    'source/_posts/b.md',
  ];
  const plan = planImport(files, SYSTEMS.hexo, () => WRITTEN);
  const outcomes = new Map(plan.copies.map(({ to }): [string, Outcome] => [to, 'copied']));
  expect(importReport(plan, outcomes)).toEqual(['Copied: 2 posts, 2 files of posts and pages']);
});

test('the report says what was copied, what is here already, and what stays', () => {
  const files = [
    '_posts/2020-01-01-a.md',
    '_posts/2020-01-02-b.md',
    'about.md',
    '_layouts/a.html',
    '_layouts/b.html',
  ];
  const plan = planImport(files, SYSTEMS.jekyll, () => WRITTEN);
  const outcomes = new Map<string, Outcome>([
    ['posts/2020-01-01-a.md', 'copied'],
    ['posts/2020-01-02-b.md', 'same'],
    ['pages/about.md', 'differs'],
  ]);
  expect(importReport(plan, outcomes)).toEqual([
    'Copied: 1 post',
    'Here already, and the same: 1',
    'pages/about.md is here already and is another one than about.md; it was not touched. Delete or rename it, and run this again',
    '_layouts/a.html (and 1 more) belongs to the theme; this blog has its own look',
  ]);
});

test('two files that would have one name are told', () => {
  const plan = planImport(['a/_posts/x.md', '_posts/a/_posts/x.md'], SYSTEMS.jekyll, () => WRITTEN);
  expect(plan.clashes).toEqual([
    { from: 'a/_posts/x.md', with: '_posts/a/_posts/x.md', to: 'posts/a/_posts/x.md' },
  ]);
});

describe('systems in JavaScript', () => {
  const placed = (system: keyof typeof PLAIN_SYSTEMS, files: readonly string[]) =>
    Object.fromEntries(
      planImport(files, PLAIN_SYSTEMS[system], () => WRITTEN).copies.map(({ from, to }) => [from, to]),
    );

  test.each([
    ['{ "dependencies": { "next": "16" } }', 'next'],
    ['{"dependencies":{"astro":"5","next":"16"}}', 'astro'],
    ['{"dependencies":{"@docusaurus/core":"3"}}', 'docusaurus'],
    ['{"dependencies":{"gatsby":"5"}}', 'gatsby'],
    ['{"name":"kites"}', undefined],
  ] as const)('%s is %s', (json, system) => {
    expect(systemOfPackage(json)).toBe(system);
  });

  test('Next', () => {
    expect(
      placed('next', [
        ...['public/a.png', 'posts/a.md', 'content/blog/b.mdx', 'content/blog/b.png', 'data/blog/c/d.mdx'],
        ...['app/blog/e/page.mdx', 'app/(main)/posts/f/page.md', 'src/pages/blog/g.mdx', 'pages/about.md'],
        ...['app/page.tsx', 'components/h.tsx', 'README.md', 'package.json', 'node_modules/x/readme.md'],
      ]),
    ).toEqual({
      'public/a.png': 'public/a.png',
      'posts/a.md': 'posts/a.md',
      'content/blog/b.mdx': 'posts/b.md',
      'content/blog/b.png': 'posts/b.png',
      'data/blog/c/d.mdx': 'posts/c/d.md',
      'app/blog/e/page.mdx': 'posts/e.md',
      'app/(main)/posts/f/page.md': 'posts/f.md',
      'src/pages/blog/g.mdx': 'posts/g.md',
      'pages/about.md': 'pages/about.md',
    });
  });

  test('Astro, Gatsby and Docusaurus', () => {
    expect(
      placed('astro', [
        'src/content/blog/a.mdx',
        'src/content/blog/a/b.png',
        'src/pages/about.md',
        'src/pages/x.astro',
        'public/f.ico',
      ]),
    ).toEqual({
      'src/content/blog/a.mdx': 'posts/a.md',
      'src/content/blog/a/b.png': 'posts/a/b.png',
      'src/pages/about.md': 'pages/about.md',
      'public/f.ico': 'public/f.ico',
    });
    expect(
      placed('gatsby', [
        'content/blog/a/index.md',
        'content/blog/a/b.png',
        'static/c.png',
        'src/pages/404.js',
      ]),
    ).toEqual({
      'content/blog/a/index.md': 'posts/a/index.md',
      'content/blog/a/b.png': 'posts/a/b.png',
      'static/c.png': 'public/c.png',
    });
    expect(
      placed('docusaurus', [
        'blog/2020-01-01-a/index.mdx',
        'blog/2020-01-01-a/b.png',
        'blog/authors.yml',
        'blog/_part.mdx',
        'blog/2020-01-01-a/_part.md',
        'docs/a.md',
        'static/c.png',
      ]),
    ).toEqual({
      'blog/2020-01-01-a/index.mdx': 'posts/2020-01-01-a/index.md',
      'blog/2020-01-01-a/b.png': 'posts/2020-01-01-a/b.png',
      'static/c.png': 'public/c.png',
    });
  });
});

test('Hugo may have several folders of files, and mount others', () => {
  const config = {
    ContentDir: 'source',
    staticDir: ['public_files', 'more'],
    module: {
      mounts: [
        { source: 'essays', target: 'content/essays' },
        { source: '../up', target: 'static' },
      ],
    },
  };
  const files = ['source/post/a.md', 'public_files/a.png', 'more/b.png', 'essays/c.md'];
  expect(placesWith('hugo', config, files)).toEqual({
    'essays/c.md': 'posts/essays/c.md',
    'more/b.png': 'public/b.png',
    'public_files/a.png': 'public/a.png',
    'source/post/a.md': 'posts/post/a.md',
  });
});

test('the mark of a section is copied, and what of it is not shown is said', () => {
  const { copies, left } = planImport(
    ['content/blog/_index.md', 'content/blog/a.md'],
    SYSTEMS.hugo,
    () => WRITTEN,
  );
  expect(copies.map(({ to }) => to)).toEqual(['posts/blog/_index.md', 'posts/blog/a.md']);
  expect(left).toEqual([
    expect.objectContaining({ first: 'content/blog/_index.md', why: expect.stringContaining('cascade') }),
  ]);
});

test('org-mode of Hugo becomes Markdown by its name', () => {
  const files = [
    'content/about.org',
    'content/post/a.org',
    'content/post/b/index.org',
    'content/post/_index.org',
  ];
  expect(places('hugo', files)).toEqual({
    'content/about.org': 'pages/about.md',
    'content/post/a.org': 'posts/post/a.md',
    'content/post/b/index.org': 'posts/post/b/index.md',
  });
});

test('templates of a theme that is a module of Hugo come along from where Hugo has fetched them', () => {
  const files = [
    '_vendor/github.com/me/kites/v2/layouts/shortcodes/a.html',
    '_vendor/github.com/me/wind/layouts/partials/b/c.html',
    '_vendor/modules.txt',
  ];
  expect(places('hugo', files)).toEqual({
    '_vendor/github.com/me/kites/v2/layouts/shortcodes/a.html': 'themes/kites/layouts/shortcodes/a.html',
    '_vendor/github.com/me/wind/layouts/partials/b/c.html': 'themes/wind/layouts/partials/b/c.html',
  });
});

test('the text of a section of Hugo without posts is a page, with its images', () => {
  const files = [
    ...['content/about/_index.md', 'content/about/_index.de.md', 'content/about/img/me.png'],
    ...['content/blog/_index.md', 'content/blog/a.md', 'content/blog/a.png'],
    ...['content/links/_index.md', 'content/de/about/_index.md', 'content/de/a/b.md'],
  ];
  const textOf = (name: string) =>
    name.startsWith('content/links') ? '---\ntitle: L\n---\n' : '---\ntitle: A\n---\n\nText.\n';
  const { copies } = planImport(files, SYSTEMS.hugo, textOf);
  expect(Object.fromEntries(copies.map(({ from, to }) => [from, to]))).toEqual({
    'content/about/_index.md': 'pages/about/index.md',
    'content/about/_index.de.md': 'pages/about/index.de.md',
    'content/about/img/me.png': 'pages/about/img/me.png',
    'content/blog/_index.md': 'posts/blog/_index.md',
    'content/blog/a.md': 'posts/blog/a.md',
    'content/blog/a.png': 'posts/blog/a.png',
    'content/links/_index.md': 'posts/links/_index.md',
    'content/de/about/_index.md': 'pages/de/about/index.md',
    'content/de/a/b.md': 'posts/de/a/b.md',
  });
});

test.each([
  ['---\ntitle: A\nlayout: "archives"\n---\n', undefined],
  ["+++\ntitle = 'S'\nlayout = 'search'\n+++\n\n", undefined],
  ['---\nlayout: archives\n---\nText.\n', 'pages/page/archives/index.md'],
  ['---\nlayout: post\n---\n', 'pages/page/archives/index.md'],
  ['---\ntitle: A\n---\nlayout: archives\n---\n', 'pages/page/archives/index.md'],
])('a page of Hugo that only its theme fills stays, and that is said: %j', (text, to) => {
  const { copies, left } = planImport(['content/page/archives/index.md'], SYSTEMS.hugo, () => text);
  expect([copies[0]?.to, left.length]).toEqual([to, to === undefined ? 1 : 0]);
});

test.each([
  [['_config.kite.yml', 'themes/kite/_config.yml'], '_config.kite.yml'],
  [['_config.kite.yaml', 'source/_data/kite.yml'], '_config.kite.yaml'],
  [['source/_data/kite.yml', 'themes/kite/_config.yml'], 'source/_data/kite.yml'],
  [['themes/kite/_config.yml', 'themes/wind/_config.yml', '_config.wind.yml'], 'themes/kite/_config.yml'],
  [['_config.wind.yml'], undefined],
])(
  'the configuration of the theme of a Hexo blog comes along, since it has the menu: of %j %s',
  (files, from) => {
    const { rules } = oldFolders('hexo', { theme: 'kite' }, files);
    const { copies, clashes } = planImport(files, [...rules, ...SYSTEMS.hexo], () => '');
    expect(copies).toEqual(from ? [{ from, to: '_config.kite.yml', kind: 'configuration' }] : []);
    expect(clashes).toEqual([]);
  },
);

test('of a site of Octopress, only what is below its source is a part of it; what it built is none', () => {
  const config = { source: 'source', destination: 'public', plugins: 'plugins' };
  const files = [
    ...['_config.yml', 'Rakefile', 'plugins/x.rb', 'sass/a.scss', 'public/index.html'],
    ...['source/_posts/2012-05-01-kite.markdown', 'source/images/a.png', 'source/about/index.markdown'],
  ];
  const { rules, usual } = oldFolders('jekyll', config, files);
  const { copies } = planImport(files, [...rules, ...SYSTEMS.jekyll], () => WRITTEN, usual);
  expect(Object.fromEntries(copies.map(({ from, to }) => [from, to]))).toEqual({
    '_config.yml': '_config.yml',
    'source/_posts/2012-05-01-kite.markdown': 'posts/2012-05-01-kite.markdown',
    'source/images/a.png': 'public/images/a.png',
    'source/about/index.markdown': 'pages/about/index.markdown',
  });
});

test.each([
  ['---\nlayout: archives\norder: 3\n---\n', undefined],
  ['---\nicon: x\nlayout: "tags"\n---\n\n', undefined],
  ['---\nlayout: archives\n---\nText.\n', 'pages/_tabs/a.md'],
  ['---\nlayout: page\n---\n', 'pages/_tabs/a.md'],
])('a page of Jekyll that only its layout fills stays: %j', (text, to) => {
  const { copies } = planImport(['_tabs/a.md'], SYSTEMS.jekyll, () => text);
  expect(copies.map((copy) => copy.to)).toEqual(to === undefined ? [] : [to]);
});
