/*
 * A listing, newest first, is cut from its end: page 1 holds the oldest things, and only the front page, which has no number, changes
 * when one is added. So an address keeps what it shows, and an added post makes two or three pages of a listing anew instead of all.
 */

/**
 * How many things stand on the front page: those that fill no page of their own; with those of one page more, where it would look empty.
 * @param besides how many other things stand there, too.
 */
function frontCount(count: number, perPage: number, besides: number): number {
  const rest = count % perPage;
  const enough = rest > 0 && besides + rest >= perPage / 2;
  return enough ? rest : Math.min(count, rest + perPage);
}

/** How many numbered pages a listing has beside its front page: 27 things, 10 a page, are 7 on the front page and two pages of 10. */
export function pageCount(count: number, perPage: number, besides = 0): number {
  return (count - frontCount(count, perPage, besides)) / perPage;
}

/**
 * The things on a page, of a list that begins with the newest; `undefined` where there is no such page.
 * @param page counted from the oldest; the front page is `undefined`.
 */
export function pageOf<T>(
  items: readonly T[],
  perPage: number,
  page: number | undefined,
  besides = 0,
): T[] | undefined {
  if (page === undefined) return items.slice(0, frontCount(items.length, perPage, besides));
  if (page < 1 || page > pageCount(items.length, perPage, besides)) return undefined;
  return items.slice(items.length - page * perPage, items.length - (page - 1) * perPage);
}
