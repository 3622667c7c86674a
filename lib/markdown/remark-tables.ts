import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { report, startOf } from './document';

/**
 * A remark plugin: a row with more cells than its table has columns loses them, by GFM's rule. Most often a `|` in
 * code or in a formula was meant as text, so what is lost is reported.
 */
export function remarkTables() {
  return (tree: Root, file: VFile): void => {
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
