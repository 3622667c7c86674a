import { convertHexo } from '../../../lib/dialects/hexo/convert';
import { THEME_TAGS } from '../../../lib/dialects/hexo/theme-tags';
import { bodyContext, htmlOf } from './body-context';

const convert = (body: string) => convertHexo(body, bodyContext({}));
const html = (body: string) => htmlOf(convert(body));
const details = (summary: string, open = '') =>
  `<details${open}><summary>${summary}</summary><p>a</p></details>`;
const note = (kind: string, text: string, title = '') =>
  `<aside class="callout ${kind}">${title === '' ? '' : `<p class="label">${title}</p>`}<p>${text}</p></aside>`;

describe('what opens at a click', () => {
  test.each([
    ['{% folding, tasks.json %}\na\n{% endfolding %}', details('tasks.json')],
    ['{% folding cyan open, Title %}\na\n{% endfolding %}', details('Title', ' open')],
    ['{% folding yellow:: A `b` %}\na\n{% endfolding %}', details('A <code>b</code>')],
    ['{% folding In English, with a comma %}\na\n{% endfolding %}', details('In English, with a comma')],
    ['{% folding A title color:red open:true %}\na\n{% endfolding %}', details('A title', ' open')],
    ['{% folding error %}\na\n{% endfolding %}', details('error')],
    ['{% Folding child:codeblock T %}\na\n{% endFolding %}', details('T')],
    ['{% hideToggle Songs,#303030,white %}\na\n{% endhideToggle %}', details('Songs')],
    ['{% folders %}\n<!-- folder F -->\na\n{% endfolders %}', `<div>${details('F')}</div>`],
    ['{% collapse "A title" open %}\na\n{% endcollapse %}', details('A title', ' open')],
    ['{% folders %}\na\n{% endfolders %}', '<p>a</p>'],
  ])('%s', async (body, expected) => {
    expect(await html(body)).toBe(expected);
  });
});

describe('notes', () => {
  test.each([
    ['{% note info, **a** b %}', note('note', '<strong>a</strong> b')],
    ['{% note warning::a, b %}', note('warning', 'a, b')],
    ['{% note, a b %}', note('note', 'a b')],
    ['{% note 只有一段话，没有标题 %}', note('note', '只有一段话，没有标题')],
    ['{% note Title a b color:blue %}', note('note', 'a b', 'Title')],
    ['{% noteblock quote cyan %}\na\n{% endnoteblock %}', note('note', 'a')],
    ['{% noteblock::T %}\na\n{% endnoteblock %}', note('note', 'a', 'T')],
    ['{% noteblock bug red, T %}\na\n{% endnoteblock %}', note('note', 'a', 'T')],
    ['{% box 错误的方法 color:red %}\na\n{% endbox %}', note('note', 'a', '错误的方法')],
    ['{% alertbar warning "\n\na **b**\n\n" %}', note('warning', 'a <strong>b</strong>')],
    ['{% alertbar info, a %}', note('note', 'a')],
    ['{% alertpanel warning "T u" %}\na\n{% endalertpanel %}', note('warning', 'a', 'T u')],
    ["{% message color:warning 'title:Two words' %}\na\n{% endmessage %}", note('warning', 'a', 'Two words')],
    ['{% tip warning %}\na\n{% endtip %}', note('warning', 'a')],
    [
      '{% box %}\n{% note %}\na\n{% endnote %}\n{% endbox %}',
      `<aside class="callout note">${note('note', 'a')}</aside>`,
    ],
  ])('%s', async (body, expected) => {
    expect(await html(body)).toBe(expected);
  });
});

describe('Shoka', () => {
  test.each([
    ['+++primary Title\na\n+++', details('Title')],
    ['+++ In words\na\n+++\n', details('In words')],
    ['+++ never closed\na', '<p>+++ never closed\na</p>'],
    ['a\n\n+++', '<p>a</p>\n<p>+++</p>'],
    [
      ';;;x One\na\n;;;\n\n;;;x Two\nb\n;;;\n\n;;;y Three\nc\n;;;',
      '<div class="tabs"><ul><li><a href="#x-1">One</a></li><li><a href="#x-2">Two</a></li></ul><div id="x-1" title="One"><p>a</p></div><div id="x-2" title="Two"><p>b</p></div></div>\n<div class="tabs"><ul><li><a href="#y-1">Three</a></li></ul><div id="y-1" title="Three"><p>c</p></div></div>',
    ],
    ['+++ Out\n+++ In\na\n+++\n+++', `<details><summary>Out</summary>${details('In')}</details>`],
  ])('%s', async (body, expected) => {
    expect(await html(body)).toBe(expected);
  });
  test('code is left alone, and lines keep their numbers', async () => {
    expect(await html('```\n+++ a\n+++\n;;;x b\n;;;\n```')).toContain('<code>+++ a\n+++\n;;;x b\n;;;</code>');
    const { problems } = convert('+++ T\na\n\n{% nix %}\n+++\n\n{% nix2 %}');
    expect(problems.map(({ line }) => line)).toEqual([4, 7]);
  });
});

describe('sections', () => {
  test.each([
    [
      '{% tabs active:2 %}\n\n<!-- tab One -->\n1\n\n<!-- tab Two -->\n2\n\n{% endtabs %}',
      '<div class="tabs"><ul><li><a href="#tab-1-1">One</a></li><li><a href="#tab-1-2">Two</a></li></ul><div id="tab-1-1" title="One"><p>1</p></div><div id="tab-1-2" title="Two"><p>2</p></div></div>',
    ],
    [
      "{% tabs size:small %}\n<!-- tab id:a 'title:Tab A' active:true -->\n1\n<!-- endtab -->\n{% endtabs %}",
      '<div class="tabs"><ul><li><a href="#tab-1-1">Tab A</a></li></ul><div id="tab-1-1" title="Tab A"><p>1</p></div></div>',
    ],
    [
      '{% timeline %}\n<!-- node 2026 -->\na\n{% endtimeline %}',
      '<div class="timeline"><div><p><strong>2026</strong></p><p>a</p></div></div>',
    ],
    [
      '{% timeline T,pink %}\n<!-- timeline 02-27 -->\na\n<!-- endtimeline -->\n{% endtimeline %}',
      '<div class="timeline"><p>T</p><div><p><strong>02-27</strong></p><p>a</p></div></div>',
    ],
    [
      '{% timeline %}\n{% timenode 2020 %}\na\n{% endtimenode %}\n{% endtimeline %}',
      '<div class="timeline"><div><p><strong>2020</strong></p><p>a</p></div></div>',
    ],
    ['{% grid bg:card %}\n<!-- cell -->\na\n<!-- cell -->\nb\n{% endgrid %}', '<div><p>a</p><p>b</p></div>'],
    [
      '{% poem Kites,Ann %}\nup\ndown\n{% endpoem %}',
      '<div><p><strong>Kites</strong></p><p>Ann</p><p>up<br>\ndown</p></div>',
    ],
    [
      '{% paper author:Ann %}\n<!-- title T -->\n<!-- paragraph -->\na\n{% endpaper %}',
      '<div><p>Ann</p><p><strong>T</strong></p><p>a</p></div>',
    ],
  ])('%s', async (body, expected) => {
    expect(await html(body)).toBe(expected);
  });
  test('what only a script fetches, and what only the theme knows, is said with its line', () => {
    const { problems } = convert(
      'a\n\n{% timeline api:https://a.test/x %}{% endtimeline %}\n\n{% emoji cat %}',
    );
    expect(problems.map(({ line, rule }) => [line, rule])).toEqual([
      [3, 'tag'],
      [5, 'tag'],
    ]);
  });
});

describe('words', () => {
  test.each([
    ['{% span red, a, b %}', '<span>a, b</span>'],
    ['{% u a, b %}', '<u>a, b</u>'],
    ['{% mark a b color:red %}', '<mark>a b</mark>'],
    ['{% icon solar:x a b color:red %}', 'a b'],
    ['{% copy git clone %}', '<code>git clone</code>'],
    ['{% nota word ,"meaning, more" %}', '<abbr title="meaning, more">word</abbr>'],
    ['{% bubble word,meaning,#fff %}', '<span>word (meaning)</span>'],
    ['{% progress 80 blue half %}', '<p>half 80 %</p>'],
    ['{% quot Go on el:h3 %}', '>Go on<'],
    ['{% quot Go on %}', '<p>Go on</p>'],
    ['{% navbar active:/a/ [A](/a/) %}', '<p><a href="/a/">A</a></p>'],
    ['{% checkbox red checked, a %}', 'disabled checked aria-label="Done"> a'],
    ['{% checkbox checked::a [b](/b) c %}', 'checked aria-label="Done"> a <a href="/b">b</a> c'],
    ['{% checkbox green checked::a %}', 'checked aria-label="Done"> a'],
    ['{% checkbox a checked:true %}', 'disabled checked aria-label="Done"> a'],
    ['{% cb a, false %}', 'disabled aria-label="Not done"> a'],
  ])('%s', async (body, expected) => {
    expect(await html(body)).toContain(expected);
  });
});

const NAMES = THEME_TAGS.flatMap(([names]) => names.split(' '));
const ODD = ['', ',', '::', ',,,', '"', "'a", '@', 'color:', 'a=', '<b>', ']('];
/** Each in a document of its own, since it changes what follows. */
const CRUEL = ['<!-- x', '`', '{{ a', '\n\n'];

test.each(NAMES)(
  '%s, with odd arguments, with an end and without, leaves nothing of itself',
  async (name) => {
    const open = (odd: string) => `{% ${name} ${odd} %}`;
    const closed = (odd: string) => `${open(odd)}\n<!-- tab -->\n- z\n{% end${name} %}`;
    for (const written of [open, closed]) {
      const text = shown(await html(ODD.map(written).join('\n\n')));
      expect(text).not.toMatch(/\{%|%\}|[\ue000-\uf8ff]/);
      for (const cruel of CRUEL) expect(shown(await html(written(cruel)))).not.toMatch(/[\ue000-\uf8ff]/);
    }
  },
);

const shown = (text: string) => text.replace(/<[^>]*>/g, '');
