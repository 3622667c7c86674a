import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { CONFIG, type Programs, programsWith } from './in-copy';

const ROOT = path.join(__dirname, '../../..');

// Programs are started, one after the other, also where the machine has other work.
jest.setTimeout(120_000);

let programs: Programs;
let folder = '';
beforeAll(() => {
  programs = programsWith({
    'site.config.ts': CONFIG,
    'old/_config.yml': 'title: Kites\nurl: https://kites.test\n',
    'old/_posts/2020-01-02-kite.md': '---\ntitle: Kite\n---\nText. {% include gone.html %}\n',
    'old/_includes/here.html': 'x',
    'old/_layouts/post.html': 'x',
    'old/about.md': '---\ntitle: Old\n---\nOld.\n',
    'pages/about.md': '---\ntitle: New\n---\nNew.\n',
    'old/_site/2020/01/02/kite.html': 'x',
    'old/_site/gone/kite/index.html': 'x',
  });
  folder = programs.folder;
});
beforeEach(() => programs.reset());
afterAll(() => programs.dispose());

/** Runs a program of the blog in a copy of it. */
const run = (program: string, ...args: string[]) => programs.run(program, ...args);

test('copies a site, overwrites nothing, and says what needs a hand', async () => {
  const dry = await run('import', 'old', '--dry');
  expect(dry).toMatchObject({ code: 0, stderr: '' });
  expect(existsSync(path.join(folder, 'posts'))).toBe(false);

  const first = await run('import', 'old');
  expect(first).toMatchObject({ code: 0, stderr: '' });
  expect(first.stdout.split('\n')).toEqual([
    'old is a site of jekyll.',
    'Copied: 1 configuration, 1 included file, 1 post',
    'pages/about.md is here already and is another one than about.md; it was not touched. Delete or rename it, and run this again',
    '_layouts/post.html belongs to the theme; this blog has its own look',
    'What needs a hand:',
    'posts/2020-01-02-kite.md:4 warning the file _includes/gone.html is not there, so that nothing is shown here; add it, or delete the tag [template]',
    '1 warning',
    '',
  ]);
  expect(readFileSync(path.join(folder, 'pages/about.md'), 'utf8')).toContain('New.');

  const second = await run('import', 'old');
  expect(second.stdout).toContain('Copied: nothing\nHere already, and the same: 3\n');
});

test('old addresses are looked up, and new ones locked', async () => {
  await run('import', 'old');
  const urls = await run('urls', '--old', 'old/_site');
  expect(urls).toEqual({
    code: 1,
    stderr: '',
    stdout:
      'lost        /gone/kite/; write redirect_from: /gone/kite/ into posts/2020-01-02-kite.md\n2 addresses: 1 served, 0 redirected, 1 lost\n',
  });
  expect(await run('urls', '--lock')).toMatchObject({
    code: 0,
    stdout: 'urls.lock holds the addresses of 2 pages\n',
  });
  expect(readFileSync(path.join(folder, 'urls.lock'), 'utf8')).toContain('\n/2020/01/02/kite.html\n');
});

test('what cannot be used is said in a line', async () => {
  const [nowhere, other, list, nothing] = await Promise.all([
    run('import', 'nowhere'),
    run('import', 'old', '--from', 'octopress'),
    run('urls', '--old', 'nowhere.xml'),
    run('urls', '--redirects', 'apache'),
  ]);
  expect(nowhere).toMatchObject({
    code: 2,
    stderr: 'nowhere cannot be read (ENOENT); name the folder of the earlier blog\n',
  });
  expect(other).toMatchObject({
    code: 2,
    stderr:
      'octopress is no known system of a folder; write --from and one of jekyll, hexo, hugo, next, astro, gatsby, docusaurus, eleventy, vitepress, nuxt, gridsome, zola, pelican, nikola, bridgetown, middleman, obsidian, notion, hashnode\n',
  });
  expect(list).toMatchObject({
    code: 2,
    stderr: 'nowhere.xml cannot be read (ENOENT); name a sitemap, a list of addresses or a folder\n',
  });
  expect(nothing).toMatchObject({
    code: 2,
    stderr: 'apache is no format of redirects; write one of _redirects, nginx, s3\n',
  });
});

test('reads posts in MDX, and names what Markdown cannot say', async () => {
  const files = {
    'next/package.json': '{"dependencies":{"next":"16"}}',
    'next/posts/2020-01-01-a.mdx': '---\ntitle: A\n---\n\n<Tip>a</Tip>\n',
    'next/posts/2020-01-02-b.mdx': '---\ntitle: B\n---\n\nb <Chart />\n',
    'next/posts/2020-01-04-d.mdx': '---\ntitle: D\n---\n\n<div>\n',
    'next/data/authors/ada.mdx': '---\nname: Ada Lovelace\n---\n',
    'next/posts/2020-01-03-c.md': '---\ntitle: C\n---\n\na\n\n<!-- truncate -->\n\nb\n',
  };
  programs.write(files);
  const { code, stdout, stderr } = await run('import', 'next');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('next is a site of next.\nCopied: 3 posts');
  expect(stdout).toContain(
    'Copied, but for what Markdown cannot say:\nnext/posts/2020-01-02-b.mdx:5 <Chart> is no component',
  );
  expect(stdout).toMatch(
    /Not copied, since Markdown cannot say it:\nnext\/posts\/2020-01-04-d\.mdx:\d is no MDX/,
  );
  expect(readFileSync(path.join(folder, 'posts/2020-01-01-a.md'), 'utf8')).toBe(
    '---\ntitle: A\n---\n\n:::tip\n\na\n\n:::\n',
  );
  expect(readFileSync(path.join(folder, 'posts/2020-01-03-c.md'), 'utf8')).toContain('<!--more-->');
  expect(existsSync(path.join(folder, 'posts/2020-01-04-d.md'))).toBe(false);
  expect(readFileSync(path.join(folder, 'authors.yml'), 'utf8')).toBe('ada:\n  name: Ada Lovelace\n');
});

test('reads an export, twice without harm, and tells in a sentence what is no export', async () => {
  const fixture = path.join(ROOT, '__tests__/fixtures/import/wordpress.xml');
  const text = readFileSync(fixture, 'utf8');
  programs.write({ 'kites.xml': text, 'cut.xml': text.slice(0, 900) });
  const first = await run('import', 'kites.xml');
  expect(first).toMatchObject({ code: 0, stderr: '' });
  expect(first.stdout).toContain('kites.xml is an export of wordpress.\nCopied: 1 post');
  expect(first.stdout).toContain('posts/2020-05-01-red-kite.md: [gallery] is a shortcode');
  expect(first.stdout).toContain('pages/about.md is here already and is another one');
  expect((await run('import', 'kites.xml')).stdout).toContain('Here already, and the same: 2');

  const cut = await run('import', 'cut.xml');
  expect(cut).toMatchObject({ code: 2, stdout: '' });
  expect(cut.stderr).toMatch(/^cut\.xml:\d+:\d+ is not whole XML \(.*\); export the blog once more\n$/);
  expect(await run('import', 'package.json', '--from', 'jekyll')).toMatchObject({ code: 2, stdout: '' });
});

test('gives a post of Hexo the date of its first commit, where it says none', async () => {
  const files = {
    'hexo/_config.yml': 'title: Kites\nsource_dir: source\nurl: https://kites.test\n',
    'hexo/source/_posts/a.md': '---\ntitle: A\n---\nText.\n',
    'hexo/source/_posts/b.md': '---\ntitle: B\ndate: 2019-01-01\n---\nText.\n',
  };
  programs.write(files);
  const cwd = path.join(folder, 'hexo');
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@blog.test', ...args], {
      cwd,
      stdio: 'ignore',
    });
  git('init', '-q');
  git('add', '-A');
  git('commit', '-q', '-m', 'Write', '--date=2020-05-01T10:00:00+08:00');
  expect(await run('import', 'hexo')).toMatchObject({ code: 0, stderr: '' });
  const read = (name: string) => readFileSync(path.join(folder, 'posts', name), 'utf8');
  expect(read('a.md')).toBe('---\ndate: 2020-05-01T10:00:00+08:00\ntitle: A\n---\nText.\n');
  expect(read('b.md')).toBe(files['hexo/source/_posts/b.md']);
});

test('writes down which renderer a blog of Hexo had, since its package.json stays behind', async () => {
  programs.write({
    'kramed/_config.yml': 'title: Kites\nsource_dir: source\nurl: https://kites.test',
    'kramed/package.json': '{"dependencies":{"hexo":"^4","hexo-renderer-kramed":"^0.1.4"}}',
    'kramed/source/_posts/c.md': '---\ntitle: C\ndate: 2019-01-01\n---\n> a\n\n> b\n',
  });
  rmSync(path.join(folder, '_config.yml'), { force: true });
  expect(await run('import', 'kramed')).toMatchObject({ code: 0, stderr: '' });
  expect(readFileSync(path.join(folder, '_config.yml'), 'utf8')).toBe(
    'title: Kites\nsource_dir: source\nurl: https://kites.test\n\n# What made HTML of the posts, as package.json of the old blog says.\nrenderer: "hexo-renderer-kramed"\n',
  );
  expect((await run('import', 'kramed')).stdout).toContain('Here already, and the same: 2');
  rmSync(path.join(folder, '_config.yml'));
});
