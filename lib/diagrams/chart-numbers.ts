import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Table } from './table';

/** More rows are given as the text that they are. */
const MOST_ROWS = 60;

/** The numbers of a chart as a table, for those who see no drawing. @param data as its author wrote it. */
export function numbersOf({ columns, rows }: Table, data: string): Element {
  if (rows.length > MOST_ROWS) return h('pre', h('code', { className: ['language-csv'] }, data.trim()));
  const isNumber = (at: number) =>
    rows.every((row) => /^[-+.\d\s]*$/.test(row[at]?.text.replace(/e[+-]?\d+$/i, '') ?? ''));
  const align = columns.map((_, at) => (isNumber(at) && at > 0 ? { align: 'right' } : {}));
  const cells = (tag: 'th' | 'td', row: Table['columns']) =>
    row.map(({ text }, at) => h(tag, align[at] ?? {}, text));
  return h(
    'table',
    h('thead', h('tr', cells('th', columns))),
    h(
      'tbody',
      rows.map((row) => h('tr', cells('td', row))),
    ),
  );
}
