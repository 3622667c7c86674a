import { markdownTwin, markdownTwins } from '../../../lib/files/markdown-twins';
import { rootTexts } from '../../../lib/files/root-files';
import { stemName } from '../../../lib/images/plan';
import { pageView } from '../../../lib/views/page';
import { blog, post } from '../../blog';

const AT = { url: 'https://me.test/sub', markdownTwins: true };

const FILES = {
  'posts/a.md': post(
    ['title: "A: b"', 'date: 2026-05-01', 'tags: [x, y]', 'layout: post', 'password: hunter2'],
    '<!-- TODO -->\nSee [b](b.md#c), ![A kite](kite.png) and [n](nowhere.md).\n',
  ),
  'posts/b.md': post(['title: B', 'permalink: /b.html'], '## C\n'),
  'posts/kite.png': '',
  'posts/draft.md': post(['title: MARKER', 'draft: true']),
  'posts/noindex.md': post(['title: MARKER', 'noindex: true']),
  'posts/later.md': post(['title: MARKER', 'date: 2030-01-01']),
  'pages/now.md': '---\ntitle: Now\n---\nHere.\n',
};

test('what readers may know, with whole addresses', () => {
  const content = blog(FILES, AT);
  const at = markdownTwins(content).get('/posts/a/index.md');
  if (at === undefined) throw new Error('no twin');
  expect(markdownTwin(at, content, [])).toBe(
    `---
title: "A: b"
date: "2026-05-01"
tags: [x, "y"]
canonical_url: https://me.test/sub/posts/a/
---

See [b](https://me.test/sub/b.html#c), ![A kite](https://me.test/sub/media/kite.png) and [n](https://me.test/sub/posts/a/nowhere.md).
`,
  );
});

test('an image that is published in several sizes has the address of the largest that the page shows, and that all programs read', () => {
  const raster = { digest: 'x', weight: 999_999 };
  const imageFacts = () => ({ format: 'jpeg', width: 4000, height: 3000, raster }) as const;
  const content = blog({ 'posts/a.md': post([], '![A kite](kite.jpg)\n'), 'posts/kite.jpg': '' }, AT, {
    imageFacts,
  });
  const [at] = content.posts;
  if (at === undefined) throw new Error('no post');
  const stem = /media\/@\/kite\.\w+/.exec(`media/@/${stemName('posts/kite.jpg', raster)}`)?.[0] ?? '';
  const shown = ['496.jpg', '992.jpg', '1488.webp', '1488.avif'].map((end) => `${stem}.${end}`);
  expect(markdownTwin(at, content, shown)).toContain(`![A kite](https://me.test/sub/${stem}.992.jpg)`);
  const whole = [...shown, `${stem}.jpg`, 'media/@/other.0123456789.9999.jpg'];
  expect(markdownTwin(at, content, whole)).toContain(`![A kite](https://me.test/sub/${stem}.jpg)`);
});

test('each post and page that search engines may show has one, beside its own address', () => {
  expect([...markdownTwins(blog(FILES, AT)).keys()]).toEqual([
    '/b.html.md',
    '/posts/a/index.md',
    '/now/index.md',
  ]);
  expect([...markdownTwins(blog(FILES, { ...AT, markdownTwins: false })).keys()]).toEqual([]);
});

test('its page and /llms.txt lead there, if it is there', () => {
  const content = blog(FILES, AT);
  expect(pageView(content, '/posts/a/')?.meta.markdownHref).toBe('/sub/posts/a/index.md');
  expect(pageView(content, '/now/')?.meta.markdownHref).toBe('/sub/now/index.md');
  expect(pageView(content, '/posts/noindex/')?.meta.markdownHref).toBeUndefined();
  expect(rootTexts(content).get('/llms.txt')?.()).toContain('(https://me.test/sub/b.html.md)');
  expect(pageView(blog(FILES, { url: AT.url }), '/posts/a/')?.meta.markdownHref).toBeUndefined();
});
