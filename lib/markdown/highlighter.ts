import type { HighlighterCore } from 'shiki/core';
import { CODE_THEME, classOfColour } from './code-theme';
import type { Token } from './code-tokens';

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

let shared: Promise<{ shiki: HighlighterCore; grammars: Grammars }> | undefined;

// Loaded when there is code to be highlighted: most of what runs this never comes to it.
async function start(): Promise<{ shiki: HighlighterCore; grammars: Grammars }> {
  const [{ getSingletonHighlighterCore }, { createOnigurumaEngine }, { bundledLanguagesInfo }] =
    await Promise.all([import('shiki/core'), import('shiki/engine/oniguruma'), import('shiki/langs')]);
  // Shiki's own singleton, because Shiki stays loaded when `next dev` loads this module again.
  const shiki = await getSingletonHighlighterCore({
    engine: createOnigurumaEngine(import('shiki/wasm')),
    themes: [CODE_THEME],
    langs: [],
  });
  return { shiki, grammars: new Map(bundledLanguagesInfo.map((info) => [info.id, info])) };
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
  shared ??= start();
  const { shiki, grammars } = await shared;
  const info = grammars.get(grammar);
  if (!info) return plain();
  if (!shiki.getLoadedLanguages().includes(info.id)) await shiki.loadLanguage(info.import);
  const tokens = shiki.codeToTokensBase(text, {
    lang: info.id,
    theme: CODE_THEME.name ?? '',
    tokenizeMaxLineLength: LONGEST_LINE,
    tokenizeTimeLimit: MILLISECONDS_PER_LINE,
  });
  return tokens.map((line) =>
    line.map(({ content, color }) => {
      const kind = classOfColour(color);
      return kind ? { text: content, kind } : { text: content };
    }),
  );
}
