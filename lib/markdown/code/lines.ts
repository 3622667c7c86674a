import { tokenizeAnsi } from './ansi';
import { parseDiff } from './diff';
import type { Fence } from './fence';
import { tokenize } from './highlighter';
import { codeLanguage } from './language';
import { readNotations } from './notation';
import { looksLikeSession, tokenizeSession } from './session';
import { type CodeLine, LINE_CLASSES, type LineClass, linesOf, type Token } from './tokens';

/**
 * The lines of a block of code as they are shown: tokens, and marks of lines; and the words that are to be marked.
 * @param notes the numbers of notes, by lines of the source from 0.
 */
export async function codeLines(
  source: string,
  fence: Fence,
  notes: ReadonlyMap<number, readonly number[]> = new Map(),
): Promise<{ lines: CodeLine[]; words: readonly string[] }> {
  const { lines: noted, words } = readNotations(linesOf(source));
  const texts = noted.map(({ text }) => text);
  const lines = fence.diff
    ? await diffLines(texts, fence.language)
    : (await plainLines(texts, fence.language)).map((tokens): CodeLine => ({ tokens, marks: [] }));
  const highlighted = inRanges(fence.highlighted, lines.length);
  const focused = inRanges(fence.focused, lines.length);
  const marked = lines.map(({ tokens, marks, head }, i): CodeLine => {
    const numbers = notes.get(noted[i]?.at ?? -1);
    const all = [
      ...marks,
      ...(noted[i]?.marks ?? []),
      ...(highlighted[i] ? ['hl'] : []),
      ...(focused[i] ? ['fo'] : []),
    ];
    return {
      tokens,
      marks: LINE_CLASSES.filter((mark) => all.includes(mark)),
      ...(head && { head }),
      ...(numbers && { notes: numbers }),
    };
  });
  return { lines: fence.signs ? withSigns(marked) : marked, words: [...fence.words, ...words] };
}

/** The same lines with the signs of a difference in their text, where there is any. */
function withSigns(lines: readonly CodeLine[]): CodeLine[] {
  if (!lines.some(({ marks }) => marks.includes('add') || marks.includes('del'))) return [...lines];
  return lines.map((line) => {
    if (line.head) return line;
    const sign = line.marks.includes('add') ? '+' : line.marks.includes('del') ? '-' : ' ';
    const marks = line.marks.map((mark) => (mark === 'add' ? 'plus' : mark === 'del' ? 'minus' : mark));
    return { ...line, marks, tokens: [{ text: sign }, ...line.tokens] };
  });
}

/** For each of `count` lines, whether a range holds it. Linear, however many ranges overlap. */
export function inRanges(ranges: Fence['highlighted'], count: number): boolean[] {
  const steps = new Int32Array(count + 2);
  for (const [from, to] of ranges) {
    const [first, last] = [Math.max(from, 1), Math.min(to, count)];
    if (first > last) continue;
    steps[first] = (steps[first] ?? 0) + 1;
    steps[last + 1] = (steps[last + 1] ?? 0) - 1;
  }
  let open = 0;
  return Array.from(steps.subarray(1, count + 1), (step) => {
    open += step;
    return open > 0;
  });
}

function plainLines(lines: readonly string[], name: string): Promise<Token[][]> | Token[][] {
  const { grammar, session } = codeLanguage(name);
  if (session === 'ansi') return tokenizeAnsi(lines);
  if (session) return tokenizeSession(lines, session);
  if (grammar === 'shellscript' && looksLikeSession(lines)) return tokenizeSession(lines, 'shell');
  return tokenize(lines, grammar);
}

/** The text before the change and the text after it are read apart, so that each makes sense to its grammar. */
async function diffLines(lines: readonly string[], name: string): Promise<CodeLine[]> {
  const { grammar } = codeLanguage(name);
  const diff = parseDiff(lines);
  const tokensOf = (other: LineClass) =>
    tokenize(
      diff.map(({ text, mark, head }) => (head || mark === other ? '' : text)),
      grammar === 'diff' ? undefined : grammar,
    );
  const [before, after] = [await tokensOf('add'), await tokensOf('del')];
  return diff.map(({ text, mark, head }, i) => {
    if (head) return { tokens: [{ text, kind: 'c' }], marks: [], head };
    return { tokens: (mark === 'del' ? before : after)[i] ?? [], marks: mark ? [mark] : [] };
  });
}
