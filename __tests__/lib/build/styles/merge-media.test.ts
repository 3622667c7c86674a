import { mergeMedia } from '../../../../lib/build/styles/merge-media';

const layer = (...rules: string[]) => `@layer a{${rules.join('')}}`;
const PRINT = '@media print{p{margin:0}}';

test('rules for one query come together, in their order', () => {
  expect(mergeMedia(layer(PRINT, 'a{color:red}', '@media print{p{padding:0}}', PRINT))).toBe(
    layer('@media print{p{margin:0}p{padding:0}p{margin:0}}', 'a{color:red}'),
  );
});

test.each([
  ['another rule', 'p{margin:1px}'],
  ['a longer name of it', 'p{margin-block-start:1px}'],
  ['another query', '@media (width>1px){p{margin:1px}}'],
  ['a prefix', 'p{-webkit-margin-end:1px}'],
])('no rule moves past one that sets the same property: %s', (_, between) => {
  const css = layer(PRINT, between, PRINT);
  expect(mergeMedia(css)).toBe(css);
});

test.each([
  ['top:0', 'inset:0'],
  ['line-height:1', 'font:inherit'],
  ['min-height:0', 'block-size:1px'],
  ['row-gap:0', 'gap:0'],
  ['align-items:end', 'place-items:end'],
])('nor %s past %s, since one may set the other', (own, other) => {
  const css = layer('@media print{a{color:red}}', `p{${other}}`, `@media print{p{${own}}}`);
  expect(mergeMedia(css)).toBe(css);
});

test('custom properties are apart by their whole names', () => {
  const own = '@media print{p{--gap:0}}';
  expect(mergeMedia(layer(PRINT, 'p{--gap-left:0}', own))).toBe(
    layer('@media print{p{margin:0}p{--gap:0}}', 'p{--gap-left:0}'),
  );
  expect(mergeMedia(layer(PRINT, 'p{--gap:1px}', own))).toBe(layer(PRINT, 'p{--gap:1px}', own));
});

test('layers and what is in no layer stay apart', () => {
  const css = `${PRINT}${layer(PRINT)}@layer b{${PRINT}}`;
  expect(mergeMedia(css)).toBe(css);
});
