import { svgSize } from '../../../lib/files/svg-size';

const long = 'x'.repeat(100_000);

test.each<[string, string, [number, number] | undefined]>([
  ['both', '<svg width="30" height="10">', [30, 10]],
  ['in single quotes, on lines of their own', "<svg\n  width='30px'\n  height='10px'\n>", [30, 10]],
  ['in units', '<svg width="1in" height="72pt">', [96, 96]],
  ['rounded', '<svg width="30.4" height=".6">', [30, 1]],
  ['by the view box', '<svg viewBox="-0.5 -0.5 121 61">', [121, 61]],
  ['by the view box, with commas', '<svg viewBox="0,0,121,61">', [121, 61]],
  ['a percentage says nothing', '<svg width="100%" height="100%" viewBox="0 0 4 3">', [4, 3]],
  ['a width and a ratio', '<svg width="40" viewBox="0 0 4 3">', [40, 30]],
  ['a height and a ratio', '<svg height="30" viewBox="0 0 4 3">', [40, 30]],
  [
    'behind a long comment',
    `<?xml version="1.0"?>\n<!-- <svg width="1" height="1"> ${long} -->\n<svg width="3" height="4"/>`,
    [3, 4],
  ],
  [
    'behind a long attribute with signs',
    `<svg content="&lt;a b=&quot;${long} > ' x" width="3" height="4">`,
    [3, 4],
  ],
  ['behind a document type', '<!DOCTYPE svg [ <!ENTITY a "b"> ]><svg width="3" height="4">', [3, 4]],
  [
    'behind a document type that declares a tag',
    `<!DOCTYPE svg PUBLIC "a>b" "c" [<!ENTITY a "<svg width='1' height='1'>"> <!ENTITY b ']>'>]>\n<svg width="3" height="4">`,
    [3, 4],
  ],
  [
    'behind an instruction that holds a tag',
    '<?x <svg width="1" height="1"> ?><svg width="3" height="4">',
    [3, 4],
  ],
  ['with a prefix', '<svg:svg xmlns:svg="x" width="3" height="4">', [3, 4]],
  ['stroke-width is another', '<svg stroke-width="9" width="3" height="4">', [3, 4]],
  ['the root, not what is in it', '<svg viewBox="0 0 3 4"><rect width="9" height="9"/></svg>', [3, 4]],
  ['nothing', '<svg xmlns="x">', undefined],
  ['half of it', '<svg width="3">', undefined],
  ['zero', '<svg width="0" height="0">', undefined],
  ['no SVG', '<html><body>', undefined],
])('%s', (_, text, size) => {
  expect(svgSize(text)).toEqual(size && { width: size[0], height: size[1] });
});
