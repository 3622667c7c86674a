import fc from 'fast-check';
import GithubSlugger from 'github-slugger';
import { anchors, outline } from '../../../../lib/markdown/headings/headings';

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
  ['## <script>alert(1)</script>', ['section']],
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

// Ids that GitHub gives to these headings in a README, by its rule: lower case; letters, marks, digits, _ and - stay, a blank is -.
test.each([
  ['## 🚀 Launch', '-launch'],
  ['## Launch 🚀', 'launch-'],
  ['## :rocket: Launch', 'rocket-launch'],
  ['## 1️⃣ One', '1️⃣-one'],
  ['## 日本語の見出し', '日本語の見出し'],
  ['## 日本語　全角', '日本語全角'],
  ['## 「引用」、句点。', '引用句点'],
  ['## 한국어 제목', '한국어-제목'],
  ['## Привет, Мир', 'привет-мир'],
  ['## ÀÉÎ ÕÜ', 'àéî-õü'],
  ['## Straße', 'straße'],
  ['## हिन्दी', 'हिन्दी'],
  ['## snake_case and kebab-case', 'snake_case-and-kebab-case'],
  ['## _Emphasised_ __strong__', 'emphasised-strong'],
  ['## ~~Gone~~ *here*', 'gone-here'],
  ['## `code` and ``co`de``', 'code-and-code'],
  ['## `<T>` of `a.b(c)`', 't-of-abc'],
  ['## [A link](https://a.test/b) here', 'a-link-here'],
  ['## [A reference][a] here\n\n[a]: /b', 'a-reference-here'],
  ['## <kbd>Ctrl</kbd> + <b>C</b>', 'ctrl--c'],
  ['## Text<!-- a comment -->', 'text'],
  ['## Closed ##', 'closed'],
  ['## Not closed#', 'not-closed'],
  ['## C# and F#', 'c-and-f'],
  ['## AT&amp;T &copy; 2026', 'att--2026'],
  ['## a &lt; b &#35;', 'a--b-'],
  ['## 50% off! (really?)', '50-off-really'],
  ['## a.b.c: d/e', 'abc-de'],
  ['## A – B — C', 'a--b--c'],
  ['## What’s “new”', 'whats-new'],
  ['## 1. First', '1-first'],
  ['##    Blanks   around   ', 'blanks---around'],
  ['## a\\_b \\# c', 'a_b--c'],
  ['## --- x', '----x'],
  ['## www.a.test', 'wwwatest'],
])('%j has the id %j, as on GitHub', (markdown, id) => {
  expect(idsOf(markdown)).toEqual([id]);
});

test.each([
  [['a', 'a', 'a-1']],
  [['a', 'a-1', 'a', 'a']],
  [['a-1', 'a', 'a', 'a-1']],
  [['A', 'a', 'Á', 'a-1-1', 'a-1', 'a-1']],
  [['toString', 'constructor', '__proto__', 'toString']],
])('headings of the same text are counted as GitHub counts them: %j', (texts) => {
  const slugger = new GithubSlugger();
  const headings = texts.map((text) => `## \`${text}\`\n`).join('\n');
  expect(idsOf(headings)).toEqual(texts.map((text) => slugger.slug(text)));
});

test('any headings have the ids that GitHub gives them', () => {
  const heading = fc.array(fc.constantFrom('a', 'B', '1', '-', '_', ' ', '.', '-1', 'é', '日'), {
    minLength: 1,
  });
  fc.assert(
    fc.property(fc.array(heading, { maxLength: 12 }), (lists) => {
      const texts = lists.map((parts) => `x${parts.join('')}x`);
      const slugger = new GithubSlugger();
      expect(idsOf(texts.map((text) => `## \`${text}\`\n`).join('\n'))).toEqual(
        texts.map((text) => slugger.slug(text)),
      );
    }),
  );
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
