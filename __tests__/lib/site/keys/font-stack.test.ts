import fc from 'fast-check';
import { fontFamily } from '../../../../lib/site/keys/font-stack';

test.each([
  ['sans', 'system-ui, sans-serif'],
  ['Georgia', '"Georgia", serif'],
  ['Georgia, serif', '"Georgia", serif'],
  ['"Iowan Old Style", \'Palatino Linotype\', Serif', '"Iowan Old Style", "Palatino Linotype", serif'],
  ['Inter, ui-sans-serif', '"Inter", ui-sans-serif'],
  ['源ノ明朝, Hiragino Mincho ProN', '"源ノ明朝", "Hiragino Mincho ProN", serif'],
])('%s is %s', (list, css) => expect(fontFamily(list)).toEqual({ css }));

test.each([
  ['', '""'],
  ['Georgia,', '""'],
  ['Georgia; color: red', '"Georgia; color: red"'],
  ['a}body{display:none', '"a}body{display:none"'],
  ['"a", "b', '"\\"b"'],
  ['</style><script>', '"</style><script>"'],
  ['var(--x)', '"var(--x)"'],
  ['url(https://x.test)', '"url(https://x.test)"'],
  ['a\\22 b', '"a\\\\22 b"'],
  ['a\nb', '"a\\nb"'],
])('%j is refused', (list, shown) =>
  expect(fontFamily(list)).toEqual({
    wrong: `${shown} is not the name of a font; write "serif", "sans" or a list such as "Georgia, serif"`,
  }),
);

test('whatever is written, only names get into the style', () => {
  const pieces = fc.constantFrom(
    'a',
    'Georgia',
    ',',
    ' ',
    '"',
    "'",
    ';',
    '}',
    '{',
    '\\',
    '/*',
    '<',
    '(',
    ')',
    '\n',
    ':',
    'é',
    '源',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(pieces).map((each) => each.join('')),
        fc.string({ unit: 'binary' }),
      ),
      (list) => {
        const made = fontFamily(list);
        if ('css' in made) expect(made.css).toMatch(/^(("[^"\\{};<>()\n]+"|[a-z-]+)(, |$))+$/);
      },
    ),
    { numRuns: 1000 },
  );
});
