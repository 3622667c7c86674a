import type { LineClass } from './tokens';

/** A line as written, and what is to be said of it. */
interface NotedLine {
  text: string;
  /** Which line of the source it is, from 0. */
  at: number;
  marks: LineClass[];
}

/** The lines without notations, and the words that these mark. */
interface Noted {
  lines: NotedLine[];
  words: string[];
}

const MARKS: Readonly<Record<string, LineClass>> = {
  '++': 'add',
  '--': 'del',
  highlight: 'hl',
  hl: 'hl',
  warning: 'hl',
  error: 'hl',
  focus: 'fo',
};
const NOTATION =
  /^\[!code (?:(\+\+|--|highlight|hl|warning|error|focus)(?::(\d{1,5}))?|word:([^\]]{1,80}?)(?::\d{1,5})?)\]\s*(?:\*\/\s*\}?|-->)?\s*$/;
/** The signs that begin comments. What ends in another of them stands before it. */
export const COMMENT_SIGNS = ['//', '#', '<!--', '--', ';', '%', '{/*', '/*'];

/** Docusaurus' notations, which have lines of their own. */
const MAGIC = /^\s*(?:\/\/|#|--|;|%|\{?\/\*|<!--)\s*highlight-(next-line|start|end)\s*(?:\*\/\}?|-->)?\s*$/;

/**
 * Takes Shiki's notations off the ends of lines: `// [!code ++]`, `# [!code --]`, `[!code highlight]`, `[!code focus]` after the sign
 * of a comment. `[!code ++:3]` marks three lines, `[!code word:name]` a word of the whole code. A notation alone on its line goes with
 * the line, and marks what follows. So do Docusaurus' `// highlight-next-line`, `// highlight-start` and `// highlight-end`.
 */
export function readNotations(lines: readonly string[]): Noted {
  const noted: NotedLine[] = [];
  const words = new Set<string>();
  const left = new Map<LineClass, number>();
  for (const [at, line] of lines.entries()) {
    const [, magic] = MAGIC.exec(line) ?? [];
    if (magic !== undefined) {
      if (magic === 'end') left.delete('hl');
      else left.set('hl', magic === 'start' ? Number.POSITIVE_INFINITY : 1);
      continue;
    }
    const found = notation(line);
    if (found?.word !== undefined) words.add(found.word);
    if (found?.mark) left.set(found.mark, Math.max(found.count, left.get(found.mark) ?? 0));
    if (found && found.text.trim() === '') continue;
    const marks = [...left.keys()];
    for (const [mark, count] of left) {
      if (count > 1) left.set(mark, count - 1);
      else left.delete(mark);
    }
    noted.push({ text: found?.text ?? line, at, marks });
  }
  return { lines: noted, words: [...words] };
}

interface Notation {
  text: string;
  mark?: LineClass;
  count: number;
  word?: string;
}

function notation(line: string): Notation | undefined {
  const at = line.lastIndexOf('[!code ');
  if (at < 0) return undefined;
  const [, name = '', count = '1', word] = NOTATION.exec(line.slice(at)) ?? [];
  const before = line.slice(0, at).trimEnd();
  const sign = COMMENT_SIGNS.find((comment) => before.endsWith(comment));
  const mark = MARKS[name];
  if ((mark === undefined && word === undefined) || sign === undefined) return undefined;
  return {
    text: before.slice(0, -sign.length).trimEnd(),
    count: Number(count),
    ...(mark !== undefined && { mark }),
    ...(word !== undefined && { word }),
  };
}
