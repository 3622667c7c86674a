import { errorCode } from '../error-code';
import type { Problem } from '../problems/problem';

/** What is wrong with a file as such, whatever is in it. */
export function fileProblem(file: string, message: string, severity: Problem['severity'] = 'error'): Problem {
  return { file, severity, message, rule: 'file' };
}

/** Why a file cannot be looked at, by what the system says. */
export function unreadable(error: unknown): string {
  return `cannot be read (${errorCode(error)})`;
}
