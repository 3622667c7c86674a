import type { VFile } from 'vfile';
import type { Rule } from '../../problems/rules';
import type { Place, SourceProblem } from './source';

/** Leaves a problem on a file: an error, unless it is said to be a warning. */
export function report(
  file: VFile,
  reason: string,
  place: Place,
  rule: Rule,
  { warning = false, fix }: Pick<SourceProblem, 'warning' | 'fix'> = {},
): void {
  const message = file.message(reason, { place, ruleId: rule, source: 'blog' });
  message.fatal = !warning;
  if (fix !== undefined) message.fix = fix;
}
