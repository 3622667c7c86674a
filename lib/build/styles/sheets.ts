import { attribute, type Document, elements } from '../../html/html';
import { ROUTES } from '../../routes/routes';
import type { Site } from '../../site/site';
import { cacheKey, readCache, writeCache } from '../cache/cache';
import type { Imports } from '../code/imports';
import type { AnyPageType, PageRecord } from '../page-record';
import { blockStyles } from './block-styles';
import { type CssNames, mergeCssNames } from './css-names';
import { purgeCss } from './purge-css';
import { LANGUAGES, LANGUAGES_WITH_RULES, levelsOfSheet, sheetsWithTexts } from './sheet-names';
import { STYLE_BLOCKS } from './style-blocks';
import { cssNamesFrom } from './vocabulary';

/*
 * The styles that pages carry: a sheet for each type of pages, and blocks for features of Markdown. What is in one is a matter of the
 * code alone. Of the blog's CSS a sheet has the rules that something can match which the components of its pages, or plain texts, can
 * say; a block has those that its feature needs more. So no post changes a style, and with it the pages of all others.
 */

const TYPES: ReadonlyMap<string, string> = new Map(ROUTES.map(({ type, sheet }) => [type, sheet]));

/** The sheet of pages that only their route in `app/` knows. */
export const OTHER_SHEET = 'other';

/**
 * The name of a page's sheet: `post languages` is for a post on a page in a language that the CSS has rules for. So there are few
 * sheets, whose digests find room in a header of 2,000 characters.
 */
export function sheetOf(type: AnyPageType, document: Document): string {
  const sheet = TYPES.get(type);
  if (sheet === undefined) return OTHER_SHEET;
  // What the search finds may be in any language.
  return sheet === 'search' || hasRules(document) ? `${sheet} ${LANGUAGES}` : sheet;
}

/** Whether the CSS has rules for a language that is on a page, or for the direction of one. */
function hasRules(document: Document): boolean {
  return elements(document).some((element) => {
    const [language = ''] = (attribute(element, 'lang') ?? '').toLowerCase().split('-');
    return LANGUAGES_WITH_RULES.includes(language) || attribute(element, 'dir') !== undefined;
  });
}

/** What the styles of the blog's own pages are made of. */
interface StyleInput {
  /** All CSS of the blog. */
  css: string;
  imports: Imports;
  /** What the scripts of the pages with a sheet can put into them. */
  scripts(sheet: string): readonly CssNames[];
  /** Classes that no page has, as `absentClasses` gives them. */
  absent: readonly string[];
}

/**
 * The styles of the blog's own pages, by name. Each is made once for each state of the code.
 * @param sheets those that pages have, as `sheetOf` gives them.
 * @param blocks the same, as `blocksOf` gives them.
 */
export function blogStyles(
  sheets: Iterable<string>,
  blocks: Iterable<string>,
  input: StyleInput,
): Map<string, string> {
  const styles = new Map([...new Set(sheets)].sort().map((name) => [name, sheetStyle(name, input)]));
  const used = new Set(blocks);
  if (used.size === 0) return styles;
  const all = allBlocks(input);
  for (const { name } of STYLE_BLOCKS) if (used.has(name)) styles.set(name, all.get(name) ?? '');
  return styles;
}

function sheetStyle(name: string, input: StyleInput): string {
  const make = () => purgeCss(input.css, levelsOf(name, input)[0]);
  return kept(`sheet ${name}`, [name], input, make);
}

/** All blocks, by name. They know the rules for all languages: few pages carry one. */
function allBlocks(input: StyleInput): Map<string, string> {
  const sheets = sheetsWithTexts(input.imports);
  const names = sheets.map((sheet) => `${sheet} ${LANGUAGES}`);
  const make = () => {
    const styles = sheets.map((name) => sheetStyle(name, input));
    const types = names.map((name) => levelsOf(name, input));
    return JSON.stringify(blockStyles(input.css, types, styles));
  };
  const made: unknown = JSON.parse(kept('blocks', [...sheets, ...names], input, make));
  const styles = Array.isArray(made) ? made.map(String) : [];
  return new Map(STYLE_BLOCKS.map(({ name }, index) => [name, styles[index] ?? '']));
}

/** The names that the pages of a sheet can have, without the absent ones, and with those that scripts put there. */
function levelsOf(name: string, { css, imports, scripts, absent }: StyleInput): [CssNames, ...CssNames[]] {
  const [first, ...more] = levelsOfSheet(name, css, imports);
  const complete = (level: CssNames): CssNames => {
    const names = mergeCssNames([level, ...scripts(name)]);
    return { ...names, classes: new Set([...names.classes].filter((word) => !absent.includes(word))) };
  };
  return [complete(first), ...more.map(complete)];
}

function kept(what: string, sheets: readonly string[], input: StyleInput, make: () => string): string {
  const put = sheets.map((sheet) => input.scripts(sheet).map(({ anywhere }) => [...anywhere].sort()));
  const key = cacheKey('style', what, input.css, input.absent.join(' '), JSON.stringify(put));
  const before = readCache(key);
  if (typeof before === 'string') return before;
  const style = make();
  writeCache(key, style);
  return style;
}

type Chosen = Pick<Site, 'logo' | 'drawings' | 'authors' | 'newsletter'>;

/** The classes that no page has, because the owner chose so. */
export function absentClasses({ logo, drawings, authors, newsletter }: Chosen): string[] {
  const isTold = Object.values(authors).some(({ bio, avatar }) => bio !== undefined || avatar !== undefined);
  return [
    ...(isTold ? [] : ['person']),
    ...(newsletter?.action ? [] : ['newsletter']),
    ...(logo ? [] : ['logo']),
    ...(drawings ? [] : ['mark', 'corner', 'days', 'pen']),
  ];
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
