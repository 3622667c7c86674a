import fc from 'fast-check';
import { plainText } from '../../../lib/markdown/plain-text';

test.each([
  ['*a* **b** `c` [d](e) ~~f~~', 'a b c d f'],
  ['a\nb\\\nc', 'a b c'],
  ['one\n\ntwo', 'one two'],
  ['混沌，\n**边缘**\n是', '混沌，边缘是'],
  ['혼돈\n가장자리', '혼돈 가장자리'],
  ['<details><summary>a[^1]</summary></details>', 'a'],
  ['# Head\n\ntext', 'Head text'],
  ['- a\n- b', 'a b'],
  ['x[^1] y\n\n[^1]: note', 'x y'],
  ['x[^left behind] y[^2]', 'x[^left behind] y'],
  ['x[^注] y[^é]', 'x y'],
  ['[^一-龥] is a regular expression', '[^一-龥] is a regular expression'],
  ['[^a-z] is a regular expression', '[^a-z] is a regular expression'],
  ['![alt](x.png) shown', 'shown'],
  ['a <b>bold</b> <!-- c --> word', 'a bold word'],
  ['<p>block &amp; more</p>', 'block & more'],
  ['<script>alert(1)</script>', ''],
  ['a <script>alert(1)</script> b', 'a b'],
  ['text\n\n```\ncode\n```', 'text'],
  ['&copy; \\*', '© *'],
  ['| a | b |\n|---|---|\n| c | d |', 'a b c d'],
  ['> [!NOTE]\n> Text', 'Text'],
  ['', ''],
])('%j → %j', (markdown, text) => {
  expect(plainText(markdown)).toBe(text);
});

test('a text that is not parsed reads as if it were', () => {
  const line = fc.string({ unit: fc.constantFrom(...'abÄž 1.,;:?!\'"()’“—…%/-w') }).map((rest) => `a${rest}`);
  const lines = fc.array(fc.oneof(line, fc.constant(''), fc.constant('www.a.test a: b')));
  fc.assert(
    fc.property(lines, (each) => {
      const text = each.join('\n');
      expect(plainText(text)).toBe(plainText(`${text}\n\n<!-- c -->`));
    }),
  );
});
