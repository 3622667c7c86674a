import { placeAt, type SourceProblem } from './source';

/** What is said of values in too many others. */
export const NESTED = 'values are nested too deeply; remove some levels';

/** How deep values may be nested: the parser calls itself for each level, and a full stack may end the whole program. */
const MAX_DEPTH = 200;

/** The first place with too many open brackets, or with too many items in items: `- - - a`. */
export function tooDeep(text: string): SourceProblem | undefined {
  let depth = 0;
  for (const { 0: sign, index } of text.matchAll(/[[{]|[\]}]|(?<![^\n])[ \t]*(?:[-?][ \t]+)+/g)) {
    if (/[\]}]/.test(sign)) depth = Math.max(0, depth - 1);
    else if (/[[{]/.test(sign)) depth++;
    const items = sign.match(/[-?]/g)?.length ?? 0;
    if (depth <= MAX_DEPTH && items <= MAX_DEPTH) continue;
    return { message: NESTED, place: placeAt(text, index) };
  }
  return undefined;
}
