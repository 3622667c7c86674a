import type { HighlighterCore } from 'shiki/core';
import { CODE_THEME, classOfColour } from './theme';
import type { Token } from './tokens';

/*
 * Oniguruma, the engine that grammars are written for. On our own sources it gave the same tokens as Shiki's
 * JavaScript engine, in two thirds of the time (2.8 s and 4.2 s, cold, for seven files of 12 KB).
 */

/** Longer than what people read, and than what grammars are quick with. */
const LONGEST_LINE = 2000;
const LONGEST_BLOCK = 100_000;

// Not for speed: what time a line takes differs from run to run, and output must not. Only a grammar that has lost
// itself takes this long.
const MILLISECONDS_PER_LINE = 10_000;

type Grammars = ReadonlyMap<string, typeof import('shiki/langs').bundledLanguagesInfo[number]>;

interface Shared {
  shiki: HighlighterCore;
  grammars: Grammars;
  /** A highlighter that knows one grammar and those that it cannot do without. */
  apart(info: NonNullable<ReturnType<Grammars['get']>>): Promise<HighlighterCore>;
}

let shared: Promise<Shared> | undefined;

// Loaded when there is code to be highlighted: most of what runs this never comes to it.
async function start(): Promise<Shared> {
  const [core, { createOnigurumaEngine }, { bundledLanguagesInfo }] = await Promise.all([
    import('shiki/core'),
    import('shiki/engine/oniguruma'),
    import('shiki/langs'),
  ]);
  const engine = createOnigurumaEngine(import('shiki/wasm'));
  const themes = [CODE_THEME];
  // Shiki's own singleton, because Shiki stays loaded when `next dev` loads this module again.
  const shiki = await core.getSingletonHighlighterCore({ engine, themes, langs: [] });
  const alone = new Map<string, Promise<HighlighterCore>>();
  const apart: Shared['apart'] = ({ id, import: load }) => {
    const known = alone.get(id) ?? core.createHighlighterCore({ engine, themes, langs: [load] });
    alone.set(id, known);
    return known;
  };
  return { shiki, grammars: new Map(bundledLanguagesInfo.map((info) => [info.id, info])), apart };
}

/**
 * Whether a grammar shows other languages in it where these happen to be loaded, as Markdown does in fences. What a block looks like
 * must not depend on what was highlighted before it.
 */
async function dependsOnLoaded(info: NonNullable<ReturnType<Grammars['get']>>): Promise<boolean> {
  const { default: registrations } = await info.import();
  return registrations.some(({ embeddedLangsLazy = [] }) => embeddedLangsLazy.length > 0);
}

/** Where lines of code lie that were highlighted before, by language and text. */
export interface TokenStore {
  read(language: string, lines: readonly string[]): Token[][] | undefined;
  write(language: string, lines: readonly string[], tokens: readonly Token[][]): void;
}

let store: TokenStore | undefined;

/** From here on nothing is highlighted twice. Where all is kept, neither Shiki nor a grammar is loaded. */
export function keepTokens(kept: TokenStore): void {
  store = kept;
}

/**
 * The tokens of each line, by the grammar of that name (one of Shiki's ids), which is loaded when first asked
 * for. A line of 2,000 characters or more is one plain token; a text of more than 100,000, or without such a grammar,
 * is plain all through. Always one array a line, and the texts joined give the line.
 */
export async function tokenize(lines: readonly string[], grammar: string | undefined): Promise<Token[][]> {
  const plain = () => lines.map((line) => [{ text: line }]);
  const text = lines.join('\n');
  if (grammar === undefined || text.length > LONGEST_BLOCK) return plain();
  const kept = store?.read(grammar, lines);
  if (kept !== undefined) return kept;
  shared ??= start();
  const { shiki: common, grammars, apart } = await shared;
  const info = grammars.get(grammar);
  if (!info) return plain();
  const shiki = (await dependsOnLoaded(info)) ? await apart(info) : common;
  if (!shiki.getLoadedLanguages().includes(info.id)) await shiki.loadLanguage(info.import);
  const tokens = shiki.codeToTokensBase(text, {
    lang: info.id,
    theme: CODE_THEME.name ?? '',
    tokenizeMaxLineLength: LONGEST_LINE,
    tokenizeTimeLimit: MILLISECONDS_PER_LINE,
  });
  const classed = tokens.map((line) =>
    line.map(({ content, color }): Token => {
      const kind = classOfColour(color);
      return kind ? { text: content, kind } : { text: content };
    }),
  );
  store?.write(grammar, lines, classed);
  return classed;
}
