import type { VFile } from 'vfile';
import type { Rule } from '../problems/rules';
import type { Place } from './front-matter/source';

/**
 * Leaves an error on a post's file.
 * @param place of the value that is wrong; the first line where none is.
 */
export function reportError(file: VFile, reason: string, rule: Rule, place?: Place): void {
  const message = file.message(reason, { ruleId: rule, source: 'blog', ...(place && { place }) });
  message.fatal = true;
  if (place === undefined) message.line = 1;
}

/** The same with a warning. */
export function reportWarning(file: VFile, reason: string, rule: Rule, place?: Place): void {
  const message = file.message(reason, { ruleId: rule, source: 'blog', ...(place && { place }) });
  if (place === undefined) message.line = 1;
}
