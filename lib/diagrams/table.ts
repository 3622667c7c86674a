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

/** Of a row that has not as many cells as the head. */
export function unlike(cells: number, columns: number): string {
  return `this row has ${cells} ${cells === 1 ? 'cell' : 'cells'}, but the head has ${columns}`;
}
