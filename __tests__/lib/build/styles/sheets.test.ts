import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { cssNamesOfScript } from '../../../../lib/build/styles/css-names';
import { fillIn, wordsOf } from '../../../../lib/build/styles/program-words';
import { LANGUAGES_WITH_RULES } from '../../../../lib/build/styles/sheet-names';
import { blogStyles } from '../../../../lib/build/styles/sheets';
import { PLAIN, STYLE_BLOCKS, type StyleBlock } from '../../../../lib/build/styles/style-blocks';
import { inTemporaryFolder } from '../../../temporary-folder';

const COMPONENTS = path.resolve('components');

/** The CSS of what Markdown becomes, and of nothing else. */
const TEXTS =
  'callout.css code.css math.css notes.css prose.css scroll-edges.css figure.css prose-classes.css table.css'.split(
    ' ',
  );

inTemporaryFolder();

const FILES = {
  'components/document.tsx': '<html dir={dir}><body className="frame" /></html>',
  'components/head.tsx': '<title>It is a sentence, with words: nav</title>',
  'components/home-page.tsx': "<Entry className={first ? 'entry first' : 'entry'} />",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a program
  'components/post-page.tsx': '<article className={`wide-${n}`} />',
  'components/prose.tsx': '<div className="prose" />',
};
const IMPORTS = {
  ...Object.fromEntries(Object.keys(FILES).map((file) => [file, []])),
  'components/home-page.tsx': ['components/prose.tsx'],
  'components/post-page.tsx': ['components/prose.tsx'],
};
const CSS = `@layer prose;
  :root { --a: 1px; --b: 2px; --c: var(--d); --d: 3px }
  .frame { color: red; margin: var(--a) } .entry { color: blue } .first { color: tan } .prose p { color: pink }
  .prose .callout { color: gold; margin: var(--a) var(--c) } aside { color: navy } .callout .frame { color: lime } nav { color: cyan }
  .put { color: plum } .nothing { color: gray } .entry table { color: olive; animation: turn 1s }
  .prose :is(p, .callout, td) > a { color: peru } .callout table { color: puce } @keyframes turn { to { color: snow } }
  .wide-10 { color: teal } html:lang(zh) { color: ivory } body:dir(rtl) { color: beige } [dir] body { color: coral }`;

beforeEach(() => {
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `export const a = () => ${text};`);
  }
});

const coloursOf = (style = '') => [...style.matchAll(/color:(\w+|#\w+)/g)].map(([, colour]) => colour);
const style = (name: string, absent: string[] = []) =>
  blogStyles([name], [name], {
    css: CSS,
    imports: IMPORTS,
    scripts: (of) => (of.startsWith('search') ? [cssNamesOfScript('"put"')] : []),
    absent,
  }).get(name);
const colours = (name: string, absent: string[] = []) => coloursOf(style(name, absent));

test('a sheet has the rules for what its components and plain texts can say, and no others', () => {
  expect(colours('home')).toEqual(['red', '#00f', 'tan', 'pink', 'peru']);
  expect(colours('post')).toEqual(['red', 'pink', 'peru', 'teal']);
  expect(colours('listing')).toEqual(['red']);
});

test('what a script puts into a page has its rules, and what the owner leaves out has none', () => {
  expect(colours('search languages')).toContain('plum');
  expect(colours('home', ['entry'])).toEqual(['red', 'tan', 'pink', 'peru']);
});

test('rules for languages, and for what runs from right to left, are in sheets for them', () => {
  const added = ['ivory', 'beige', 'coral'];
  expect(colours('listing languages')).toEqual(['red', ...added]);
  expect(colours('post languages')).toEqual(['red', 'pink', 'peru', 'teal', ...added]);
});

test('a block has the rules that its feature needs more, and one for two features is in the later block', () => {
  expect(style('callouts')).toMatch(/^[^@]*\.callout\{/);
  expect(colours('callouts')).toEqual(['gold', 'navy', 'peru', 'puce']);
  expect(colours('tables')).toEqual(['olive', 'peru', 'snow']);
  expect(colours('math')).toEqual([]);
});

test('of a list of choices a block has its own', () => {
  expect(style('callouts')).toContain('.prose .callout>a');
  expect(style('callouts')).not.toContain('td');
  expect(style('tables')).toContain('.prose td>a');
});

test('a block defines the custom properties that it asks for and sheets lack, and those that these ask for', () => {
  expect(style('callouts')).toContain(':root{--c:var(--d);--d:3px}');
  expect(style('callouts')).not.toContain('--a:');
  expect(style('callouts')).not.toContain('--b');
  expect(style('post')).not.toContain('--c');
});

test('a block names no order of layers', () => {
  expect(style('tables')).not.toContain('@layer');
});

test('only the blocks that pages have are made', () => {
  const input = { css: CSS, imports: IMPORTS, scripts: () => [], absent: [] };
  expect([...blogStyles(['post'], [], input).keys()]).toEqual(['post']);
  expect([...blogStyles(['post'], ['math', 'tables'], input).keys()]).toEqual(['post', 'tables', 'math']);
});

const styleSheets = readdirSync(COMPONENTS).filter((name) => name.endsWith('.css'));
const blogCss = styleSheets.map((name) => readFileSync(path.join(COMPONENTS, name), 'utf8')).join('\n');

test('the CSS has rules for the languages that are listed, and no others', () => {
  const asked = [...blogCss.matchAll(/:lang\(([\w-]+)\)/g)].map(([, language]) => language);
  expect([...new Set(asked)].sort()).toEqual([...LANGUAGES_WITH_RULES]);
});

describe('the blog’s own CSS', () => {
  const root = path.join(COMPONENTS, '..');
  /** Every name that a text can have: whatever the plugins for Markdown and the allow-list of HTML say. */
  const said = () => {
    const { metafile } = buildSync({
      absWorkingDir: root,
      entryPoints: [path.join(root, 'lib/markdown/render.ts')],
      bundle: true,
      metafile: true,
      write: false,
      platform: 'node',
      packages: 'external',
    });
    const words = wordsOf(Object.keys(metafile.inputs).map((file) => path.join(root, file)));
    fillIn(words, blogCss);
    return words;
  };

  test('has each rule for texts in a sheet or in a block', () => {
    const { tags, classes } = said();
    const named = {
      tags: new Set([...PLAIN.tags, ...STYLE_BLOCKS.flatMap((block) => block.tags ?? [])]),
      classes: new Set([...PLAIN.classes, ...STYLE_BLOCKS.flatMap((block) => block.classes ?? [])]),
    };
    // In files for texts alone, each name that Markdown can have must be known, or nobody gets its rules.
    const css = TEXTS.map((name) => readFileSync(path.join(COMPONENTS, name), 'utf8')).join('\n');
    const selectors =
      css.replace(/\/\*[\s\S]*?\*\/|:dir\(rtl\)|\b(?:to|from)(?= \{)/g, '').match(/[^{};]+(?=\{)/g) ?? [];
    const inRules = selectors.filter((selector) => !/^\s*@/.test(selector)).join(' ');
    const names = (pattern: RegExp) => new Set([...inRules.matchAll(pattern)].map(([, name = '']) => name));
    const unknown = [
      ...[...names(/(?<![\w.#:[-])([a-z][a-z0-9]*)\b(?![-(])/g)].filter(
        (tag) => tags.has(tag) && !named.tags.has(tag),
      ),
      ...[...names(/\.([\w-]+)/g)].filter((name) => classes.has(name) && !named.classes.has(name)),
    ];
    expect(unknown).toEqual([]);
  });

  test('has no name in two blocks', () => {
    const all = [PLAIN, ...STYLE_BLOCKS].flatMap(({ tags = [], classes = [] }: Omit<StyleBlock, 'name'>) => [
      ...tags,
      ...classes.map((name) => `.${name}`),
    ]);
    expect(all.filter((name, at) => all.indexOf(name) !== at)).toEqual([]);
  });
});
