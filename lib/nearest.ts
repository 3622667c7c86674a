/**
 * The candidate that a misspelt word most probably meant, for "did you mean"; `undefined` if none is close. Close is
 * one slip (a letter wrong, missing, too many, or two exchanged) from three letters on, and up to four in long words.
 * Case does not count. Of equally close candidates, the first.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = fold(word);
  let best: string | undefined;
  let limit = LENGTHS.filter((length) => wanted.length >= length).length;
  for (const candidate of candidates) {
    const distance = slips(wanted, fold(candidate), limit);
    if (distance > limit) continue;
    best = candidate;
    if (distance === 0) return best;
    limit = distance - 1;
  }
  return best;
}

/** From these lengths on, one more slip is forgiven. */
const LENGTHS = [3, 6, 11, 20];

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/**
 * The Damerau–Levenshtein distance (optimal string alignment) of two texts, or anything above `limit` if it is more.
 * Only cells within `limit` of the diagonal can matter, and only three rows are kept.
 */
function slips(a: string, b: string, limit: number): number {
  const over = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return over;
  if (a === b) return 0;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const [from, to] = [Math.max(1, i - limit), Math.min(b.length, i + limit)];
    const row: number[] = [];
    row[from - 1] = from === 1 ? i : over;
    let least = row[from - 1] ?? over;
    for (let j = from; j <= to; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (last[j] ?? over) + 1,
        (row[j - 1] ?? over) + 1,
        (last[j - 1] ?? over) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? over) + 1);
      }
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return over;
    [beforeLast, last] = [last, row];
  }
  return last[b.length] ?? over;
}
