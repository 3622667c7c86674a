import { formulaReader, mathText } from '../../../../lib/markdown/math/mathml';

async function read(tex: string): Promise<string> {
  const formula = (await formulaReader({}))(tex, false);
  if ('math' in formula && formula.math) return mathText([formula.math]);
  return 'offset' in formula ? `${formula.offset}! ${formula.why}` : '';
}

test.each([
  [String.raw`\text{merge_sort}(l)`, 'merge_sort'],
  [String.raw`x_1 + \textbf{a_b} + \text{c\_d_e}`, 'c_d_e'],
  // Markdown would have made one backslash of two, and two of four.
  [String.raw`\begin{array}{l} \text{merge_sort} \\\\ x_1 \end{array}`, 'merge_sort'],
])('MathJax shows an underscore in the text of a formula, and so does %s', async (tex, shown) => {
  expect(await read(tex)).toContain(shown);
});

test('a formula that cannot be read for another reason says that one, at its place', async () => {
  expect(await read(String.raw`\kite`)).toMatch(/^0! .*\\kite/);
  expect(await read(String.raw`\text{a_b_c} + \kite`)).toMatch(/^15! .*\\kite/);
  expect(await read('a_b_c')).toMatch(/^3! Double subscript/);
});
