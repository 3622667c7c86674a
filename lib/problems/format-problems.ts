import { type Problem, sortProblems } from './problem';

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

function plural(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
