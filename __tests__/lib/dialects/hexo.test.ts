import { createHash } from 'node:crypto';
import { readPost } from '../../../lib/post/read-post';
import { parseSite } from '../../../lib/site/parse-site';
import type { Site } from '../../../lib/site/site';
import { bytes } from '../../blog';

function siteOf(config: Record<string, unknown> = {}): Site {
  const data = { title: 'Kites', url: 'https://kites.test', source_dir: 'source', ...config };
  return parseSite({}, { file: '_config.yml', dialect: 'hexo', data });
}

function read(source: string, text: string, config: Record<string, unknown> = {}) {
  const { post, problems } = readPost(source, bytes(text), siteOf(config));
  return { ...post, problems };
}

const TEXT =
  '---\ntitle: A Kite\ndate: 2024-08-08 22:44:26\nabbrlink: 3f7a\ncategories: [Toys, Big Red]\n---\nA.\n';

test.each([
  [undefined, '/2024/08/08/toys/kite/'],
  [':title.html', '/toys/kite.html'],
  ['posts/:abbrlink/', '/posts/3f7a/'],
  [':category/:name/', '/Toys/Big-Red/kite/'],
  [':post_title/:i_month-:i_day/', '/a-kite/8-8/'],
  [':year/:nix/', '/2024/kite/'],
  [
    ':hash/',
    `/${createHash('sha1')
      .update(`toys/kite${Date.UTC(2024, 7, 8, 22, 44, 26) / 1000}`)
      .digest('hex')
      .slice(0, 12)}/`,
  ],
])('the permalink %s leads to %s', (permalink, path) => {
  expect(read('posts/toys/kite.md', TEXT, { permalink, timezone: 'UTC' }).path).toBe(path);
});

// Expected: the package hexo-abbrlink 2.2.1.
test.each([
  ['A Kite', {}, '1454'],
  ['A Kite', { rep: 'hex' }, '5ae'],
  ['A Kite', { alg: 'crc32' }, '3382661592'],
  ['红色的风筝 🪁', { alg: 'crc32', rep: 'hex' }, 'ec38d02c'],
  ['红色的风筝 🪁', { alg: 'crc16', rep: 'dec' }, '38522'],
])('of the title %s hexo-abbrlink makes by %j the address %s', (title, abbrlink, expected) => {
  const text = `---\ntitle: ${title}\ndate: 2024-01-01\n---\n`;
  const config = { permalink: 'posts/:abbrlink/', abbrlink };
  expect(read('posts/kite.md', text, config).path).toBe(`/posts/${expected}/`);
});

test('a date in the name is a part of the title, unless the pattern of names says otherwise', () => {
  const text = '---\ndate: 2024-01-01\n---\nA.\n';
  const config = { permalink: ':title/' };
  expect(read('posts/2019-01-02-kite.md', text, config).path).toBe('/2019-01-02-kite/');
  const dated = { ...config, new_post_name: ':year-:month-:day-:title.md' };
  expect(read('posts/2019-01-02-kite.md', text, dated).path).toBe('/kite/');
});

test('the name of the file is the address, whatever slug the front matter has', () => {
  const text = '---\ndate: 2024-01-01\nslug: other\n---\nA.\n';
  expect(read('posts/kite.md', text, { permalink: ':title/' }).path).toBe('/kite/');
  expect(read('posts/toys/kite.md', text, { permalink: 'a/:slug/' }).path).toBe('/a/toys/kite/');
});

test.each([
  ['UTC+8', 'Etc/GMT-8'],
  ['GMT+0800', 'Etc/GMT-8'],
  ['-05:00', 'Etc/GMT+5'],
  ['UTC+0', 'UTC'],
  ['Asia/Beijing', 'Asia/Shanghai'],
  ['Asia/Tokyo', 'Asia/Tokyo'],
])('the time zone %s is %s', (timezone, expected) => {
  const site = siteOf({ timezone });
  expect([site.timeZone, site.old.problems]).toEqual([expected, []]);
});

// Expected: the package hexo-permalink-pinyin 1.1.0.
test.each([
  ['你好 World!', {}, '/ni-hao-world/'],
  ['技术/你好，世界（一）', {}, '/ji-zhu/ni-hao-shi-jie-yi/'],
  ['C++与C#', {}, '/c-yu-c/'],
  ['学d非', {}, '/xue-d-fei/'],
  ['Foo_Bar/3.14 圆', {}, '/foo-bar/3.14-yuan/'],
  ['日本語カナ', {}, '/ri-ben-yu-kana/'],
  ['重庆叶子', { separator: '_' }, '/chong_qing_xie_zi/'],
  ['Plain-name', {}, '/plain-name/'],
  ['你好', { enable: false }, '/你好/'],
])('the file %s has by %j the address %s in pinyin', (name, options, path) => {
  const config = { permalink: ':title/', permalink_pinyin: { enable: true, ...options } };
  expect(read(`posts/${name}.md`, '---\ndate: 2024-01-01\n---\nA.\n', config).path).toBe(path);
});

test('categories of categories are a list of all, and the last list is the address', () => {
  const text = '---\ndate: 2024-01-01\ncategories:\n  - [A, B]\n  - [A, C]\n---\n';
  const post = read('posts/a.md', text, { permalink: ':category/' });
  expect(post.categories).toEqual(['A', 'B', 'C']);
  expect(post.path).toBe('/A/C/');
});

test('a text is one category', () => {
  expect(read('posts/a.md', '---\ndate: 2024-01-01\ncategories: big red\n---\n').categories).toEqual([
    'big red',
  ]);
});

test('a post without a date is published, with a warning', () => {
  expect(read('posts/a.md', '---\ntitle: A\n---\nA.\n').problems).toMatchObject([
    { severity: 'warning', rule: 'date' },
  ]);
});

test.each([
  [{}, true],
  [{ marked: { breaks: false } }, false],
  [{ markdown: { render: { breaks: false } } }, false],
  [{ pandoc: {} }, false],
])('the configuration %j makes line ends breaks: %s', (config, breaks) => {
  expect(siteOf(config).old.syntax).toMatchObject({ breaks });
});

test('posts for markdown-it have its signs, links and ids, as far as its configuration asks for them', () => {
  expect(siteOf({}).old.syntax).toMatchObject({ headingIds: 'hexo' });
  expect(siteOf({}).old.syntax).not.toHaveProperty('markdownIt');
  expect(siteOf({ markdown: { render: { linkify: false } } }).old.syntax).toMatchObject({
    headingIds: 'hexo-markdown-it',
    markdownIt: { typographer: true, linkify: false },
  });
});

test('the address has the path of root once', () => {
  expect(siteOf({ url: 'https://a.test/blog', root: '/blog/' }).basePath).toBe('/blog');
  expect(siteOf({ url: 'https://a.test', root: '/blog/' }).basePath).toBe('/blog');
});

test('what is markup is what the renderer and its plugins read', () => {
  const plugins = ['markdown-it-sub', { name: 'markdown-it-mark' }];
  expect(siteOf().old.syntax).toMatchObject({
    signs: { '~': 'delete' },
    extensions: { marks: false, scripts: false },
  });
  expect(siteOf({ markdown: { plugins } }).old.syntax).toMatchObject({
    signs: { '~': 'subscript' },
    extensions: { marks: true, scripts: false, abbreviations: false },
  });
});

test.each([
  ['password: kite', {}, true],
  ['password: kite\ndraft: false', {}, false],
  ['password: ""', {}, false],
  ['password: false', {}, false],
  ['tags: [a, secret]', { encrypt: { tags: [{ name: 'secret', password: 'x' }] } }, true],
  ['tags: [a]', { encrypt: { tags: [{ name: 'secret', password: 'x' }, 'odd'] } }, false],
  ['tags: [secret]\npassword: ""', { encrypt: { tags: [{ name: 'secret', password: 'x' }] } }, false],
])(
  'a post with %j, beside the configuration %j, was for those with a password, and is left out: %s',
  (lines, config, isDraft) => {
    const { draft, problems } = read('posts/a.md', `---\ndate: 2024-01-01\n${lines}\n---\nA.\n`, config);
    expect(draft).toBe(isDraft);
    const told = problems
      .filter(({ rule }) => rule === 'hidden')
      .map(({ severity, message }) => [severity, message]);
    if (isDraft) {
      expect(told).toEqual([
        [
          'warning',
          '"password" protects nothing here, so this post is left out as a draft; write draft: false to show it to every reader',
        ],
      ]);
    }
  },
);
