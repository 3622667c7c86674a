import { type Document, isMap, isScalar } from 'yaml';
import type { Place, SourceProblem } from './source';

/** `title: #5` has no value but a comment, and `title: Issue #5` ends at its `#`, which no parser complains about. */
export function yamlComments(
  { contents }: Document.Parsed,
  text: string,
  placeOf: (offset: number) => Place,
): SourceProblem[] {
  if (!text.includes(' #') || !isMap(contents)) return [];
  return contents.items.flatMap(({ value }): SourceProblem[] => {
    if (!isScalar(value) || !value.range) return [];
    const empty = value.value === null;
    if (!empty && value.type !== 'PLAIN') return [];
    const start = empty ? value.range[0] : value.range[1];
    // Who comments leaves a blank behind the sign.
    const [, blank = '', comment] = /^([ \t]*)#([^\s#].*)/.exec(text.slice(start)) ?? [];
    if (comment === undefined) return [];
    const so = empty ? 'so the value is empty' : 'so the value ends before the "#"';
    return [
      {
        message: `"#${comment}" is a comment, ${so}; put the whole value in quotes if the "#" is part of the value`,
        place: placeOf(start + blank.length),
        warning: true,
      },
    ];
  });
}
