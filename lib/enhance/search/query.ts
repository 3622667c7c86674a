/** What the reader looks for, and where. It stands in the address, so that going back to the page shows it again. */
export interface Query {
  text: string;
  categories: string[];
}

/** The query of an address: `?q=strong+reads&in=AWS&in=Databases`. */
export function queryOf(search: string): Query {
  const params = new URLSearchParams(search);
  return { text: params.get('q') ?? '', categories: params.getAll('in') };
}

/** The reverse; nothing where nothing is looked for. */
export function searchOf({ text, categories }: Query): string {
  if (text.trim() === '') return '';
  const params = new URLSearchParams([['q', text], ...categories.map((category) => ['in', category])]);
  return `?${params}`;
}
