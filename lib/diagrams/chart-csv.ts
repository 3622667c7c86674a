import { stop } from './chart-problem';
import { type Cell, type Table, unlike } from './table';

/**
 * Reads CSV with a head, separated by commas, semicolons or tabs. Lines that begin with `#` are comments.
 * @param above how many lines are above the data.
 * @throws ChartError
 */
export function readCsv(data: string, above: number): Table {
  const lines = data.split('\n').map((text, at) => ({ text, line: above + at + 1 }));
  const filled = lines.filter(({ text }) => text.trim() !== '' && !text.trim().startsWith('#'));
  const [head = { text: '', line: above + 1 }, ...others] = filled;
  const separator = ['\t', ';', ','].find((sign) => head.text.includes(sign)) ?? ',';
  const columns = cellsOf(head, separator);
  if (columns.length < 2) {
    const message =
      'this is no table that a chart could be drawn of; write a head such as day,requests, and a row a line';
    stop(message, head.line, 1, 'warning');
  }
  const rows = others.map((line) => {
    const cells = cellsOf(line, separator);
    if (cells.length === columns.length) return cells;
    const said = unlike(cells.length, columns.length);
    return stop(`${said}; leave a cell empty where there is no number`, line.line);
  });
  return { columns, rows };
}

function cellsOf({ text, line }: { text: string; line: number }, separator: string): Cell[] {
  const cells: Cell[] = [];
  for (let at = 0; at <= text.length; ) {
    const start = at + (/^[^\S\t]*/.exec(text.slice(at))?.[0].length ?? 0);
    if (text[start] === '"') {
      const [quoted] = /^"(?:[^"]|"")*"/.exec(text.slice(start)) ?? [];
      if (quoted === undefined)
        stop('this quote is never closed; write a second " behind the text', line, start + 1);
      cells.push({ text: quoted.slice(1, -1).replaceAll('""', '"').trim(), line, column: start + 1 });
      const next = text.indexOf(separator, start + quoted.length);
      at = next < 0 ? text.length + 1 : next + 1;
      continue;
    }
    const end = text.indexOf(separator, at);
    const written = text.slice(at, end < 0 ? text.length : end);
    cells.push({ text: written.trim(), line, column: start + 1 });
    at = end < 0 ? text.length + 1 : end + 1;
  }
  return cells;
}
