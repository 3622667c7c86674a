/** How many pages `count` things fill; an empty listing has one, too. */
export function pageCount(count: number, perPage: number): number {
  return Math.max(1, Math.ceil(count / perPage));
}

/** The things on page `page`, counted from 1; `undefined` where there is no such page. */
export function pageOf<T>(items: readonly T[], perPage: number, page: number): T[] | undefined {
  if (page < 1 || page > pageCount(items.length, perPage)) return undefined;
  return items.slice((page - 1) * perPage, page * perPage);
}
