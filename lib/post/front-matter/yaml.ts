import { LineCounter, parseDocument } from 'yaml';
import type { Place, Source } from './source';
import { yamlComments } from './yaml-comments';
import { tooDeep } from './yaml-depth';
import { aliasProblems, yamlErrors, yamlTags } from './yaml-errors';
import { mendYaml } from './yaml-mend';
import { offsetOf } from './yaml-places';
import { yamlSurprises } from './yaml-surprises';

/** How often what an alias stands for may be repeated; more is an attempt to fill the memory. */
const MAX_ALIASES = 100;

/**
 * Reads YAML 1.2. Scalars stay text as written (`1.10`, `007`, `yes`) but for null; what a field takes for true or for
 * a date is decided by the field. Tags make nothing happen, merge keys (`<<`) do.
 */
export function readYaml(written: string): Source {
  const deep = tooDeep(written);
  if (deep !== undefined) return { data: undefined, problems: [deep], placeOf: () => deep.place };
  let counter = new LineCounter();
  const { text, document, slips } = mendYaml(written, (yaml) => {
    counter = new LineCounter();
    return parseDocument(yaml, {
      version: '1.2',
      schema: 'failsafe',
      customTags: ['null'],
      merge: true,
      prettyErrors: false,
      logLevel: 'error',
      lineCounter: counter,
    });
  });
  const placeOfOffset = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const problems = [
    ...yamlErrors(document, text, placeOfOffset),
    ...yamlTags(document, placeOfOffset),
    ...slips,
    ...yamlComments(document, text, placeOfOffset),
  ];
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: MAX_ALIASES });
    problems.push(...yamlSurprises(document, text, placeOfOffset));
  } catch (error) {
    problems.push(...aliasProblems(document, error, placeOfOffset));
  }
  return {
    data,
    problems,
    placeOf: (path, what) => placeOfOffset(offsetOf(document, path, what)),
  };
}
