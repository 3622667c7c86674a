import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { stop } from './chart-problem';
import { type Cell, type Table, unlike } from './table';

/** Makes a cell of a value. @throws ChartError for a value that is neither a number nor a text. */
type ToCell = (value: unknown) => Cell;

/**
 * Reads JSON: a list of objects, a list of lists with a head, or an object of lists. By a reader of YAML, of which JSON is a part, since
 * that one knows where each value stands.
 * @param above how many lines are above the data.
 * @throws ChartError
 */
export function readJson(data: string, above: number): Table {
  const lines = new LineCounter();
  const document = parseDocument(data, { lineCounter: lines, schema: 'core', uniqueKeys: false });
  const [error] = document.errors;
  if (error !== undefined) {
    const [place] = error.linePos ?? [];
    const [why = ''] = error.message.split(' at line');
    stop(`the JSON cannot be read: ${why}`, above + (place?.line ?? 1), place?.col ?? 1);
  }
  const toCell: ToCell = (value) => cellOf(value, lines, above);
  const { contents } = document;
  if (isSeq(contents)) {
    const { items } = contents;
    const [lists, objects] = [items.filter((item) => isSeq(item)), items.filter((item) => isMap(item))];
    if (lists.length === items.length) return fromLists(lists, toCell);
    if (objects.length === items.length) return fromObjects(objects, toCell);
  }
  if (isMap(contents) && contents.items.length > 1 && contents.items.every(({ value }) => isSeq(value))) {
    return fromColumns(contents, toCell);
  }
  const message =
    'this is no table that a chart could be drawn of; write a list of objects such as [{ "day": 1, "requests": 20 }]';
  return stop(message, above + 1, 1, 'warning');
}

function cellOf(node: unknown, lines: LineCounter, above: number): Cell {
  const { line, col } = lines.linePos(isNode(node) ? (node.range?.[0] ?? 0) : 0);
  const place = { line: above + line, column: col };
  if (isScalar(node)) {
    const { value, source } = node;
    const text = typeof value === 'string' ? value.trim() : (source ?? String(value));
    return { text: value === null ? '' : text, ...place };
  }
  return isNode(node)
    ? stop('a cell is a number or a text', place.line, place.column)
    : { text: '', ...place };
}

/** `[["day", "requests"], [1, 20]]` */
function fromLists(lists: readonly YAMLSeq[], toCell: ToCell): Table {
  const [columns = [], ...rows] = lists.map(({ items }) => items.map(toCell));
  for (const row of rows) {
    if (row.length === columns.length) continue;
    const said = unlike(row.length, columns.length);
    const [first] = row;
    stop(`${said}; write null where there is no number`, first?.line ?? columns[0]?.line ?? 1, first?.column);
  }
  return { columns, rows };
}

/** `[{ "day": 1, "requests": 20 }]` */
function fromObjects(objects: readonly YAMLMap[], toCell: ToCell): Table {
  const columns = new Map<string, Cell>();
  const rows = objects.map((object) => {
    const pairs = object.items.map(({ key, value }) => [toCell(key), toCell(value)] as const);
    for (const [key] of pairs) if (!columns.has(key.text)) columns.set(key.text, key);
    const cells = new Map(pairs.map(([key, value]) => [key.text, value]));
    return { place: pairs[0]?.[0] ?? toCell(object), cells };
  });
  const filled = rows.map(({ cells, place }) =>
    [...columns.keys()].map((name) => cells.get(name) ?? { ...place, text: '' }),
  );
  return { columns: [...columns.values()], rows: filled };
}

/** `{ "day": [1, 2], "requests": [20, 30] }` */
function fromColumns({ items }: YAMLMap, toCell: ToCell): Table {
  const columns = items.map(({ key, value }) => ({
    head: toCell(key),
    cells: isSeq(value) ? value.items.map(toCell) : [],
  }));
  const length = Math.max(...columns.map(({ cells }) => cells.length));
  const rows = Array.from({ length }, (_, at) =>
    columns.map(({ head, cells }) => cells[at] ?? { ...head, text: '' }),
  );
  return { columns: columns.map(({ head }) => head), rows };
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'range' in value;
}
