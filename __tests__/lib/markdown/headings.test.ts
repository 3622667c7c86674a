import { anchors, outline } from '../../../lib/markdown/headings';

const idsOf = (markdown: string) => outline(markdown).map(({ id }) => id);

test.each([
  ['## Hello, World!', ['hello-world']],
  ['## A\n## A\n## A', ['a', 'a-1', 'a-2']],
  ['## A\n## A-1\n## A', ['a', 'a-1', 'a-2']],
  ['## foo_bar & `Baz::new()`', ['foo_bar--baznew']],
  ['## 你好，世界', ['你好世界']],
  ['## Ünïcödé', ['ünïcödé']],
  ['##\n##', ['section', 'section-1']],
  ['## !!!', ['section']],
  ['## "Quoted" -- it\'s', ['quoted----its']],
  ['## [Link](x) ![Image](y) *em*', ['link--em']],
  ['## Noted[^1]\n\n[^1]: x', ['noted']],
  ['## a \ud800', ['a-']],
  ['> ## Quoted', ['quoted']],
  ['Setext\n===', ['setext']],
  ['<h2>Raw</h2>\n\n## Raw', ['raw', 'raw-1']],
  ['<h2 id="mine">Raw</h2>\n\n## Mine', ['mine', 'mine-1']],
  ['<h2 id="fn:1">Raw</h2>', ['raw']],
  ['<h2 id="location">Raw</h2>', ['raw']],
  ['```\n## Code\n```', []],
  ['[^1]: ## In a note', []],
])('%j has the ids %j', (markdown, ids) => {
  expect(idsOf(markdown)).toEqual(ids);
});

test('depth and text are as written', () => {
  expect(outline('# One *two*\n\n### `Three`')).toEqual([
    { depth: 1, id: 'one-two', text: 'One two' },
    { depth: 3, id: 'three', text: 'Three' },
  ]);
});

test('ids and named anchors of raw HTML are anchors, each once', () => {
  const markdown =
    '<a name="top-of-it"></a><span id="a">x</span>\n\n<div id="intro"></div>\n\n## Intro\n\n<p id="a">y</p>';
  expect([...anchors(markdown)].toSorted()).toEqual(['a', 'intro', 'top-of-it']);
});

test('notes are anchors', () => {
  expect(anchors('x[^a]\n\n[^a]: note')).toEqual(new Set(['fn:1', 'fnref:1']));
});

test('what is removed is no anchor', () => {
  expect(anchors('<form id="gone"></form><span id="cookie"></span><span id="has space"></span>').size).toBe(
    0,
  );
});
