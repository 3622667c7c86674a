import { COMMENT_SIGNS } from './notation';
import { linesOf } from './tokens';

/** What is said of a line of code. */
export interface Note {
  /** From 0, in the code without the comments for notes. */
  line: number;
  /** From 0, in the code as it is written. */
  sourceLine: number;
  /** The number of an item of the list below, or a text. */
  note: number | { text: string };
}

/** A block of code whose comments for notes are taken off. */
interface NotedCode {
  text: string;
  notes: Note[];
}

/** What ends a comment that has an end. */
const END = String.raw`\s*(?:\*\/\s*\}?|-->)?\s*$`;
const OWN = new RegExp(String.raw`^\[!note\]\s+(?<text>.*?\S)${END}`);
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const NUMBERS = new RegExp(String.raw`(?<numbers>(?:\s*(?:[${CIRCLED}]|\(\d{1,2}\)!?|<\d{1,2}>))+)${END}`);
/** Of a line, so many characters may be numbers: the time of the search grows with the square of them. */
const LONGEST = 500;
const NUMBER = new RegExp(String.raw`[${CIRCLED}]|\d+`, 'g');

/** Whether a text may hold notes on code. Cheap. */
export function mayHaveNotes(code: string): boolean {
  return /\[!note\]|[①-⑳]|[(<]\d{1,2}[)>]!?\s*(?:\*\/\s*\}?|-->)?\s*$/m.test(code);
}

/**
 * Takes the comments for notes off the ends of lines: `// ①`, `# (1)`, `// <1>` and `// [!note] text`. One alone on its line goes with
 * the line, and is about the next.
 * @param items the numbers that a list below the code has. A comment of another number stays.
 */
export function readNotes(code: string, items: ReadonlySet<number>): NotedCode {
  const kept: string[] = [];
  const notes: NotedCode['notes'] = [];
  let waiting: Omit<Note, 'line'>[] = [];
  const lines = linesOf(code);
  for (const [sourceLine, line] of lines.entries()) {
    const found = noteAt(line, items);
    const here = (found?.notes ?? []).map((note) => ({ sourceLine, note }));
    if (found?.text.trim() === '' && sourceLine < lines.length - 1) {
      waiting.push(...here);
      continue;
    }
    for (const each of [...waiting, ...here]) notes.push({ ...each, line: kept.length });
    waiting = [];
    kept.push(found?.text ?? line);
  }
  return { text: kept.join('\n'), notes };
}

function noteAt(
  line: string,
  items: ReadonlySet<number>,
): { text: string; notes: (number | { text: string })[] } | undefined {
  const at = line.indexOf('[!note]');
  const own = at < 0 ? undefined : OWN.exec(line.slice(at))?.groups?.text;
  if (own !== undefined) {
    const text = beforeComment(line.slice(0, at));
    return text === undefined ? undefined : { text, notes: [{ text: own }] };
  }
  const tail = Math.max(0, line.length - LONGEST);
  const match = NUMBERS.exec(line.slice(tail));
  const written = match?.groups?.numbers;
  if (match === null || written === undefined) return undefined;
  const index = tail + match.index;
  const text = beforeComment(line.slice(0, index));
  // A remainder, and the end of a statement.
  if (text === undefined || (/[%;]$/.test(line.slice(0, index).trimEnd()) && !/[①-⑳<]/.test(written)))
    return undefined;
  const notes = (written.match(NUMBER) ?? []).map((number) => {
    const circled = CIRCLED.indexOf(number);
    return circled < 0 ? Number(number) : circled + 1;
  });
  return notes.every((note) => items.has(note)) ? { text, notes } : undefined;
}

/** The code before the sign of a comment that ends `text`, blanks between them left out. */
function beforeComment(text: string): string | undefined {
  const before = text.trimEnd();
  const sign = COMMENT_SIGNS.find((comment) => before.endsWith(comment));
  if (sign === undefined) return undefined;
  const code = before.slice(0, -sign.length).replace(sign === ';' ? /;+$/ : /$^/, '');
  // `i--` is no comment, and neither is the end of an address.
  return code === '' || /\s$/.test(code) ? code.trimEnd() : undefined;
}

/** The numbers that comments of a code ask for, whether a list has them or not. */
export function numbersIn(code: string): Set<number> {
  const all = new Set(Array.from({ length: 99 }, (_, at) => at + 1));
  return new Set(readNotes(code, all).notes.flatMap(({ note }) => (typeof note === 'number' ? [note] : [])));
}
