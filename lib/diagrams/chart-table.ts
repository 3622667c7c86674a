import { readCsv } from './chart-csv';
import { readJson } from './chart-json';
import { stop } from './chart-problem';
import type { Table } from './table';

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
