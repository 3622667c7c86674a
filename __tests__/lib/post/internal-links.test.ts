import { internalLinks } from '../../../lib/post/internal-links';

const linksIn = (text: string) => internalLinks(text, 'https://blog.test');

test.each([
  ['See [a](a.md), ![i](i.png) and [b](<b c.md> "Title").', ['a.md', 'i.png', 'b c.md']],
  ['[a](/posts/a/#part) and [a](/posts/a/)', ['/posts/a/']],
  ['[a][1]\n\n[1]: ../a.md "Title"\n> [2]: <b.md>\n', ['../a.md', 'b.md']],
  ['<a href="/posts/a/">a</a> <a href=\'b.md\'>b</a>', ['/posts/a/', 'b.md']],
  [
    '<https://blog.test/posts/a/> and https://blog.test/posts/b/.',
    ['https://blog.test/posts/a/', 'https://blog.test/posts/b/'],
  ],
  ['[a](wiki_(a).md)', ['wiki_(a).md']],
  ['[a](https://other.test/a/), [m](mailto:a@b.test), [p](//other.test/), https://blog.test.evil/x', []],
  ['[a](#part) and [^1]\n\n[^1]: a note', []],
  ['`[a](a.md)` and ``[`b`](b.md)``', []],
  ['```md\n[a](a.md)\n```\n\n~~~\n[b](b.md)\n```\n~~~\n[c](c.md)', ['c.md']],
  ['- ```md\n  [a](a.md)\n  ```\n', []],
  ['<!-- [a](a.md)\n[b](b.md) -->[c](c.md)', ['c.md']],
  ['', []],
])('%j', (text, expected) => {
  expect(linksIn(text)).toEqual(expected);
});

test('takes no longer for what never ends', () => {
  expect(linksIn('](<'.repeat(50_000))).toEqual([]);
  expect(linksIn(`[a](${'('.repeat(50_000)}`)).toEqual([]);
  expect(linksIn('`'.repeat(50_000))).toEqual([]);
});
