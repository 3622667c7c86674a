import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { blogSheets } from '../../../lib/export/sheets';
import { tokensOfScript } from '../../../lib/export/tokens';
import { inTemporaryFolder } from '../../temporary-folder';

inTemporaryFolder();

const FILES = {
  'components/document.tsx': '<html><body className="frame" /></html>',
  'components/head.tsx': '<title>It is a sentence, with words: nav</title>',
  'components/home-page.tsx': "<Entry className={first ? 'entry first' : 'entry'} />",
  'components/post-page.tsx': '<article />',
  'components/prose.tsx': '<div className="prose" />',
  'lib/markdown/render.ts':
    "// It's the plugin's\nh('aside', { className: ['callout'] }); report('no table here')",
};
const IMPORTS = {
  ...Object.fromEntries(Object.keys(FILES).map((file) => [file, []])),
  'components/home-page.tsx': ['components/prose.tsx'],
  'components/post-page.tsx': ['components/prose.tsx'],
};
const CSS = `
  .frame { color: red } .entry { color: blue } .first { color: tan } .prose p { color: pink }
  .prose .callout { color: gold } aside { color: navy } .callout .frame { color: lime } nav { color: cyan }
  .put { color: plum } .nothing { color: gray }`;

beforeEach(() => {
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, file.endsWith('x') ? `export const a = () => ${text};` : text);
  }
});

const coloursOf = (style = '') => [...style.matchAll(/color:(\w+|#\w+)/g)].map(([, colour]) => colour);
const sheets = () =>
  blogSheets(CSS, IMPORTS, (sheet) => (sheet === 'search' ? [tokensOfScript('"put"')] : []));

test('a sheet has the rules for what its components and the plugins for Markdown can say, and no others', () => {
  const all = sheets();
  expect(coloursOf(all.get('home'))).toEqual(['red', '#00f', 'tan', 'gold', 'navy']);
  expect(coloursOf(all.get('post'))).toEqual(['red', 'gold', 'navy']);
  expect(coloursOf(all.get('plain post'))).toEqual(['red', 'pink']);
  expect(coloursOf(all.get('listing'))).toEqual(['red']);
  expect(coloursOf(all.get('search'))).toEqual(['red', 'plum']);
});

test('sheets without texts have no plain form', () => {
  expect([...sheets().keys()].sort()).toEqual([
    'home',
    'listing',
    'plain home',
    'plain post',
    'post',
    'search',
  ]);
});
