import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cssNamesOfScript } from '../../../lib/build/css-names';
import { blogSheets, LANGUAGES_WITH_RULES } from '../../../lib/build/sheets';
import { STYLE_CLASSES } from '../../../lib/markdown/style-classes';
import { inTemporaryFolder } from '../../temporary-folder';

const COMPONENTS = path.resolve('components');

inTemporaryFolder();

const FILES = {
  'components/document.tsx': '<html dir={dir}><body className="frame" /></html>',
  'components/head.tsx': '<title>It is a sentence, with words: nav</title>',
  'components/home-page.tsx': "<Entry className={first ? 'entry first' : 'entry'} />",
  'components/post-page.tsx': '<article />',
  'components/prose.tsx': '<div className="prose" />',
  'lib/markdown/render.ts': `// It's the plugin's
if (/['"]/.test(x)) h('aside', { className: ['callout', \`wide-\${n}\`] }); report('no table, here'); h('dl')`,
};
const IMPORTS = {
  ...Object.fromEntries(Object.keys(FILES).map((file) => [file, []])),
  'components/home-page.tsx': ['components/prose.tsx'],
  'components/post-page.tsx': ['components/prose.tsx'],
};
const CSS = `
  .frame { color: red } .entry { color: blue } .first { color: tan } .prose p { color: pink }
  .prose .callout { color: gold } aside { color: navy } .callout .frame { color: lime } nav { color: cyan }
  .put { color: plum } .nothing { color: gray }
  .wide-10 { color: teal } dl { color: yellow } html:lang(zh) { color: ivory } body:dir(rtl) { color: beige } [dir] body { color: coral }`;

beforeEach(() => {
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, file.endsWith('x') ? `export const a = () => ${text};` : text);
  }
});

const coloursOf = (style = '') => [...style.matchAll(/color:(\w+|#\w+)/g)].map(([, colour]) => colour);
const sheet = (name: string, absent: string[] = []) =>
  coloursOf(
    blogSheets(
      [name],
      CSS,
      IMPORTS,
      (of) => (of.startsWith('search') ? [cssNamesOfScript('"put"')] : []),
      absent,
    ).get(name),
  );

test('a sheet has the rules for what its components and the plugins for Markdown can say, and no others', () => {
  expect(sheet('home')).toEqual(['red', '#00f', 'tan', 'gold', 'navy', 'teal', '#ff0']);
  expect(sheet('post')).toEqual(['red', 'gold', 'navy', 'teal', '#ff0']);
  expect(sheet('plain post')).toEqual(['red', 'pink']);
  expect(sheet('listing')).toEqual(['red']);
});

test('what a script puts into a page has its rules, and what the owner leaves out has none', () => {
  expect(sheet('search languages')).toContain('plum');
  expect(sheet('home', ['entry'])).toEqual(['red', 'tan', 'gold', 'navy', 'teal', '#ff0']);
});

test('rules for languages, and for what runs from right to left, are in sheets for them', () => {
  const added = ['ivory', 'beige', 'coral'];
  expect(sheet('listing languages')).toEqual(['red', ...added]);
  expect(sheet('plain post languages')).toEqual(['red', 'pink', ...added]);
});

test('the CSS has rules for the languages that are listed, and no others', () => {
  const css = readdirSync(COMPONENTS)
    .filter((name) => name.endsWith('.css'))
    .map((name) => readFileSync(path.join(COMPONENTS, name), 'utf8'))
    .join('\n');
  const asked = [...css.matchAll(/:lang\(([\w-]+)\)/g)].map(([, language]) => language);
  expect([...new Set(asked)].sort()).toEqual([...LANGUAGES_WITH_RULES]);
});

test('the classes that an author’s own styles become have their rules in the sheet of posts', () => {
  const root = path.join(COMPONENTS, '..');
  for (const name of ['components/prose.tsx', 'lib/markdown/style-classes.ts']) {
    mkdirSync(path.dirname(name), { recursive: true });
    writeFileSync(name, readFileSync(path.join(root, name), 'utf8'));
  }
  const imports = {
    'components/post-page.tsx': ['components/prose.tsx'],
    'components/prose.tsx': [],
    'lib/markdown/render.ts': ['lib/markdown/style-classes.ts'],
    'lib/markdown/style-classes.ts': [],
  };
  const css = readFileSync(path.join(COMPONENTS, 'prose-classes.css'), 'utf8');
  const style = blogSheets(['post'], css, imports, () => [], []).get('post');
  for (const name of STYLE_CLASSES) expect(style).toContain(`.${name}`);
});
