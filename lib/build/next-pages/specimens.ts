import type { MadePage } from '../make-page';

/**
 * Of the pages that were rendered without Next those that Next is to render for comparison: of each type the largest, and as many more
 * as it takes for all that a view of this type can have to be in one of them. Few, and the same of the same pages.
 */
export function specimensOf(
  rendered: ReadonlyMap<string, Pick<MadePage, 'record' | 'size' | 'parts'>>,
): string[] {
  const seen = new Map<string, Set<string>>();
  const largestFirst = [...rendered].sort(
    ([a, one], [b, other]) => other.size - one.size || (a < b ? -1 : 1),
  );
  return largestFirst
    .filter(([, { record, parts }]) => {
      const known = seen.get(record.type) ?? new Set();
      const before = known.size;
      for (const part of parts) known.add(part);
      seen.set(record.type, known);
      return known.size > before;
    })
    .map(([at]) => at);
}
