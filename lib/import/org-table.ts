import { inlineOrg } from './org-inline';

/** A table of org-mode as Markdown. Without a line below the first row, that row is no head, and Markdown needs an empty one. */
export function orgTable(rows: readonly string[]): string[] {
  const listed = rows.filter((row) => !isLine(row)).map(cellsOf);
  const width = Math.max(1, ...listed.map((row) => row.length));
  const written = (row: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, at) => row[at] ?? '').join(' | ')} |`;
  const [head = [], ...body] = isLine(rows[1] ?? '') ? listed : [[], ...listed];
  return [written(head), `|${' --- |'.repeat(width)}`, ...body.map(written)];
}

/** `|---+---|` */
function isLine(row: string): boolean {
  return /^[ \t]*\|[-+]/.test(row);
}

function cellsOf(row: string): string[] {
  return row
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => inlineOrg(cell.trim()));
}
