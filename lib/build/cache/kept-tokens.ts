import { readFileSync } from 'node:fs';
import { dependencies } from '../../../package.json';
import { digestOf } from '../../digest';
import type { TokenStore } from '../../markdown/code/highlighter';
import { TOKEN_CLASSES, type Token } from '../../markdown/code/tokens';
import { isListOf } from '../../value-shapes';
import { textCodeDigest } from '../code/code-digest';
import { isVerifying, readCache, writeCache } from './cache';

/** The files that highlighting is made of (a test compares them with the imports): other code leaves tokens as they are. */
export const HIGHLIGHTING: readonly string[] = [
  'lib/markdown/code/highlighter.ts',
  'lib/markdown/code/theme.ts',
  'lib/markdown/code/tokens.ts',
];

let known: string | undefined;

/** A digest of all that highlights; of all code, where its files are elsewhere. */
function highlightingCode(): string {
  if (known !== undefined && process.env.NODE_ENV !== 'development') return known;
  try {
    known = digestOf(dependencies.shiki, ...HIGHLIGHTING.map((name) => readFileSync(name, 'utf8')));
  } catch {
    known = textCodeDigest();
  }
  return known;
}

function keyOf(language: string, lines: readonly string[]): string {
  return digestOf('tokens', highlightingCode(), language, ...lines);
}

/** Lines of code as they were highlighted, by language and text: whichever post they are in, and whatever is edited around them. */
export const keptTokens: TokenStore = {
  read: (language, lines) => (isVerifying() ? undefined : unpack(readCache(keyOf(language, lines)), lines)),
  write: (language, lines, tokens) => writeCache(keyOf(language, lines), tokens.map(packLine)),
};

/** Of each token its length and its class, as the number of its place among the classes, or -1: the text is at hand. */
function packLine(tokens: readonly Token[]): number[] {
  return tokens.flatMap(({ text, kind }) => [
    text.length,
    kind === undefined ? -1 : TOKEN_CLASSES.indexOf(kind),
  ]);
}

function unpack(kept: unknown, lines: readonly string[]): Token[][] | undefined {
  if (!isListOf(kept, isNumbers) || kept.length !== lines.length) return undefined;
  return lines.map((line, at) => unpackLine(kept[at] ?? [], line));
}

function unpackLine(packed: readonly number[], line: string): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (let at = 0; at + 1 < packed.length; at += 2) {
    const [length = 0, place = -1] = packed.slice(at, at + 2);
    const text = line.slice(from, from + length);
    const kind = TOKEN_CLASSES[place];
    tokens.push(kind === undefined ? { text } : { text, kind });
    from += length;
  }
  return tokens;
}

function isNumbers(value: unknown): value is readonly number[] {
  return isListOf(value, (number): number is number => typeof number === 'number');
}
