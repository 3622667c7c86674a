import { componentOf, ROUTES } from '../../routes/routes';
import { type Imports, importedBy } from '../code/imports';
import type { CssNames } from './css-names';
import { fillIn, NO_WORDS, type Words, wordsOf } from './program-words';
import { PLAIN, STYLE_BLOCKS, type StyleBlock } from './style-blocks';

/** The languages that the CSS has rules for (`:lang(zh)`): scripts that know no italics, and those of long compounds. */
export const LANGUAGES_WITH_RULES = 'ar da de fa fi he hu ja ko nb nl sv ur zh'.split(' ');

/** Part of the names of sheets for pages in one of these languages. */
export const LANGUAGES = 'languages';

/** The sheets whose pages show texts. */
export function sheetsWithTexts(imports: Imports): string[] {
  const sheets = new Set(ROUTES.map(({ sheet }) => sheet));
  return [...sheets].filter((sheet) => componentsOf(sheet, imports).includes(PROSE));
}

/**
 * The names that can be in the pages of a sheet, and which of them can stand in which: first where texts are plain, then with one style
 * block more each time.
 */
export function levelsOfSheet(name: string, css: string, imports: Imports): [CssNames, ...CssNames[]] {
  const [sheet = '', ...options] = name.split(' ');
  const components = componentsOf(sheet, imports);
  const around = wordsOf(components.filter((file) => /^components\/.*\.tsx?$/.test(file)));
  fillIn(around, css);
  const hasTexts = components.includes(PROSE);
  const level = (blocks: readonly StyleBlock[]) =>
    tokensOf(around, hasTexts ? wordsOfTexts(blocks) : NO_WORDS, options.includes(LANGUAGES));
  return [level([]), ...STYLE_BLOCKS.map((_, index) => level(STYLE_BLOCKS.slice(0, index + 1)))];
}

function tokensOf(around: Words, texts: Words, hasLanguages: boolean): CssNames {
  const all = (kind: keyof Words) => new Set([...around[kind], ...texts[kind]]);
  const [outer = [], inner = []] = [around, texts].map(({ tags, classes }) => [
    ...tags,
    ...[...classes].map((word) => `.${word}`),
  ]);
  const inTexts = new Set([...outer, ...inner]);
  // A component puts a whole text into `.prose`, and nothing of its own.
  const inComponents = new Set(outer);
  inComponents.delete('.prose');
  const attributes = all('attributes');
  if (!hasLanguages) attributes.delete('dir');
  return {
    tags: all('tags'),
    classes: all('classes'),
    attributes,
    ids: around.classes,
    // Of what is in no text, nothing stands in a text.
    inside: new Map([
      ...outer.map((word) => [word, inComponents] as const),
      ...inner.map((word) => [word, inTexts] as const),
    ]),
    languages: new Set(hasLanguages ? LANGUAGES_WITH_RULES : []),
    anywhere: new Set(),
  };
}

function wordsOfTexts(blocks: readonly StyleBlock[]): Words {
  return {
    tags: new Set([...PLAIN.tags, ...blocks.flatMap(({ tags = [] }) => tags)]),
    classes: new Set([...PLAIN.classes, ...blocks.flatMap(({ classes = [] }) => classes)]),
    beginnings: new Set(),
    attributes: new Set('alt class data-n dir height href id lang loading src title width'.split(' ')),
  };
}

/** All that the pages of a sheet are made by. */
function componentsOf(sheet: string, imports: Imports): string[] {
  const types = ROUTES.filter((route) => route.sheet === sheet).map(({ type }) => componentOf(type));
  return [...FRAME, ...types]
    .flatMap((entry) => importedBy(entry, imports))
    .filter((file) => !PREVIEWED.includes(file));
}

/** What only `next dev` shows, whose pages carry all CSS. */
const PREVIEWED = ['components/problem-list.tsx', 'components/problem-page.tsx'];

const FRAME = ['components/document.tsx', 'components/head.tsx'];
const PROSE = 'components/prose.tsx';
