import { shorten } from '../../../lib/post/summary';
import { blog, post } from '../../blog';

test.each<[string, string]>([
  ['Short.', 'Short.'],
  ['  two\n lines ', 'two lines'],
  ['word '.repeat(40), `${'word '.repeat(31).trim()}…`],
  [`${'x'.repeat(156)}, and more`, `${'x'.repeat(156)}…`],
  ['混'.repeat(200), `${'混'.repeat(159)}…`],
  ['🎉'.repeat(161), `${'🎉'.repeat(159)}…`],
  ['🎉'.repeat(160), '🎉'.repeat(160)],
  ['x'.repeat(10_000), `${'x'.repeat(159)}…`],
  ['', ''],
])('%#', (text, expected) => expect(shorten(text)).toBe(expected));

test.each<[string, string[], string, string]>([
  ['a description', ['description: "Some *words* & <b>more</b>"'], 'Body.', 'Some words & more'],
  [
    'a beginning',
    [],
    'A [link](b.md) with `code`[^1] and ![alt](x.png).\n\n[^1]: Note.\n',
    'A link with code and .',
  ],
  ['nothing', [], '', ''],
])('the summary of %s', (_, front, body, expected) => {
  const [only] = blog({ 'posts/a.md': post(front, body) }).posts;
  expect(only?.summary).toBe(expected);
});
