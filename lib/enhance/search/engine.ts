import {
  excerptPieces,
  isAkin,
  type Piece,
  searchable,
  termsOf,
  titleLength,
  titlePieces,
  wordsOf,
} from './words';

/** Of Pagefind (pagefind.app/docs/api) what is used. */
export interface Pagefind {
  options(options: { baseUrl: string; metaCacheTag: string }): Promise<void>;
  /** Reads the filters: without them there are no counts. */
  filters(): Promise<unknown>;
  mergeIndex(
    folder: string,
    options: { baseUrl: string; language: string; metaCacheTag: string },
  ): Promise<void>;
  search(
    query: string,
    options: { filters: Filters },
  ): Promise<{ results: PagefindResult[]; totalFilters: Record<string, Record<string, number>> }>;
}

type Filters = { category?: { any: string[] } };

interface PagefindResult {
  id: string;
  data(): Promise<PagefindPage>;
}

export interface PagefindPage {
  url: string;
  content: string;
  raw_content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  locations: number[];
  sub_results: { url: string; title: string; anchor?: object; locations: number[] }[];
}

/** A post in which something was found. */
export interface Hit {
  href: string;
  title: Piece[];
  excerpt: Piece[];
  categories: string[];
  date?: { iso: string; text: string };
  /** BCP 47, where it is not the site's. */
  lang?: string;
  /** Where in the post. */
  sections: { href: string; label: string }[];
}

/** What a query has found: read a few at a time. */
export interface Found {
  /** How many posts, as far as is known: what is not read yet may turn out to be none. */
  total: number;
  /** The same by category, as if none had been chosen. */
  counts: Map<string, number>;
  /** The next hits; none if there are no more. */
  next(): Promise<Hit[]>;
}

export interface Engine {
  find(query: string, categories: readonly string[]): Promise<Found>;
}

/** Where the index is. */
interface IndexPlace {
  origin: string;
  /** Its folder, from the root of the host. */
  href: string;
  /** Its parts beside that of the page's own language. */
  parts: readonly string[];
}

const BATCH = 8;
const SECTIONS = 3;

/** Starts Pagefind, and has it search every part. */
export async function openEngine(
  load: (href: string) => Promise<Pagefind>,
  place: IndexPlace,
): Promise<Engine> {
  const { origin, href, parts } = place;
  const baseUrl = href.replace(/[^/]+\/$/, '');
  const pagefind = await load(`${href}pagefind.js`);
  // Else each part would have the list of parts fetched anew.
  const metaCacheTag = String(performance.timeOrigin);
  await pagefind.options({ baseUrl, metaCacheTag });
  // It would not open the same folder twice: with the host in front it does not notice.
  await Promise.all(
    parts.map((language) => pagefind.mergeIndex(origin + href, { baseUrl, language, metaCacheTag })),
  );
  await pagefind.filters();
  return { find: (query, categories) => find(pagefind, query, categories) };
}

async function find(pagefind: Pagefind, query: string, categories: readonly string[]): Promise<Found> {
  const filters = categories.length > 0 ? { category: { any: [...categories] } } : {};
  const { results, totalFilters } = await pagefind.search(searchable(query), { filters });
  const terms = termsOf(query);
  const counts = new Map(Object.entries(totalFilters.category ?? {}).filter(([, count]) => count > 0));
  let rest = results;
  const found: Found = {
    total: results.length,
    counts,
    async next() {
      const pages = await Promise.all(rest.slice(0, BATCH).map((result) => result.data()));
      rest = rest.slice(BATCH);
      const hits: Hit[] = [];
      for (const page of pages) {
        const hit = hitOf(page, terms);
        if (hit) hits.push(hit);
        else forget(found, page);
      }
      // The best come first: behind eight that are none, there is nothing.
      if (hits.length === 0) {
        found.total -= rest.length;
        rest = [];
      }
      return hits;
    },
  };
  return found;
}

function forget(found: Found, { filters }: PagefindPage): void {
  found.total -= 1;
  for (const category of filters.category ?? []) {
    const count = (found.counts.get(category) ?? 0) - 1;
    if (count > 0) found.counts.set(category, count);
    else found.counts.delete(category);
  }
}

/** `undefined` if nothing in the page is what was asked for. */
function hitOf(page: PagefindPage, terms: readonly string[]): Hit | undefined {
  const { url, content, raw_content, meta, filters, locations, sub_results } = page;
  const words = wordsOf(content, raw_content);
  const hits = new Set(locations.filter((place) => isAkin(words.list[place] ?? '', terms)));
  const { title = '', date, day } = meta;
  const dated = [date, day].some((text) => text?.split(/\s+/).some((word) => isAkin(word, terms)));
  if (hits.size === 0 && !dated) return undefined;
  const [lang] = filters.lang ?? [];
  const within = (places: readonly number[]) => places.filter((place) => hits.has(place)).length;
  const sections = sub_results
    .filter(({ anchor, locations }) => anchor !== undefined && within(locations) > 0)
    .sort((a, b) => within(b.locations) - within(a.locations))
    .slice(0, SECTIONS);
  return {
    href: url,
    title: titlePieces(words, title, hits),
    excerpt: excerptPieces(words, hits, titleLength(words, title)),
    categories: filters.category ?? [],
    ...(date !== undefined && day !== undefined && { date: { iso: day, text: date } }),
    ...(lang !== undefined && { lang }),
    sections: sections.map(({ url, title }) => ({ href: url, label: title })),
  };
}
