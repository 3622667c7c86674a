/*
 * A page arrives in one round trip as long as it weighs less than 14,600 bytes, and 5,000 comments do not. So a post's page holds as many
 * comments as find room below its text, and pages of their own hold the rest. What a comment weighs is estimated from its length: what
 * pages there are must be known before any is rendered.
 */

/** Compressed bytes of a comment beside its text: its author, its date, the markup. */
const AROUND = 75;

/** Compressed bytes of a byte of text. */
const RATIO = 0.42;

/** What a page of comments holds. */
const PER_PAGE = 9_000;

/** What the page of a post without a text leaves, and as much as comments take of it. */
const BESIDE_TEXT = 8_000;
const MOST = 4_500;

/** Compressed bytes of a byte of Markdown on a post's page, where much of it is code. */
const TEXT_RATIO = 0.6;

/** About how many compressed bytes a comment is on a page. */
export function weightOf(html: string): number {
  return Math.round(AROUND + Buffer.byteLength(html) * RATIO);
}

/** How many bytes of comments find room on the page of a post whose file has so many bytes. */
export function roomBeside(size: number): number {
  return Math.max(0, Math.min(MOST, Math.round(BESIDE_TEXT - size * TEXT_RATIO)));
}

/** Which comments are on a page: from, and up to. */
export type Range = readonly [from: number, to: number];

/**
 * How comments are divided: first those on the post's own page, of which there may be none, then a page each. No page is empty but the
 * first.
 * @param room bytes on the post's own page.
 */
export function cut(weights: readonly number[], room: number): Range[] {
  const pages: Range[] = [];
  for (let from = 0; from < weights.length || pages.length === 0; ) {
    const [limit, least] = pages.length === 0 ? [room, 0] : [PER_PAGE, 1];
    let to = from;
    for (let sum = 0; to < weights.length; to++) {
      sum += weights[to] ?? 0;
      if (sum > limit && to - from >= least) break;
    }
    pages.push([from, to]);
    from = to;
  }
  return pages;
}
