import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readContentFiles } from '../../../lib/content/content-files';
import type { Memory } from '../../../lib/content/kept-post';
import type { DialectName } from '../../../lib/dialects/dialect';
import { parseSite } from '../../../lib/site/parse-site';

let root = '';
let memory: Memory = new Map();
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'dialect-'));
  memory = new Map();
});
afterEach(() => rmSync(root, { recursive: true }));

function write(name: string, text: string): void {
  mkdirSync(path.join(root, path.dirname(name)), { recursive: true });
  writeFileSync(path.join(root, name), text);
}

/** `posts/2020-01-01-plain.md` → `plain` */
function nameOf(source: string): string {
  return path.basename(source, '.md').replace(/^\d{4}-\d\d-\d\d-/, '');
}

/** The digests of all texts by their files, as the pages that show them depend on them. */
function digests(dialect: DialectName): Record<string, string> {
  const data = { title: 'T', url: 'https://t.test', baseURL: 'https://t.test', cdn: 'https://cdn.test' };
  const site = parseSite({}, { file: 'config.yml', dialect, data });
  const { posts } = readContentFiles(root, site, memory);
  return Object.fromEntries(posts.map(({ source, post }) => [nameOf(source), post?.digest ?? '']));
}

/** Whose texts an edit has changed. */
function changedBy(dialect: DialectName, edit: () => void): string[] {
  const before = digests(dialect);
  const kept = new Map([...memory].map(([name, { converted }]) => [name, converted]));
  edit();
  const after = digests(dialect);
  const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
  // What did not change was not converted again either.
  const again = [...memory]
    .filter(([name, { converted }]) => converted !== kept.get(name))
    .map(([name]) => nameOf(name));
  expect(again.filter((name) => !changed.includes(name))).toEqual([]);
  return changed;
}

describe('Jekyll', () => {
  beforeEach(() => {
    write('posts/2020-01-01-plain.md', 'Text.\n');
    write('posts/2020-01-02-note.md', '{% include note.html %}\n');
    write('posts/2020-01-03-team.md', '{{ site.data.team.lead }}\n');
    write('posts/2020-01-04-link.md', '{% post_url 2020-01-01-plain %}\n');
    write('posts/2020-01-05-gone.md', '{% include gone.html %}\n');
    write('posts/2020-01-06-quote.md', '{% assign p = site.posts | last %}{{ p.url }}: {{ p.excerpt }}\n');
    write('_includes/note.html', 'One.');
    write('_includes/unused.html', 'One.');
    write('_data/team.yml', 'lead: Ada\n');
    write('posts/2020-01-08-files.md', '{% for f in site.static_files %}{{ f.path }}{% endfor %}\n');
    write('posts/2020-01-09-image.md', '![A](/img/b.png)\n');
    write('posts/2020-01-07-work.md', '{% cite a %}{% bibliography %}\n');
    write('_bibliography/references.bib', '@misc{a, title={One}}\n');
  });

  test.each([
    ['nothing', () => undefined, []],
    ['an included file', () => write('_includes/note.html', 'Two.'), ['note']],
    ['a file that nobody includes', () => write('_includes/unused.html', 'Two.'), []],
    ['a data file', () => write('_data/team.yml', 'lead: Bob\n'), ['team']],
    ['the files of public/', () => write('public/img/a.png', ''), ['files']],
    ['an image that came from elsewhere', () => write('public/img/b.png', ''), ['files', 'image']],
    ['a file of works', () => write('_bibliography/references.bib', '@misc{a, title={Two}}\n'), ['work']],
    ['a file that was missing', () => write('_includes/gone.html', 'Here.'), ['gone']],
    [
      'the address of a post',
      () => write('posts/2020-01-01-plain.md', '---\npermalink: /p/\n---\nText.\n'),
      ['link', 'plain', 'quote'],
    ],
    ['the text of a post', () => write('posts/2020-01-01-plain.md', 'Other text.\n'), ['plain', 'quote']],
    ['the post itself', () => write('posts/2020-01-02-note.md', 'A. {% include note.html %}\n'), ['note']],
  ])('a change of %s', (_, edit, changed) => {
    expect(changedBy('jekyll', edit).sort()).toEqual(changed);
  });
});

describe('Hugo', () => {
  beforeEach(() => {
    write('posts/plain.md', '---\ndate: 2020-01-01\n---\nText.\n');
    write('posts/own.md', '---\ndate: 2020-01-01\n---\n{{< box >}}\n');
    write('posts/part.md', '---\ndate: 2020-01-01\n---\n{{< part >}}\n');
    write('posts/link.md', '---\ndate: 2020-01-01\n---\n[a]({{< ref "plain" >}})\n');
    write('layouts/shortcodes/box.html', '<b>One</b>');
    write('layouts/shortcodes/part.html', '{{ partial "p.html" . }}');
    write('posts/data.md', '---\ndate: 2020-01-01\n---\n{{< data >}}\n');
    write('posts/said.md', '---\ndate: 2020-01-01\n---\n{{< said >}}\n');
    write('layouts/shortcodes/data.html', '{{ site.Data.kites.red }}');
    write('layouts/shortcodes/said.html', '{{ i18n "a" }}');
    write('posts/files/index.md', '---\ndate: 2020-01-01\n---\n{{< files >}}\n');
    write('posts/files/a.txt', 'One');
    write('posts/list.md', '---\ndate: 2020-01-01\n---\n{{< list >}}\n');
    write(
      'layouts/shortcodes/files.html',
      '{{ range .Page.Resources }}{{ .Name }}{{ end }}{{ with .Page.Resources.Get "a.txt" }}{{ .Content }}{{ end }}',
    );
    write('layouts/shortcodes/list.html', '{{ range .Site.RegularPages }}{{ .RelPermalink }};{{ end }}');
    write('data/kites.yaml', 'red: One');
    write('data/others.yaml', 'red: One');
    write('i18n/en.yaml', 'a: One');
    write('layouts/shortcodes/unused.html', 'One');
    write('layouts/partials/p.html', 'One');
  });

  test.each([
    ['nothing', () => undefined, []],
    ['the template of a shortcode', () => write('layouts/shortcodes/box.html', '<b>Two</b>'), ['own']],
    ['a template that nobody calls', () => write('layouts/shortcodes/unused.html', 'Two'), []],
    ['a partial', () => write('layouts/partials/p.html', 'Two'), ['part']],
    ['a file of data', () => write('data/kites.yaml', 'red: Two'), ['data']],
    ['data that nobody asks for', () => write('data/others.yaml', 'red: Two'), []],
    ['a text', () => write('i18n/en.yaml', 'a: Two'), ['said']],
    ['a file of a bundle', () => write('posts/files/a.txt', 'Two'), ['index']],
    ['a file that is new in a bundle', () => write('posts/files/b.txt', 'One'), ['index']],
    ['a file beside a post', () => write('posts/c.txt', 'One'), []],
    [
      'a slug',
      () => write('posts/plain.md', '---\ndate: 2020-01-01\nslug: p\n---\nText.\n'),
      ['link', 'list', 'plain'],
    ],
  ])('a change of %s', (_, edit, changed) => {
    expect(changedBy('hugo', edit).sort()).toEqual(changed);
  });
});

describe('Hexo', () => {
  beforeEach(() => {
    write('posts/plain.md', '---\ndate: 2020-01-01\n---\nText.\n');
    write('posts/code.md', '---\ndate: 2020-01-01\n---\n{% include_code a.js %}\n');
    write('posts/kite.md', '---\ndate: 2020-01-01\n---\n{% asset_img kite.png %}\n');
    write('posts/link.md', '---\ndate: 2020-01-01\n---\n{% post_link plain %}\n');
    write('source/downloads/code/a.js', 'one');
  });

  test.each([
    ['nothing', () => undefined, []],
    ['a file of code', () => write('source/downloads/code/a.js', 'two'), ['code']],
    ['an image that was missing', () => write('posts/kite/kite.png', ''), ['kite']],
    [
      'a title',
      () => write('posts/plain.md', '---\ndate: 2020-01-01\ntitle: P\n---\nText.\n'),
      ['link', 'plain'],
    ],
  ])('a change of %s', (_, edit, changed) => {
    expect(changedBy('hexo', edit).sort()).toEqual(changed);
  });
});

test('render hooks are named once, since they do nothing', () => {
  write('posts/a.md', '---\ndate: 2020-01-01\n---\nText.\n');
  write('layouts/_default/_markup/render-link.html', '');
  write('layouts/_default/_markup/render-image.html', '');
  const data = { title: 'T', baseURL: 'https://t.test' };
  const site = parseSite({}, { file: 'hugo.toml', dialect: 'hugo', data });
  expect(readContentFiles(root, site, memory).problems).toMatchObject([
    {
      file: 'layouts/_default/_markup/render-image.html',
      severity: 'warning',
      message: expect.stringMatching(/^is a render hook, and is not run: .* \(and 1 more like it\)$/),
    },
  ]);
});
