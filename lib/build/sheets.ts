import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';
import { HUES, LIGHTNESSES } from '../images/tone-classes';
import { componentOf, ROUTES } from '../routes';
import type { Site } from '../site';
import { cacheKey, readCache, writeCache } from './cache';
import { type CssNames, mergeCssNames } from './css-names';
import { attribute, type Document, elements } from './html';
import { type Imports, importedBy } from './imports';
import type { AnyPageType, PageRecord } from './page-record';
import { purgeCss } from './purge-css';
import { HOLE, stringsOf } from './strings';
import { cssNamesFrom, vocabularyOf } from './vocabulary';

/*
 * The style sheets that pages carry. What is in one is a matter of the code alone: of the CSS of the blog the rules that something
 * can match which the components of its pages, or the plugins for Markdown, can say. So no post changes a sheet, and with it the
 * pages of all others.
 */

/**
 * What plain posts do with. A page whose text has only this in it carries a sheet without the rules for all else, and is lighter by
 * 800 bytes compressed.
 */
const PLAIN = {
  tags: 'a b blockquote br code em figcaption figure h2 h3 h4 hr i img kbd li ol p picture pre s source span strong ul'.split(
    ' ',
  ),
  classes: [...'anchor code lang k s n f c fig'.split(' '), ...LIGHTNESSES, ...HUES],
};

const TYPES: ReadonlyMap<string, string> = new Map(ROUTES.map(({ type, sheet }) => [type, sheet]));

/** The sheet of pages that only their route in `app/` knows. */
export const OTHER_SHEET = 'other';

/** The languages that the CSS has rules for (`:lang(zh)`): scripts that know no italics, and those of long compounds. */
export const LANGUAGES_WITH_RULES = 'ar da de fa fi he hu ja ko nb nl sv ur zh'.split(' ');

const LANGUAGES = 'languages';

/**
 * The name of a page's sheet: `plain post` is for a post whose text has nothing special, `post languages` for one on a page in one of
 * the languages above. So there are few sheets, whose digests find room in a header of 2,000 characters.
 */
export function sheetOf(type: AnyPageType, document: Document): string {
  const sheet = TYPES.get(type);
  if (sheet === undefined) return OTHER_SHEET;
  const texts = [...elements(document)].filter((element) => namesOf(element, 'class').includes('prose'));
  const isPlain = texts.every((text) =>
    [...elements(text)].every(
      (element) =>
        PLAIN.tags.includes(element.tagName) &&
        namesOf(element, 'class').every((name) => PLAIN.classes.includes(name)),
    ),
  );
  const words = [sheet];
  if (texts.length > 0 && isPlain) words.unshift('plain');
  // What the search finds may be in any language.
  if (sheet === 'search' || hasRules(document)) words.push(LANGUAGES);
  return words.join(' ');
}

/** Whether the CSS has rules for a language that is on a page, or for the direction of one. */
function hasRules(document: Document): boolean {
  return [...elements(document)].some((element) => {
    const [language = ''] = (attribute(element, 'lang') ?? '').toLowerCase().split('-');
    return LANGUAGES_WITH_RULES.includes(language) || attribute(element, 'dir') !== undefined;
  });
}

function namesOf(element: Parameters<typeof attribute>[0], name: string): string[] {
  return (attribute(element, name) ?? '').split(/\s+/).filter(Boolean);
}

/**
 * The sheets of the blog's own pages, by name. Each is made once for each state of the code.
 * @param names those that pages have, as `sheetOf` gives them.
 * @param css all CSS of the blog.
 * @param scripts what the scripts of a sheet's pages can put into them.
 * @param absent classes that no page has, as `absentClasses` gives them.
 */
export function blogSheets(
  names: Iterable<string>,
  css: string,
  imports: Imports,
  scripts: (sheet: string) => readonly CssNames[],
  absent: readonly string[],
): Map<string, string> {
  return new Map(
    [...new Set(names)].sort().map((name): [string, string] => {
      const put = scripts(name);
      const key = cacheKey(
        'sheet',
        name,
        css,
        absent.join(' '),
        JSON.stringify(put.map(({ anywhere }) => [...anywhere].sort())),
      );
      const kept = readCache(key);
      if (typeof kept === 'string') return [name, kept];
      const names = mergeCssNames([whatCanBeSaid(name, css, imports), ...put]);
      const classes = new Set([...names.classes].filter((word) => !absent.includes(word)));
      const style = purgeCss(css, { ...names, classes });
      writeCache(key, style);
      return [name, style];
    }),
  );
}

/** The classes that no page has, because the owner chose so. */
export function absentClasses({ logo, drawings }: Pick<Site, 'logo' | 'drawings'>): string[] {
  return [...(logo ? [] : ['logo']), ...(drawings ? [] : ['mark', 'corner', 'days', 'pen'])];
}

/** The names that can be in the pages of a sheet, and which of them can stand in which. */
function whatCanBeSaid(name: string, css: string, imports: Imports): CssNames {
  const options = name.split(' ');
  const isPlain = options.includes('plain');
  const components = componentsOf(options[isPlain ? 1 : 0] ?? '', imports);
  const around = wordsOf(components.filter((file) => /^components\/.*\.tsx?$/.test(file)));
  const texts = components.includes(PROSE)
    ? isPlain
      ? plainWords()
      : wordsOf(importedBy(MARKDOWN, imports))
    : NO_WORDS;
  for (const words of [around, texts]) fillIn(words, css);
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
  if (!options.includes(LANGUAGES)) attributes.delete('dir');
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
    languages: new Set(options.includes(LANGUAGES) ? LANGUAGES_WITH_RULES : []),
    anywhere: new Set(),
  };
}

/** Adds the classes of the CSS whose beginnings a program says. */
function fillIn({ classes, beginnings }: Words, css: string): void {
  for (const name of vocabularyOf(css)) {
    if ([...beginnings].some((beginning) => name.startsWith(beginning))) classes.add(name);
  }
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
const MARKDOWN = 'lib/markdown/render.ts';

interface Words {
  tags: Set<string>;
  classes: Set<string>;
  /** Of classes that end in what a program fills in: `w-`. */
  beginnings: Set<string>;
  attributes: Set<string>;
}

const NO_WORDS: Words = {
  tags: new Set(),
  classes: new Set(),
  beginnings: new Set(),
  attributes: new Set(),
};

function plainWords(): Words {
  return {
    tags: new Set(PLAIN.tags),
    classes: new Set(PLAIN.classes),
    beginnings: new Set(),
    attributes: new Set('alt class dir height href id lang loading src title width'.split(' ')),
  };
}

/** Every word that a program can mean as the name of an element or a class: those of its strings, but for sentences. */
function wordsOf(files: readonly string[]): Words {
  const code = files
    .filter((file) => /\.tsx?$/.test(file))
    .map(
      (file) =>
        transformSync(readFileSync(file, 'utf8'), {
          loader: file.endsWith('x') ? 'tsx' : 'ts',
          jsx: 'automatic',
        }).code,
    )
    .join('\n');
  const words: Words = {
    tags: new Set('html head body meta link title script'.split(' ')),
    classes: new Set(),
    beginnings: new Set(),
    attributes: new Set([...code.matchAll(/[\w-]+/g)].map(([word]) => word.toLowerCase())),
  };
  for (const { text, argumentOf } of stringsOf(code)) {
    if (!/^[\s\w\0-]*$/.test(text)) continue;
    for (const word of text.split(/\s+/)) {
      const name = word.replaceAll(HOLE, '');
      if (name === '') continue;
      words.tags.add(name);
      if (!/^jsxs?$/.test(argumentOf ?? '')) words.classes.add(name);
      if (word.endsWith(HOLE) && name.endsWith('-')) words.beginnings.add(name);
    }
  }
  return words;
}

/** The sheet of the pages that Next alone has rendered: of their CSS, what they use. */
export function otherSheet(
  pages: readonly PageRecord[],
  css: (href: string) => string,
  scripts: readonly CssNames[],
): string {
  const stylesheets = new Set(pages.flatMap(({ byNext }) => byNext?.stylesheets ?? []));
  const names = new Set(pages.flatMap(({ byNext }) => byNext?.names ?? []));
  const style = [...stylesheets].map(css).join('\n');
  return purgeCss(style, mergeCssNames([cssNamesFrom(names), ...scripts]));
}
