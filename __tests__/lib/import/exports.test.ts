import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fromGhost } from '../../../lib/import/ghost';
import { htmlToMarkdown } from '../../../lib/import/html-to-markdown';
import type { Imported } from '../../../lib/import/imported';
import { fromWordPress } from '../../../lib/import/wordpress';
import { readPost } from '../../../lib/post/read-post';
import { bytes, siteOf } from '../../blog';

const fixture = (name: string) => readFileSync(path.join(__dirname, '../../fixtures/import', name), 'utf8');
const wxr = fixture('wordpress.xml');
const json = fixture('ghost.json');

/** The files by their names, and what this blog reads in them. */
function read({ files }: Imported) {
  return files.map(({ to, kind, text }) => {
    const { post, problems } = readPost(to, bytes(text), siteOf());
    return { to, kind, post, problems, body: text.replace(/^---\n[\s\S]*?\n---\n\n/, '') };
  });
}

describe('an export of WordPress', () => {
  const imported = fromWordPress(wxr, 'kites.xml');
  const [kite, about, secret, ...others] = read(imported);

  test('has posts, pages and drafts, and nothing else', () => {
    expect(others).toEqual([]);
    expect([kite, about, secret].map((each) => [each?.to, each?.kind, each?.problems])).toEqual([
      ['posts/2020-05-01-red-kite.md', 'post', []],
      ['pages/about.md', 'page', []],
      ['posts/secret.md', 'draft', []],
    ]);
  });

  test('keeps what a post says of itself', () => {
    expect(kite?.post).toMatchObject({
      title: 'A "red" kite: how?',
      path: '/2020/05/01/red-kite/',
      date: { day: '2020-05-01', time: '10:00:00' },
      categories: ['Toys'],
      tags: ['red'],
      authors: ['Ada L.'],
      description: 'Short.',
      image: { src: '/wp-content/uploads/p.jpg' },
      pinned: true,
      guid: 'https://kites.test/?p=12',
      draft: false,
    });
    expect(about?.post).toMatchObject({ title: 'About', path: '/about/' });
    expect(secret?.post).toMatchObject({ title: 'Secret', draft: true });
  });

  test('has its text as Markdown', () => {
    expect(kite?.body).toBe(
      [
        'First *paragraph*,  \nsecond line.',
        '<!--more-->',
        '[About](/about/)',
        '![A](</wp-content/uploads/a b.png> "A caption")',
        '```js\nlet a = 1 < 2;\n\nb();\n```',
        '## Why',
        '- one\n- two',
        'https://www.youtube.com/watch?v=dQw4w9WgXcQ\n',
      ].join('\n\n'),
    );
    expect(about?.body).toBe('Me.\n\n```js\nx < y\n```\n');
  });

  test('tells what needs a hand', () => {
    expect(imported.notes).toEqual([
      {
        file: '',
        message:
          'addresses lead 1 times to /wp-content/uploads/; copy that folder of the old host to public/wp-content/uploads/',
      },
      {
        file: 'posts/2020-05-01-red-kite.md',
        message:
          '[gallery] is a shortcode of WordPress or of a plugin, and was left out; write Markdown in its place',
      },
    ]);
  });

  test('what was private is a draft, and an address with a question mark is told', () => {
    const of = (status: string) =>
      fromWordPress(
        wxr
          .replace('[publish]', `[${status}]`)
          .replace('https://kites.test/2020/05/01/red-kite/', 'https://kites.test/?p=12'),
        'kites.xml',
      );
    expect(of('private').files[0]).toMatchObject({ kind: 'draft' });
    expect(of('private').notes.at(-1)?.message).toBe('was private or had a password, and is a draft now');
    expect(of('publish').notes.at(-1)?.message).toBe(
      'was at https://kites.test/?p=12, which no file can answer for; it has a new address',
    );
    expect(of('trash').files).toHaveLength(2);
  });

  test('two posts of one name have two files', () => {
    const item = /<item>[\s\S]*?<\/item>/.exec(wxr)?.[0] ?? '';
    const twice = fromWordPress(wxr.replace(item, item + item), 'kites.xml');
    expect(twice.files.map(({ to }) => to).slice(0, 2)).toEqual([
      'posts/2020-05-01-red-kite.md',
      'posts/2020-05-01-red-kite-2.md',
    ]);
  });

  test.each([
    [
      'cut short',
      wxr.slice(0, 900),
      /^kites\.xml:\d+:\d+ is not whole XML \(.+\); export the blog once more$/,
    ],
    ['damaged', wxr.replace('</item>', ''), /^kites\.xml:\d+:\d+ is not whole XML/],
    [
      'a feed',
      '<rss><channel><title>a</title></channel></rss>',
      /^kites\.xml is XML, and no export of WordPress;/,
    ],
    ['empty', '', /^kites\.xml/],
  ])('that is %s is told in a sentence', (_, text, message) => {
    expect(() => fromWordPress(text, 'kites.xml')).toThrow(message);
  });
});

describe('an export of Ghost', () => {
  const imported = fromGhost(json, 'kites.json');
  const [kite, about, draft, members] = read(imported);

  test('keeps what posts say of themselves', () => {
    expect(kite).toMatchObject({ to: 'posts/2020-05-01-red-kite.md', kind: 'post', problems: [] });
    expect(kite?.post).toMatchObject({
      title: 'A "red" kite',
      path: '/red-kite/',
      date: { instant: '2020-05-01T10:00:00.000Z' },
      tags: ['Toys', 'red'],
      authors: ['Ada L.'],
      description: 'Short.',
      image: { src: '/content/images/2020/f.png', alt: 'A red kite' },
      pinned: true,
    });
    expect(about).toMatchObject({ to: 'pages/about.md', kind: 'page', post: { path: '/about/' } });
    expect(draft).toMatchObject({ to: 'posts/not-done.md', kind: 'draft', post: { draft: true } });
    expect(members).toMatchObject({ kind: 'post' });
  });

  test('has its text as Markdown', () => {
    expect(kite?.body).toBe(
      'First, with [a link](/about/).\n\n![A kite](/content/images/2020/a.png "Red")\n\n```js\nlet a = 1 < 2;\n```\n',
    );
  });

  test('tells what needs a hand', () => {
    expect(imported.notes.map(({ file, message }) => `${file}: ${message}`)).toEqual([
      ': addresses lead 2 times to /content/; copy content/images/, media/ and files/ of the old host to public/content/',
      'posts/not-done.md: has no HTML in the export, so that its text is missing; copy it from Ghost’s editor, which gives Markdown',
      'posts/2020-06-01-members.md: was for paid only, and is public now; write draft: true if it shall not be',
    ]);
  });

  test('of an old version has its data at the top', () => {
    expect(
      fromGhost(
        '{"data":{"posts":[{"id":1,"title":"A","slug":"a","html":"<p>b</p>","page":1,"status":"published"}]}}',
        'g.json',
      ).files,
    ).toEqual([{ to: 'pages/a.md', kind: 'page', text: '---\ntitle: A\npermalink: /a/\n---\n\nb\n' }]);
  });

  test.each([
    ['cut short', json.slice(0, 500), /^g\.json is not whole JSON \(.+\); export the blog once more$/],
    ['of another kind', '{"db":[{}]}', /^g\.json is JSON, and no export of Ghost \(db.*\); take the file/],
    ['a list', '[]', /^g\.json is JSON, and no export of Ghost/],
  ])('that is %s is told in a sentence', (_, text, message) => {
    expect(() => fromGhost(text, 'g.json')).toThrow(message);
  });
});

test.each([
  ['<p>a &lt;div&gt; *b* [c]</p>', 'a \\<div> \\*b\\* \\[c\\]'],
  ['<p>H<sub>2</sub>O <kbd>x</kbd> <del>d</del></p>', 'H<sub>2</sub>O <kbd>x</kbd> ~~d~~'],
  ['<pre>a\n```\nb</pre>', '````\na\n```\nb\n````'],
  ['<figure><a href="/b.png"><img src="a.png" alt="[x]"></a></figure>', '[![\\[x\\]](a.png)](/b.png)'],
  [
    '<figure><iframe src="https://x.test/"></iframe></figure>',
    '<figure><iframe src="https://x.test/"></iframe></figure>',
  ],
  ['<script>x()</script><p>a</p><style>b</style>', 'a'],
  ['<p>a</p><!--more Read on--><p>b</p>', 'a\n\n<!--more-->\n\nb'],
])('%s is %j', (html, markdown) => {
  expect(htmlToMarkdown(html)).toBe(markdown);
});
