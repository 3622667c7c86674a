import type { LineClass } from './code-tokens';

/** A line as written, and what is to be said of it. */
export interface NotedLine {
  text: string;
  marks: LineClass[];
}

const MARKS: Readonly<Record<string, LineClass>> = { '++': 'add', '--': 'del', highlight: 'hl', hl: 'hl' };
const NOTATION = /^\[!code (\+\+|--|highlight|hl)(?::(\d{1,5}))?\]\s*(?:\*\/\s*\}?|-->)?\s*$/;
// What ends in another of them stands before it.
const COMMENTS = ['//', '#', '<!--', '--', ';', '%', '{/*', '/*'];

/**
 * Takes Shiki's notations off the ends of lines: `// [!code ++]`, `# [!code --]`, `[!code highlight]` after the sign
 * of a comment. `[!code ++:3]` marks three lines. A notation alone on its line goes with the line, and marks what
 * follows.
 */
export function readNotations(lines: readonly string[]): NotedLine[] {
  const noted: NotedLine[] = [];
  const left = new Map<LineClass, number>();
  for (const line of lines) {
    const found = notation(line);
    if (found) left.set(found.mark, Math.max(found.count, left.get(found.mark) ?? 0));
    if (found && found.text.trim() === '') continue;
    const marks = [...left.keys()];
    for (const [mark, count] of left) {
      if (count > 1) left.set(mark, count - 1);
      else left.delete(mark);
    }
    noted.push({ text: found?.text ?? line, marks });
  }
  return noted;
}

function notation(line: string): { text: string; mark: LineClass; count: number } | undefined {
  const at = line.lastIndexOf('[!code ');
  if (at < 0) return undefined;
  const [, name = '', count = '1'] = NOTATION.exec(line.slice(at)) ?? [];
  const before = line.slice(0, at).trimEnd();
  const sign = COMMENTS.find((comment) => before.endsWith(comment));
  const mark = MARKS[name];
  if (mark === undefined || sign === undefined) return undefined;
  return { text: before.slice(0, -sign.length).trimEnd(), mark, count: Number(count) };
}
