import type { PageRecord } from './page-record';
import { loadPage } from './store';

/** How many pages of each sheet use each of the names that `tokenNames` gives. */
export type SheetTokens = Map<string, Map<string, number>>;

/**
 * The counts of the pages as they are now, from those of the time before: only pages that came, went or changed are looked at.
 * The same as if all had been counted.
 */
export function countTokens(
  before: { pages: ReadonlyMap<string, PageRecord>; tokens: SheetTokens },
  pages: ReadonlyMap<string, PageRecord>,
): SheetTokens {
  const counts: SheetTokens = new Map([...before.tokens].map(([sheet, names]) => [sheet, new Map(names)]));
  for (const [file, page] of before.pages) {
    if (pages.get(file)?.stored !== page.stored) add(counts, page, -1);
  }
  for (const [file, page] of pages) {
    if (before.pages.get(file)?.stored !== page.stored) add(counts, page, 1);
  }
  return counts;
}

/** Pages with islands link the style sheets that the framework expects. */
function add(counts: SheetTokens, { islands, sheet, stored }: PageRecord, by: 1 | -1): void {
  if (islands) return;
  const names = counts.get(sheet) ?? new Map<string, number>();
  counts.set(sheet, names);
  for (const name of loadPage(stored).tokens) {
    const count = (names.get(name) ?? 0) + by;
    if (count > 0) names.set(name, count);
    else names.delete(name);
  }
}
