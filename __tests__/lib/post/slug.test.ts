import fc from 'fast-check';
import { pretty, slugify } from '../../../lib/post/slug';

test.each([
  ['Recap AWS re:Invent 2020', 'recap-aws-re-invent-2020'],
  ['  --Hello,   World!-- ', 'hello-world'],
  ['Ünïcödé', 'ünïcödé'],
  ['u\u0308ber', 'über'],
  ['İstanbul', 'i\u0307stanbul'],
  ['数据 结构', '数据-结构'],
  ['हिन्दी', 'हिन्दी'],
  ['C++', 'c'],
  ['../../etc/passwd', 'etc-passwd'],
  ['100% sure?', '100-sure'],
  ['\ud800x\0y', 'x-y'],
  ['🎉', 'post'],
  ['', 'post'],
])('slugify(%j) is %j', (text, slug) => {
  expect(slugify(text, 'post')).toBe(slug);
});

test('a slug is safe in a URL, composed, and its own slug', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const slug = slugify(text, 'post');
      expect(slug).toMatch(/^[\p{L}\p{M}\p{Nd}]+(-[\p{L}\p{M}\p{Nd}]+)*$/u);
      expect(slug).toBe(slug.normalize('NFC'));
      expect(slugify(slug, '')).toBe(slug);
    }),
  );
});

test.each([
  ['Hello-World', 'Hello-World'],
  ['release-1.0', 'release-1.0'],
  ['a b  c', 'a-b-c'],
  ["C++ & C#, it's", "C++-&-C-,-it's"],
  ['数据/结构', '数据-结构'],
  ['-x-', 'x'],
])('pretty(%j) is %j', (text, slug) => {
  expect(pretty(text)).toBe(slug);
});
