import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';

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
  /** A short stable name of the check: `date`, `link`, `front-matter`. */
  rule: string;
  /**
   * What it is about, where a blog may have hundreds of its like: the attribute, the tag, the kind of file. Those of one
   * rule about one thing are summed up over all files.
   */
  about?: string;
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

declare module 'vfile-message' {
  interface VFileMessage {
    /** What is to stand at the message's place instead of what stands there. */
    fix?: Pick<Fix, 'old' | 'new'>;
  }
}

/** `posts/hello.md:4:7 error "soon" is not a date; write 2026-05-01 [date]` */
export function formatProblem({ file, line, column, severity, message, rule }: Problem): string {
  const place = line === undefined ? '' : column === undefined ? `:${line}` : `:${line}:${column}`;
  return oneLine(`${file}${place} ${severity} ${message} [${rule}]`);
}

/** What posts hold is shown in terminals, which obey control characters. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\p{Cc}/gu, '\ufffd');
}

/**
 * The problems, one a line, ordered by file and place, then a line that counts them. Empty for none. Of more than ten
 * warnings that are alike, the first stands for all, unless `all` is set.
 */
export function formatProblems(problems: readonly Problem[], options: { all?: boolean } = {}): string {
  if (problems.length === 0) return '';
  const listed = options.all === true ? sortProblems(problems) : sumUp(problems);
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const warnings = problems.length - errors;
  const count = [errors > 0 && plural(errors, 'error'), warnings > 0 && plural(warnings, 'warning')];
  const hint = listed.length === problems.length ? '' : ` (npm run check -- --all lists each of them)`;
  return [...listed.map(formatProblem), count.filter(Boolean).join(', ') + hint].join('\n');
}

/** As many warnings of one kind are listed one by one. */
const MOST = 10;

/**
 * The problems in their order, where more than ten warnings that are alike (of one rule about one thing in all files, or
 * of one rule in one file) are one, at the place of the first. Errors stay.
 */
export function sumUp(problems: readonly Problem[]): Problem[] {
  const groups = new Map<string, Problem[]>();
  const sorted = sortProblems(problems);
  for (const problem of sorted) {
    const group = groups.get(kindOf(problem));
    if (group === undefined) groups.set(kindOf(problem), [problem]);
    else group.push(problem);
  }
  return sorted.flatMap((problem): Problem[] => {
    const group = groups.get(kindOf(problem)) ?? [];
    if (problem.severity === 'error' || group.length <= MOST) return [problem];
    if (problem !== group[0]) return [];
    const files = new Set(group.map(({ file }) => file)).size;
    const where = files === 1 ? 'in this file' : `in ${files} files`;
    return [
      { ...problem, message: `${problem.message}; this is the first of ${group.length} like it ${where}` },
    ];
  });
}

function kindOf({ file, severity, rule, about }: Problem): string {
  return JSON.stringify(about === undefined ? [severity, rule, file] : [severity, rule, '', about]);
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

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

/**
 * The messages that parsers and remark plugins left on a virtual file. A plugin reports an error with `file.message`
 * and `fatal = true` on what it returns (unlike `file.fail`, this does not stop at the first); everything else is a
 * warning. The rule is the message's `ruleId`.
 */
export function problemsOf(file: VFile): Problem[] {
  return file.messages.map((message) => ({
    file: file.path,
    ...(message.line === undefined ? {} : { line: message.line }),
    ...(message.column === undefined ? {} : { column: message.column }),
    severity: message.fatal ? 'error' : 'warning',
    message: message.reason,
    rule: message.ruleId ?? 'markdown',
    ...(message.actual === undefined ? {} : { about: message.actual }),
    ...fixesOf(file.path, message),
  }));
}

function fixesOf(file: string, { fix, line, column }: VFileMessage): Pick<Problem, 'fixes'> {
  if (fix === undefined || line === undefined || column === undefined) return {};
  return { fixes: [{ file, line, column, ...fix }] };
}

function plural(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

// Not localeCompare: its order depends on the machine's locale.
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
