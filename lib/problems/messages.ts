import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { Fix, Problem } from './problem';
import { isRule, type Rule } from './rules';

declare module 'vfile-message' {
  interface VFileMessage {
    /** See {@link Problem.lost}. */
    lost?: string;
    /** What is to stand at the message's place instead of what stands there. */
    fix?: Pick<Fix, 'old' | 'new'>;
  }
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
    rule: ruleOf(message),
    ...(message.actual === undefined ? {} : { about: message.actual }),
    ...(message.lost === undefined ? {} : { lost: message.lost }),
    ...fixesOf(file.path, message),
  }));
}

function ruleOf({ ruleId = '' }: VFileMessage): Rule {
  return isRule(ruleId) ? ruleId : 'markdown';
}

function fixesOf(file: string, { fix, line, column }: VFileMessage): Pick<Problem, 'fixes'> {
  if (fix === undefined || line === undefined || column === undefined) return {};
  return { fixes: [{ file, line, column, ...fix }] };
}
