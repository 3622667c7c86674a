import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';
import { cacheKey, readCache, writeCache } from '../cache';
import { isObject } from '../kinds';
import { componentOf, ROUTES } from '../routes';
import { attribute, type Document, elements } from './html';
import { type Imports, importedBy } from './imports';
import type { AnyPageType, PageRecord } from './page-record';
import { purgeCss } from './purge-css';
import { mergeTokens, type Tokens } from './tokens';
import { tokensFrom } from './vocabulary';

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
  tags: 'a b blockquote br code em figcaption figure h2 h3 h4 hr i img kbd li ol p pre s span strong ul'.split(
    ' ',
  ),
  classes: 'anchor code lang k s n f c fig'.split(' '),
};

const TYPES: ReadonlyMap<string, string> = new Map(ROUTES.map(({ type, sheet }) => [type, sheet]));

/** The sheet of pages that only their route in `app/` knows. */
export const OTHER_SHEET = 'other';

/** The name of a page's sheet: that of its type in the table, or `plain …` where its texts have nothing special. */
export function sheetOf(type: AnyPageType, document: Document): string {
  const sheet = TYPES.get(type) ?? OTHER_SHEET;
  const texts = [...elements(document)].filter((element) => namesOf(element, 'class').includes('prose'));
  const isPlain = texts.every((text) =>
    [...elements(text)].every(
      (element) =>
        PLAIN.tags.includes(element.tagName) &&
        namesOf(element, 'class').every((name) => PLAIN.classes.includes(name)),
    ),
  );
  return texts.length > 0 && isPlain ? `plain ${sheet}` : sheet;
}

function namesOf(element: Parameters<typeof attribute>[0], name: string): string[] {
  return (attribute(element, name) ?? '').split(/\s+/).filter(Boolean);
}

/**
 * The sheets of the blog's own pages, by name. Made once for each state of the code.
 * @param css all CSS of the blog.
 * @param scripts what the scripts of a sheet's pages can put into them.
 */
export function blogSheets(
  css: string,
  imports: Imports,
  scripts: (sheet: string) => readonly Tokens[],
): Map<string, string> {
  const names = [...new Set(TYPES.values())].flatMap((sheet) =>
    componentsOf(sheet, imports).includes(PROSE) ? [sheet, `plain ${sheet}`] : sheet,
  );
  const put = names.map((name) => scripts(name).map(({ anywhere }) => [...anywhere].sort()));
  const key = cacheKey('sheets', css, JSON.stringify(put));
  const kept = readCache(key);
  if (isObject(kept)) return new Map(Object.entries(kept).map(([name, style]) => [name, String(style)]));
  const sheets = names.map((name): [string, string] => [
    name,
    purgeCss(css, mergeTokens([whatCanBeSaid(name, imports), ...scripts(name)])),
  ]);
  writeCache(key, Object.fromEntries(sheets));
  return new Map(sheets);
}

/** The names that can be in the pages of a sheet, and which of them can stand in which. */
function whatCanBeSaid(name: string, imports: Imports): Tokens {
  const isPlain = name.startsWith('plain ');
  const sheet = name.replace(/^plain /, '');
  const components = componentsOf(sheet, imports);
  const around = wordsOf(components.filter((file) => /^components\/.*\.tsx?$/.test(file)));
  const texts = components.includes(PROSE)
    ? isPlain
      ? plainWords()
      : wordsOf(importedBy(MARKDOWN, imports))
    : NO_WORDS;
  const all = (kind: keyof Words) => new Set([...around[kind], ...texts[kind]]);
  const [outer, inner] = [around, texts].map(({ tags, classes }) => [
    ...tags,
    ...[...classes].map((word) => `.${word}`),
  ]);
  const [inComponents, inTexts] = [new Set(outer), new Set([...(outer ?? []), ...(inner ?? [])])];
  return {
    tags: all('tags'),
    classes: all('classes'),
    attributes: all('attributes'),
    ids: around.classes,
    // Of what is in no text, nothing stands in a text.
    inside: new Map([
      ...[...inComponents].map((word) => [word, inComponents] as const),
      ...(inner ?? []).map((word) => [word, inTexts] as const),
    ]),
    languages: new Set(['*']),
    anywhere: new Set(),
  };
}

/** All that the pages of a sheet are made by. */
function componentsOf(sheet: string, imports: Imports): string[] {
  const types = ROUTES.filter((route) => route.sheet === sheet).map(({ type }) => componentOf(type));
  return [...FRAME, ...types].flatMap((entry) => importedBy(entry, imports));
}

const FRAME = ['components/document.tsx', 'components/head.tsx'];
const PROSE = 'components/prose.tsx';
const MARKDOWN = 'lib/markdown/render.ts';

interface Words {
  tags: ReadonlySet<string>;
  classes: ReadonlySet<string>;
  attributes: ReadonlySet<string>;
}

const NO_WORDS: Words = { tags: new Set(), classes: new Set(), attributes: new Set() };

function plainWords(): Words {
  return {
    tags: new Set(PLAIN.tags),
    classes: new Set(PLAIN.classes),
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
  const strings = [...code.matchAll(/"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/gs)];
  const names = new Set(
    strings
      .map(([, a, b, c]) => (a ?? b ?? c ?? '').replace(/\$\{[^}]*\}/g, ' '))
      .filter((text) => /^[\s\w-]*$/.test(text))
      .flatMap((text) => text.split(/\s+/).filter(Boolean)),
  );
  const attributes = new Set([...code.matchAll(/[\w-]+/g)].map(([word]) => word.toLowerCase()));
  for (const word of 'html head body meta link title script'.split(' ')) names.add(word);
  return { tags: names, classes: names, attributes };
}

/** The sheet of the pages that Next alone has rendered: of their CSS, what they use. */
export function otherSheet(
  pages: readonly PageRecord[],
  css: (href: string) => string,
  scripts: readonly Tokens[],
): string {
  const stylesheets = new Set(pages.flatMap(({ byNext }) => byNext?.stylesheets ?? []));
  const names = new Set(pages.flatMap(({ byNext }) => byNext?.tokens ?? []));
  const style = [...stylesheets].map(css).join('\n');
  return purgeCss(style, mergeTokens([tokensFrom(names), ...scripts]));
}
