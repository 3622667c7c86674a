import { fromMdx } from '../../../lib/import/mdx';
import { importsComponents } from '../../../lib/import/mdx-source';

const text = (mdx: string) => {
  const { text: read, problems } = fromMdx(mdx);
  const said = problems.map(({ line, message }) => `${line} ${message}`);
  return said.length === 0 ? read?.trim() : [read?.trim(), ...said];
};

test.each([
  ['a *b* `<C {...x}/>`', 'a *b* `<C {...x}/>`'],
  ['```jsx\n<C {...x}/>\n```', '```jsx\n<C {...x}/>\n```'],
  ["import A from './a'\nimport B from 'b'\n\na", 'a'],
  ['a {/* b */}{"c"}{2}', 'a c2'],
  ['{/* truncate */}\n\na', '<!--more-->\n\na'],
  ['import p from \'./p.png\'\n\n<Image src={p} alt="P" width={10} />', '![P](./p.png)'],
  ['<img src={require("./a b.png").default} alt="A" />', '<img src="./a b.png" alt="A">'],
  ['x <Link to="/a/">b *c*</Link> y', 'x [b *c*](/a/) y'],
  ['<YouTube id="abc" />', 'https://www.youtube.com/watch?v=abc'],
  ['<Tweet id="12" />', 'https://twitter.com/i/status/12'],
  ['<Callout type="warning" title="T">\n  a\n\n  - b\n</Callout>', ':::warning T\n\na\n\n- b\n\n:::'],
  ['<Tip>a</Tip>', ':::tip\n\na\n\n:::'],
  ['<Tabs>\n  <TabItem label="A">\n    a\n  </TabItem>\n</Tabs>', '**A**\n\na'],
  [
    '<Tabs>\n<TabItem value="A">\na\n</TabItem>\n<TabItem value="B">\nb\n</TabItem>\n</Tabs>',
    '**A**\n\na\n\n**B**\n\nb',
  ],
  [
    '<Tabs items={["A", "B"]}>\n<Tabs.Tab>\na\n</Tabs.Tab>\n<Tabs.Tab>b</Tabs.Tab>\n<Tabs.Tab>c</Tabs.Tab>\n</Tabs>',
    '**A**\n\na\n\n**B**\n\nb\n\nc',
  ],
  [
    '<Tabs>\n<TabList>\n<Tab>A</Tab>\n<Tab>B</Tab>\n</TabList>\n<TabPanel>\na\n</TabPanel>\n</Tabs>',
    'A · B\n\na',
  ],
  [
    '<details>\n<summary>S</summary>\n\na **b**\n\n</details>',
    '<details>\n\n<summary>S</summary>\n\na **b**\n\n</details>',
  ],
  [
    '<div className="n" style={{maxWidth: 2, color: "red"}} onClick={() => 1} hidden>\n**b**\n</div>',
    '<div class="n" style="max-width: 2px; color: red" hidden>\n\n**b**\n\n</div>',
  ],
  ['<>a</>', 'a'],
  [
    'a $x_{1}$ and\n\n$$\n\\mathbf{x}\n$$\n\n<Tip>$\\a{b}$</Tip>',
    'a $x_{1}$ and\n\n$$\n\\mathbf{x}\n$$\n\n:::tip\n\n$\\a{b}$\n\n:::',
  ],
  ['```sh\n$a_{b}$\n```\n\n$5 {"and"} $6', '```sh\n$a_{b}$\n```\n\n$5 and $6'],
  ['a<br/>b <sub>2</sub>', 'a<br>b <sub>2</sub>'],
  ['---\ntitle: A\n---\n\nb', '---\ntitle: A\n---\n\nb'],
  ['export const metadata = { title: "T", tags: ["a"] }\n\nb', '---\ntitle: T\ntags:\n  - a\n---\n\nb'],
  // Of a field that is written twice the last counts.
  [
    '---\ntitle: A\ntitle: B\n---\nexport const metadata = { tags: ["a"] }\n\nb',
    '---\ntags:\n  - a\ntitle: B\n---\n\nb',
  ],
  ['a\n\n<!-- truncate -->\n\n{"b"}', 'a\n\n<!--more-->\n\nb'],
  ['## A {#b}\n\n<!-- c */ -->d', '## A {#b}\n\nd'],
  ['```html\n<!-- a -->\n## A {#b}\n```', '```html\n<!-- a -->\n## A {#b}\n```'],
  [
    '<ThemedImage alt="A" sources={{ light: useBaseUrl("/l.svg"), dark: useBaseUrl("/d.svg") }} />',
    '![A](/l.svg)',
  ],
  ['<Image alt="A" img={require("./a.jpg")} />', '![A](./a.jpg)'],
  ['export default ({ children }) => <Layout>{children}</Layout>\n\nb', 'b'],
])('%j is %j', (mdx, markdown) => {
  expect(text(mdx)).toBe(markdown);
});

test.each([
  [
    '---\na: b\n---\n\n<Chart data={x} />\n\nc',
    [
      '---\na: b\n---\n\nc',
      '5 <Chart> is no component that is known here, and is left out; write what it shows',
    ],
  ],
  [
    '<Wide>\n\na **b** <Tip>c</Tip>\n\n</Wide>',
    [
      'a **b** :::tip\n\nc\n\n:::',
      '1 <Wide> is no component that is known here, and is shown as plain Markdown; write what it shows',
    ],
  ],
  ['<Card title="T" href="/a/" />', ['[T](/a/)', expect.stringContaining('1 <Card>')]],
  ['<Zoom src="/a.png" alt="A" />', ['![A](/a.png)', expect.stringContaining('1 <Zoom>')]],
  ['a\n\n{1 + y}', ['a', '3 {1 + y} is to be computed, which Markdown cannot; write what it shows']],
  ['<img src={foo} alt="A" />', ['<img alt="A">', '1 src of <img> is to be computed; write its value']],
  [
    '<Tip {...p}>x</Tip>',
    [':::tip\n\nx\n\n:::', '1 <Tip> has {...p}, which cannot be read; write attributes with their values'],
  ],
  ['<Image src={file} />', ['', '1 <Image> names no file that can be read; write ![what it shows](address)']],
  ['<A.B />\n\n<C />', ['', expect.stringContaining('1 <A.B>'), expect.stringContaining('3 <C>')]],
  [
    'a\n\n<div>\n\nb',
    [
      undefined,
      expect.stringMatching(/^\d is no MDX that can be read \(.*\); mend it, or copy it as Markdown$/),
    ],
  ],
])('%j lacks something, which is told with its lines', (mdx, expected) => {
  expect(text(mdx)).toEqual(expected);
});

test.each([
  ["import Tabs from '@theme/Tabs';\n\n<Tabs />", true],
  ["Text.\n\nimport A, { B } from 'b'\n", true],
  ["```js\nimport A from 'a';\n```\n", false],
  ["1. a\n\n   ~~~\nimport A from 'a'\n   ~~~\n", false],
  ['import this from there, he said.\n', false],
])('whether Markdown imports components: %j', (text, expected) => {
  expect(importsComponents(text)).toBe(expected);
});
