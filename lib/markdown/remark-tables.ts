import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { report, startOf } from './document';
import { visit } from './visit';

/**
 * A remark plugin: a row with more cells than its table has columns loses them, by GFM's rule. Most often a `|` in
 * code or in a formula was meant as text, so what is lost is reported. So is a table that is none, because the row of
 * dashes below its head has more or fewer cells than the head.
 */
export function remarkTables() {
  return (tree: Root, file: VFile): void => {
    const source = String(file);
    if (!source.includes('|')) return;
    visit(tree, 'paragraph', (node) => {
      const [start, end] = [node.position?.start, node.position?.end];
      const written = source.slice(start?.offset ?? 0, end?.offset ?? 0);
      if (start === undefined || !written.includes('|') || !written.includes('-')) return;
      const lines = written.split('\n').map((line) => line.replace(/^[ \t>]+/, ''));
      const at = lines.findIndex((line, index) => index > 0 && DASHES.test(line) && line.includes('|'));
      const [head = '', dashes = ''] = lines.slice(at - 1, at + 1);
      if (at < 1 || !head.includes('|')) return;
      const [columns, cells] = [cellsIn(head), cellsIn(dashes)];
      if (columns === cells) return;
      const message = `this is not a table, because its head has ${counted(columns)} and the row of dashes below has ${counted(cells)}; write |${' --- |'.repeat(Math.min(columns, 12))}`;
      report(file, 'warning', 'table', message, {
        line: start.line + at - 1,
        column: at === 1 ? start.column : 1,
      });
    });
    visit(tree, 'table', ({ children: [head, ...rows] }) => {
      const columns = head?.children.length ?? 0;
      for (const { children: cells } of rows) {
        const lost = cells.slice(columns).find((cell) => cell.children.length > 0);
        if (lost === undefined) continue;
        const message = `this row has ${cells.length} cells, but its table has ${columns} ${columns === 1 ? 'column' : 'columns'}, so the rest of the row is not shown; write \\| for a "|" that is text`;
        report(file, 'warning', 'table', message, startOf(lost));
      }
    });
  };
}

/** The row below the head of a table: `|---|:---:|`. */
const DASHES = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** How many cells a row has, by GFM: a bar at either end closes one, and one behind a backslash is text. */
function cellsIn(row: string): number {
  const inner = row
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).length;
}

function counted(cells: number): string {
  return cells === 1 ? 'one cell' : `${cells} cells`;
}
