import { withoutAddedEscapes } from '../../../../lib/markdown/math/escaped-tex';
import { formulaReader, mathText } from '../../../../lib/markdown/math/mathml';

const raw = String.raw;

test.each([
  [raw`\mathbb{N} = \\{0, 1, \dots\\}`, raw`\mathbb{N} = \{0, 1, \dots\}`],
  [raw`\\{x\_i\\}\_{i=1}^n`, raw`\{x_i\}_{i=1}^n`],
  [raw`\alpha\_i + a\_1 + f(x)\_2 + x'\_k`, raw`\alpha_i + a_1 + f(x)_2 + x'_k`],
  [raw`\sum\_{k}`, raw`\sum_{k}`],
])('%s was written for Markdown that takes a backslash away', (tex, meant) => {
  expect(withoutAddedEscapes(tex)).toBe(meant);
});

test.each([
  raw`a \\{b} \\ c`,
  raw`\begin{cases} \{a\} \\{b}\\} \end{cases}`,
  raw`\text{a\_b} + \mathrm{c\_d} + \operatorname*{e\_f}`,
  raw`max\_len + n\_max + len\_2x`,
  raw`a \\\\{b\\\\}`,
  'a_1',
  '',
])('%s is left as it is', (tex) => {
  expect(withoutAddedEscapes(tex)).toBe(tex);
});

test.each([raw`A = \\{1, 2\\}`, raw`\begin{matrix}\\{1,2\\} \\\\ 3\end{matrix}`])(
  'the braces of the set in %s are seen',
  async (tex) => {
    const formula = (await formulaReader({}))(tex, false);
    expect('math' in formula && formula.math ? mathText([formula.math]) : '').toContain('{1,2}');
  },
);
