/* What the readers of org-mode share. */

/** What is not taken over, with its line. */
export interface OrgProblem {
  line: number;
  message: string;
}

/** A post of org-mode, as far as its lines are read. */
export interface OrgPost {
  /** Of the front matter. */
  fields: Record<string, unknown>;
  problems: OrgProblem[];
  /** How many headings there were. */
  headings: number;
  /** The caption that waits for its image. */
  caption: string;
  /** Whether only keywords were read so far, so that the next one is a field. */
  isTop: boolean;
  /** In how many blocks the lines are that are read. */
  depth: number;
  /** Reads the lines that a block holds. @param first the number of the first one in the file. */
  read(lines: readonly string[], first: number): string[];
}

/** A place in lines that are read. */
export interface OrgPlace {
  lines: readonly string[];
  /** The index of the line to read. */
  at: number;
  /** The text of that line. */
  line: string;
  /** Its number in the file. */
  number: number;
}

/** The Markdown of some lines, and the index of the line behind them. */
export interface OrgRead {
  markdown: readonly string[];
  next: number;
}

/** Reads one kind of line or of block; `undefined` where there is none. */
export type OrgReader = (place: OrgPlace, post: OrgPost) => OrgRead | undefined;

/** The index of the first line behind a place that ends a block; `undefined` where none does. */
export function endOf({ lines, at }: OrgPlace, end: RegExp): number | undefined {
  for (let next = at + 1; next < lines.length; next++) if (end.test(lines[next] ?? '')) return next;
  return undefined;
}

/** The lines from a place on that are of one kind. */
export function runOf({ lines, at }: OrgPlace, kind: RegExp): string[] {
  let end = at;
  while (end < lines.length && kind.test(lines[end] ?? '')) end++;
  return lines.slice(at, end);
}
