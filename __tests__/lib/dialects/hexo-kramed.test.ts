import { hexo } from '../../../lib/dialects/hexo';
import { convertHexo } from '../../../lib/dialects/hexo/convert';
import { slugFor } from '../../../lib/markdown/headings/heading-slug';
import { bodyContext, htmlOf } from './body-context';

/* Expected texts are those of hexo-renderer-kramed 0.1.4. */

const KRAMED = { renderer: 'hexo-renderer-kramed' };
const html = (body: string, config: object = KRAMED) =>
  htmlOf(convertHexo(body, bodyContext({}, { ...config })));

test.each([
  ['##Title', /<h2[^>]*>Title</],
  ['### Title###', /<h2[^>]*>Title</],
  ['a\n##Title', /<p>a<\/p>\n<h2[^>]*>Title</],
  ['[a](http://a.test/b c)', /href="http:\/\/a.test\/b%20c"[^>]*>a</],
  ['![a](/b c.png "A title")', /src="\/b%20c.png" alt="a" (?:title="A title"|)/],
  [String.raw`[a](http://a.test/b_(c\)) d`, /<a href="http:\/\/a.test\/b_\(c\)"[^>]*>a<\/a> d/],
  ['a ** b ** c', /a {2}<strong>b<\/strong> {2}c/],
  ['a**b **c', /a<strong>b<\/strong> c/],
  ['__粗体__说明', /<strong>粗体<\/strong>说明/],
  ['说明__粗 体__', /说明<strong>粗 体<\/strong>/],
  ['`$x_1$` and `a`', /\$\$x_1\$\$ and <code>a<\/code>/],
  ['a | b | c\n---|---\n1 | 2 | 3', /<td>3<\/td>/],
  ['a\n\n<br>\n**b**', /<br>\n?<strong>b<\/strong>/],
  ['<img src="a.png">\n**b**', /<strong>b<\/strong>/],
])('%j is read as kramed reads it', async (body, expected) => {
  expect(hexo.needsConversion(body, {}, 'posts/a.md')).toBe(true);
  expect(await html(body)).toMatch(expected);
});

test.each([
  '[a](/b "c")',
  '[a](</b c>)',
  'a [b] (c d)',
  '`[a](b c)` `** a **`',
  'a__b__c __init__ `__a__中`',
  '    [a](b c) ** d **',
  '```\n##a\n[a](b c)\n```',
  '## C#',
  '# a\n\n**b** c **d**',
  'a|b\n-|-\n1|2',
  '<div>\n**b**\n</div>',
])('%j stays as it is', async (body) => {
  expect(await html(body)).toBe(await html(body, {}));
});

test('the other renderers know nothing of it', async () => {
  const body = '##Title\n\n[a](b c) ** d **';
  expect(await html(body, {})).not.toMatch(/<h2|<a |<strong/);
});

test('ids of headings are made of HTML', () => {
  expect(slugFor('hexo-kramed', 'A & B -> "C"')).toBe('A-amp-B-gt-“C”');
});
