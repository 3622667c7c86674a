import { hexo } from '../../../lib/dialects/hexo';
import { convertHexo } from '../../../lib/dialects/hexo/convert';
import { withKnownMarkup } from '../../../lib/dialects/hexo/inline-markup';
import { quotesInLists } from '../../../lib/dialects/hexo/quotes-in-lists';
import { rendererLine } from '../../../lib/dialects/hexo/renderer';
import { renderMarkdown } from '../../../lib/markdown/render';
import { syntaxOf } from '../../../lib/markdown/syntax';
import { parseSite } from '../../../lib/site/parse-site';
import { testContext } from '../markdown/context';
import { bodyContext } from './body-context';

function syntaxFor(config: Record<string, unknown>) {
  const data = { title: 'Kites', url: 'https://kites.test', source_dir: 'source', ...config };
  return syntaxOf(parseSite({}, { file: '_config.yml', dialect: 'hexo', data }), {});
}

async function html(markdown: string, config: Record<string, unknown>): Promise<string> {
  const file = { path: 'posts/a.md', markdown };
  return (await renderMarkdown(file, testContext({ syntax: syntaxFor(config) }))).html;
}

const packages = (...names: string[]) =>
  JSON.stringify({ dependencies: Object.fromEntries(['hexo', ...names].map((name) => [name, '*'])) });

test.each([
  ['hexo-renderer-kramed', {}, 'hexo-renderer-kramed'],
  ['hexo-renderer-marked hexo-renderer-kramed', {}, 'hexo-renderer-kramed'],
  ['hexo-renderer-kramed hexo-renderer-marked', {}, 'hexo-renderer-kramed'],
  ['@upupming/hexo-renderer-markdown-it-plus', {}, '@upupming/hexo-renderer-markdown-it-plus'],
  ['hexo-renderer-pandoc', {}, 'hexo-renderer-pandoc'],
  // A section that was left behind.
  ['hexo-renderer-marked', { markdown: { html: true } }, 'hexo-renderer-marked'],
  ['hexo-renderer-marked', {}, undefined],
  ['hexo-renderer-ejs hexo-renderer-stylus', {}, undefined],
  ['hexo-renderer-kramed', { kramed: { gfm: true } }, undefined],
  ['hexo-renderer-markdown-it', { markdown: { preset: 'default' } }, undefined],
  ['hexo-renderer-kramed', { renderer: 'hexo-renderer-marked' }, undefined],
])('of the packages %s, beside the configuration %j, %s is written down', (names, config, name) => {
  expect(rendererLine(config, packages(...names.split(' ')))).toBe(
    name === undefined
      ? undefined
      : `# What made HTML of the posts, as package.json of the old blog says.\nrenderer: "${name}"\n`,
  );
});

test.each(['', '{', '[]', 'null', '{"dependencies":[]}', '{"dependencies":null}'])(
  'a package.json that holds %j names no renderer',
  (text) => {
    expect(rendererLine({}, text)).toBeUndefined();
  },
);

test.each([
  ['hexo-renderer-markdown-it', { headingIds: 'hexo-markdown-it', breaks: true, signs: {} }],
  ['hexo-renderer-markdown-it-plus', { signs: { '~': 'subscript', '^': 'superscript' } }],
  ['hexo-renderer-pandoc', { headingIds: 'hexo', breaks: false, signs: {} }],
  ['hexo-renderer-marked', { breaks: true, signs: { '~': 'delete' } }],
  ['hexo-renderer-kramed', { breaks: true, joinsQuotes: true }],
  ['hexo-renderer-of-tomorrow', { breaks: true, signs: { '~': 'delete' } }],
])('%s has its rules, without a section of options', (renderer, expected) => {
  expect(syntaxFor({ renderer })).toMatchObject(expected);
});

test('the options of the renderer that is named count, not those of another', () => {
  const options = { markdown: { render: { breaks: false } }, kramed: { breaks: true } };
  expect(syntaxFor({ ...options, renderer: 'hexo-renderer-kramed' })).toMatchObject({ breaks: true });
  expect(syntaxFor({ ...options, renderer: 'hexo-renderer-markdown-it' })).toMatchObject({ breaks: false });
  expect(syntaxFor({ markdown_it_plus: { breaks: false } })).toMatchObject({
    breaks: false,
    extensions: { marks: true, abbreviations: true, emoji: true },
  });
});

test.each([
  [
    { markdown: { anchors: { collisionSuffix: 'v', case: 1, separator: '_' } } },
    ['a_b_c', 'a_b_c-v2', 'a_b_c-v3'],
  ],
  [
    { markdown: { anchors: { collisionSuffix: '', case: 0, separator: '-' } } },
    ['A-B-C', 'A-B-C-2', 'A-B-C-3'],
  ],
  [{ marked: { modifyAnchors: 1 } }, ['a-b-c', 'a-b-c-1', 'a-b-c-2']],
  [{ marked: { modifyAnchors: '2' } }, ['A-B-C', 'A-B-C-1', 'A-B-C-2']],
  [
    { markdown: { anchors: { case: 'x', collisionSuffix: '"><', separator: [] } } },
    ['A-B-C', 'A-B-C-2', 'A-B-C-3'],
  ],
])('ids of headings obey %j', async (config, expected) => {
  const found = await html('## A B & C\n\n## A B & C\n\n## A B & C', config);
  const ids = [...found.matchAll(/<h2 id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids).toEqual(expected);
});

const QUOTES = '> One\n\n\n> Two\n\nText\n\n- a\n\n  > Three\n\n  > Four\n\n> Five';

test('quotes that follow each other are one where kramed read them, and only there', async () => {
  const joined = await html(QUOTES, { renderer: 'hexo-renderer-kramed' });
  expect(joined.match(/<blockquote>/g)).toHaveLength(3);
  expect(joined).toMatch(/One<\/p>\s*<p>Two<\/p>\s*<\/blockquote>\s*<p>Text/);
  expect(joined).toMatch(/Three<\/p>\s*<p>Four<\/p>\s*<\/blockquote>/);
  expect((await html(QUOTES, {})).match(/<blockquote>/g)).toHaveLength(5);
});

test('a quote below an item is a part of it, but in code, behind a blank line, and to markdown-it', () => {
  expect(quotesInLists('1. a\n> b\n2. c')).toBe('1. a\n   > b\n2. c');
  for (const text of [
    '- a\n\n> b',
    '```\n- a\n> b\n```',
    'a\n> b',
    '- a\n# b\n> c',
    '-a\n> b',
    '- a\n```js\n> b',
  ])
    expect(quotesInLists(text)).toBe(text);
  const body = '- a\n> b {{ x }}';
  const convertFor = (renderer: string) => {
    const context = bodyContext({});
    const old = { ...context.site.old, config: { renderer } };
    return convertHexo(body, { ...context, site: { ...context.site, old } }).text;
  };
  expect(convertFor('hexo-renderer-marked')).toContain('- a\n  > b');
  expect(convertFor('hexo-renderer-markdown-it')).toContain('- a\n> b');
});

test('a post that wants no tags to be read has none', () => {
  const context = bodyContext({});
  const page = { ...context.page, data: { disableNunjucks: true } };
  expect(convertHexo('- a\n> {% note %}', { ...context, page })).toMatchObject({
    text: '- a\n  > {% note %}',
    problems: [],
  });
});

const raw = String.raw;

test.each([
  [raw`a \\(A\iff B\\) b`, raw`a \(A\iff B\) b`],
  [raw`\\(x\\)`, '$x$'],
  [raw`\\(\\{\neg\\} \\\\ 1\\)`, raw`\(\{\neg\} \\ 1\)`],
  ['\\\\[\nx^2\n\\\\]', '\\[\nx^2\n\\]'],
  ['![a "q"](b.png =100x20)', '<img src="b.png" width="100" height="20" alt="a &quot;q&quot;">'],
  ['[#36]((https://a.test/36), b', '[#36](https://a.test/36), b'],
  ['a [b *c*]{.label .red} [Ctrl]{.kbd}', 'a <span>b *c*</span> <kbd>Ctrl</kbd>'],
  ['![](/c.png "T" =50%x)', '<img src="/c.png" title="T" width="50%" alt="">'],
])('%s is what the readers of Hexo saw: %s', (text, expected) => {
  expect(withKnownMarkup(text, {})).toBe(expected);
});

test.each([
  raw`C:\\(x86\\) \\[a b\\] \\\(x^2\\\)`,
  raw`${'`'}\\(x^2\\)${'`'} $$a \\[4pt] c_1 \\[x^2\\]$$`,
  '```\n![a](b.png =1x2)\n```',
  'C++ and D++',
  '![a](b.png "=1x2")',
  '[a]((https://b.test/c)) [a](/b)',
  '[a](b){.c} [a]{b} `[a]{.b}` [a][b]{.c}',
])('%s is left alone', (text) => {
  expect(withKnownMarkup(text, { renderer: 'hexo-renderer-markdown-it-plus' })).toBe(text);
});

test('insertions are marked where the plugin for them was installed', () => {
  const plugins = ['markdown-it-ins'];
  expect(withKnownMarkup('++a b++ c', { markdown: { plugins } })).toBe('<ins>a b</ins> c');
  expect(withKnownMarkup('++a b++ c', { markdown: { plugins: ['markdown-it-sub'] } })).toBe('++a b++ c');
});

test.each([
  ['a', false],
  ['a `b` - c\n\n> d', false],
  ['- a\n> b', true],
  [raw`\\(x\\)`, true],
  ['![a](b =1x2)', true],
  ['++a++', true],
  ['+++ a\n+++', true],
  ['{% a %}', true],
])('%j is more than Markdown: %s', (body, expected) => {
  expect(hexo.needsConversion(body, {}, 'posts/a.md')).toBe(expected);
});
