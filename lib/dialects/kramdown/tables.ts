import type { Line, Row } from './blocks';
import { add, type Cursor, isAfterBoundary, isBeforeBoundary } from './cursor';
import * as is from './patterns';

/** A table: each of its lines has a `|`, and blank lines are around it. It needs neither a head nor a rule. */
export function parseTable(cursor: Cursor): boolean {
  const start = cursor.at;
  const first = cursor.lines[start];
  if (first === undefined || !is.PIPE.test(first.text) || !isAfterBoundary(cursor)) return false;
  const leading = /^\s*\|/.test(first.text);
  const table: { head: Row[]; body: Row[]; align: string[] } = { head: [], body: [], align: [] };
  let ruled = false;
  let at = start;
  for (; at < cursor.lines.length; at++) {
    const line = cursor.lines[at];
    if (line === undefined || !hasPipe(line.text)) break;
    if (is.TABLE_RULE.test(line.text)) {
      if (table.body.length > 0 && !ruled) {
        ruled = true;
        table.align = alignments(line.text);
        table.head = table.body;
        table.body = [];
      }
    } else if (!is.TABLE_FOOT.test(line.text))
      table.body.push({ cells: cellsOf(line, leading), line: line.line });
  }
  cursor.at = at;
  if (!isBeforeBoundary(cursor) || table.body.length === 0) {
    cursor.at = start;
    return false;
  }
  add(cursor, { type: 'table', ...table });
  return true;
}

/** Whether a line has a `|` that is neither escaped nor in code. */
function hasPipe(text: string): boolean {
  return /(?:\||.*?[^\\\n]\|)/.test(text) && splitCells(text).length > 1;
}

function alignments(text: string): string[] {
  return [...text.matchAll(/(:?)-+(:?)/g)].map(([, left, right]) => {
    if (left && right) return ':-:';
    if (left) return ':--';
    return right ? '--:' : '---';
  });
}

function cellsOf({ text }: Line, leading: boolean): string[] {
  const cells = splitCells(text.trimEnd());
  if (leading && cells[0]?.trim() === '') cells.shift();
  if (cells.at(-1)?.trim() === '') cells.pop();
  return cells.map((cell) => cell.trim());
}

/** The parts of a line between its pipes; those in code are no marks. */
function splitCells(text: string): string[] {
  const cells = [''];
  const put = (piece: string) => cells.push((cells.pop() ?? '') + piece);
  const pieces = text.matchAll(/\\[|\\]|<code.*?>.*?<\/code>|(`+).*?\1|\||[^|`\\<]+|./gs);
  for (const [piece] of pieces) {
    if (piece === '|') cells.push('');
    else put(piece === '\\|' ? '|' : piece);
  }
  return cells;
}
