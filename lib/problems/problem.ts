import type { Rule } from './rules';

/** `error` fails a build; `warning` is said and lived with. */
export type Severity = 'error' | 'warning';

/** Something a blogger should know about a file of theirs. `line` and `column` count from 1. */
export interface Problem {
  /** The file as the blogger knows it, relative to the project, with forward slashes: `posts/hello.md`. */
  file: string;
  line?: number;
  column?: number;
  severity: Severity;
  /** What is wrong, then what to write instead. One sentence, no full stop. */
  message: string;
  /** The check that found it. */
  rule: Rule;
  /**
   * What it is about, where a blog may have hundreds of its like: the attribute, the tag, the kind of file. Those of one
   * rule about one thing are summed up over all files.
   */
  about?: string;
  /** The address, as it is written, that leads nowhere. What is made of the file is not looked at for it again. */
  lost?: string;
  /** What to write instead, where no judgement is needed: `npm run check -- --fix` writes it. */
  fixes?: readonly Fix[];
}

/** A piece of a file, and what is to stand in its place. Both are within one line; `line` and `column` count from 1. */
export interface Fix {
  file: string;
  line: number;
  column: number;
  old: string;
  new: string;
  /** The old text is an item of the list that begins at the place, on this line or below: `[a, b]`, or `- a` and `- b`. */
  item?: true;
}

/** By file, then by place; a problem without a place comes first. Returns a new array. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compare(a.rule + a.message, b.rule + b.message),
  );
}

/** Whether one of the problems is an error. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

// Not localeCompare: its order depends on the machine's locale.
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
