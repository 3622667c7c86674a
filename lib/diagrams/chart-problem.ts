/** Something wrong in a chart's fence, at a place of its source; lines and columns count from 1. Line 0 is the line of the fence. */
export interface ChartProblem {
  message: string;
  /** An error stops a build: readers would see wrong figures. */
  severity: 'error' | 'warning';
  line: number;
  column: number;
}

/** What cannot be drawn, thrown where it is found. */
export class ChartError extends Error {
  constructor(readonly problems: readonly ChartProblem[]) {
    super(problems[0]?.message);
  }
}

/** The one problem for which nothing else of a chart can be said. */
export function stop(
  message: string,
  line: number,
  column = 1,
  severity: 'error' | 'warning' = 'error',
): never {
  throw new ChartError([{ message, severity, line, column }]);
}
