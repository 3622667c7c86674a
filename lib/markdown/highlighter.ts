import { getSingletonHighlighterCore, type HighlighterCore } from 'shiki/core';
import { createOnigurumaEngine } from 'shiki/engine/oniguruma';
import { bundledLanguagesInfo } from 'shiki/langs';
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

const grammars = new Map(bundledLanguagesInfo.map((info) => [info.id, info]));

let shared: Promise<HighlighterCore> | undefined;

function highlighter(): Promise<HighlighterCore> {
  // Shiki's own singleton, because Shiki stays loaded when `next dev` loads this module again.
  shared ??= getSingletonHighlighterCore({
    engine: createOnigurumaEngine(import('shiki/wasm')),
    themes: [CODE_THEME],
    langs: [],
  });
  return shared;
}

/**
 * The tokens of each line, by the grammar of that name (one of Shiki's ids), which is loaded when first asked
 * for. A line of 2,000 characters or more is one plain token; a text of more than 100,000, or without such a grammar,
 * is plain all through. Always one array a line, and the texts joined give the line.
 */
export async function tokenize(lines: readonly string[], grammar: string | undefined): Promise<Token[][]> {
  const info = grammar === undefined ? undefined : grammars.get(grammar);
  const text = lines.join('\n');
  if (!info || text.length > LONGEST_BLOCK) return lines.map((line) => [{ text: line }]);

  const shiki = await highlighter();
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
