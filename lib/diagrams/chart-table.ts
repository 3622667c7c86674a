import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { stop } from './chart-problem';

/** A value as it is written, and its place in the source of a chart. */
export interface Cell {
  text: string;
  line: number;
  column: number;
}

/** Columns and rows; each row has a cell for each column. */
export interface Table {
  columns: Cell[];
  rows: Cell[][];
}

/** More than a reader can tell apart, and than a page can bear. */
const MOST_ROWS = 5000;

/**
 * Reads the data of a chart: CSV with a head, separated by commas, semicolons or tabs; or JSON, a list of objects, a list of lists with a
 * head, or an object of lists.
 * @param above how many lines are above the data.
 * @throws ChartError
 */
export function readTable(data: string, above: number): Table {
  if (data.trim() === '')
    stop('the chart has no data; write a head such as day,requests, and a row a line', 0);
  const table = /^\s*[[{]/.test(data) ? readJson(data, above) : readCsv(data, above);
  if (table.rows.length === 0) stop('the chart has a head and no rows', above + 1);
  if (table.rows.length > MOST_ROWS) {
    stop(
      `the chart has ${table.rows.length} rows; ${MOST_ROWS} are the most`,
      table.rows[MOST_ROWS]?.[0]?.line ?? 1,
    );
  }
  return table;
}

function readCsv(data: string, above: number): Table {
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

/** By a reader of YAML, of which JSON is a part, since that one knows where each value stands. */
function readJson(data: string, above: number): Table {
  const lines = new LineCounter();
  const document = parseDocument(data, { lineCounter: lines, schema: 'core', uniqueKeys: false });
  const [error] = document.errors;
  if (error !== undefined) {
    const [place] = error.linePos ?? [];
    const [why = ''] = error.message.split(' at line');
    stop(`the JSON cannot be read: ${why}`, above + (place?.line ?? 1), place?.col ?? 1);
  }
  const cell = (node: unknown): Cell => {
    const offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
    const { line, col } = lines.linePos(offset);
    const place = { line: above + line, column: col };
    if (!isScalar(node))
      return isNode(node)
        ? stop('a cell is a number or a text', place.line, place.column)
        : { text: '', ...place };
    const { value, source } = node;
    return {
      text: value === null ? '' : typeof value === 'string' ? value.trim() : (source ?? String(value)),
      ...place,
    };
  };
  const { contents } = document;
  if (isSeq(contents) && contents.items.every(isSeq)) {
    const [head, ...rows] = contents.items.map((row) => (isSeq(row) ? row.items.map(cell) : []));
    return even(head ?? [], rows);
  }
  if (isSeq(contents) && contents.items.every(isMap)) {
    const columns = new Map<string, Cell>();
    const rows = contents.items.map((row) => {
      const found = new Map((isMap(row) ? row.items : []).map(({ key, value }) => [cell(key), cell(value)]));
      for (const key of found.keys()) if (!columns.has(key.text)) columns.set(key.text, key);
      const [first] = found.keys();
      return {
        place: first ?? cell(row),
        cells: new Map([...found].map(([key, value]) => [key.text, value])),
      };
    });
    const filled = rows.map(({ cells, place }) =>
      [...columns.keys()].map((name) => cells.get(name) ?? { ...place, text: '' }),
    );
    return { columns: [...columns.values()], rows: filled };
  }
  if (isMap(contents) && contents.items.length > 1 && contents.items.every(({ value }) => isSeq(value))) {
    const lists = contents.items.map(({ key, value }) => ({
      head: cell(key),
      cells: isSeq(value) ? value.items.map(cell) : [],
    }));
    const length = Math.max(...lists.map(({ cells }) => cells.length));
    const rows = Array.from({ length }, (_, at) =>
      lists.map(({ head, cells }) => cells[at] ?? { ...head, text: '' }),
    );
    return { columns: lists.map(({ head }) => head), rows };
  }
  const message =
    'this is no table that a chart could be drawn of; write a list of objects such as [{ "day": 1, "requests": 20 }]';
  return stop(message, above + 1, 1, 'warning');
}

function even(columns: Cell[], rows: Cell[][]): Table {
  for (const row of rows) {
    if (row.length === columns.length) continue;
    const said = unlike(row.length, columns.length);
    stop(
      `${said}; write null where there is no number`,
      row[0]?.line ?? columns[0]?.line ?? 1,
      row[0]?.column,
    );
  }
  return { columns, rows };
}

function unlike(cells: number, columns: number): string {
  return `this row has ${cells} ${cells === 1 ? 'cell' : 'cells'}, but the head has ${columns}`;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'range' in value;
}
