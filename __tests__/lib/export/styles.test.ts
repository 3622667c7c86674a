import { parsePage } from '../../../lib/export/html';
import type { ExportedType } from '../../../lib/export/page';
import { sheetOf } from '../../../lib/export/styles';
import { tokensOf } from '../../../lib/export/tokens';

const sheet = (type: ExportedType, body: string) => sheetOf({ type, tokens: tokensOf(parsePage(body)) });

test.each([
  ['<p>x</p><pre><code>y</code></pre>', 'plain post'],
  ['<table><tr><td>x</table>', 'post'],
  ['<sup class="note-ref">1</sup>', 'post'],
  ['<div class="a callout">x</div>', 'post'],
])('a post of %s has the sheet “%s”', (body, expected) => expect(sheet('post', body)).toBe(expected));

test('other types have one sheet whatever they hold', () => {
  expect(sheet('home', '<table></table>')).toBe(sheet('home', ''));
  expect(sheet('terms', '')).toBe(sheet('term', ''));
  expect(sheet('home', '')).not.toBe(sheet('post', '<table></table>'));
});
