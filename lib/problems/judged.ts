import type { Problem } from './problem';

/** What the configuration makes of the warnings of a rule: it leaves them out, or lets them stop a build. */
type Judgement = 'off' | 'warning' | 'error';

/** Problems as the configuration judges them. What is an error stays one: no page could be made of it. */
export function judged(
  problems: readonly Problem[],
  judgements: Readonly<Record<string, Judgement>>,
): Problem[] {
  return problems.flatMap((problem) => {
    const judgement = judgements[problem.rule] ?? problem.severity;
    if (problem.severity === 'error') return [problem];
    return judgement === 'off' ? [] : [{ ...problem, severity: judgement }];
  });
}
