import type { Pagefind, PagefindPage } from '../../../../lib/enhance/search/engine';

/** A page of the fake index: its text begins with its title, as ours do. */
export interface FakePage {
  url: string;
  title: string;
  text: string;
  categories?: string[];
  lang?: string;
  date?: { iso: string; text: string };
  /** From which word on what section. */
  sections?: { from: number; id: string; title: string }[];
}

/** Finds what holds every word of the query, or of no word a beginning. Counts what it is asked. */
export function fakePagefind(pages: readonly FakePage[]) {
  const asked: string[] = [];
  const merged: [string, { baseUrl: string; language: string; metaCacheTag: string }][] = [];
  let filtersRead = false;
  const pagefind: Pagefind = {
    async options({ baseUrl }) {
      asked.push(`options ${baseUrl}`);
    },
    async mergeIndex(folder, options) {
      merged.push([folder, options]);
    },
    async filters() {
      filtersRead = true;
    },
    async search(query, { filters }) {
      asked.push(query);
      const found = pages.filter((page) => placesIn(page, query).length > 0);
      const chosen = filters.category?.any;
      const category: Record<string, number> = {};
      for (const name of found.flatMap(({ categories = [] }) => categories)) {
        category[name] = (category[name] ?? 0) + 1;
      }
      const totalFilters: Record<string, Record<string, number>> = filtersRead ? { category } : {};
      return {
        totalFilters,
        results: found
          .filter(({ categories = [] }) => !chosen || categories.some((name) => chosen.includes(name)))
          .map((page) => ({ id: page.url, data: async () => pageOf(page, placesIn(page, query)) })),
      };
    },
  };
  return { pagefind, asked, merged };
}

function contentOf({ title, text }: FakePage): string {
  return `${title}. ${text}`;
}

/** As Pagefind does, by the first letter where the word itself is nowhere. */
function placesIn(page: FakePage, query: string): number[] {
  const words = contentOf(page).toLowerCase().split(/\s+/);
  const terms = query.toLowerCase().split(/\s+/);
  const places = (start: string) => words.flatMap((word, place) => (word.startsWith(start) ? [place] : []));
  const found = terms.map((term) => (places(term).length > 0 ? places(term) : places(term.slice(0, 1))));
  return found.every((some) => some.length > 0) ? found.flat().sort((a, b) => a - b) : [];
}

function pageOf(page: FakePage, locations: number[]): PagefindPage {
  const { url, title, categories, lang, date, sections = [] } = page;
  const content = contentOf(page);
  const within = (from: number, to = Number.POSITIVE_INFINITY) =>
    locations.filter((place) => place >= from && place < to);
  return {
    url,
    content,
    raw_content: content.replace(/</g, '&lt;').replace(/>/g, '&gt;'),
    meta: { title, ...(date && { date: date.text, day: date.iso }) },
    filters: { ...(categories && { category: categories }), ...(lang && { lang: [lang] }) },
    locations,
    sub_results: [
      { url, title, locations: within(0, sections[0]?.from) },
      ...sections.map(({ from, id, title: heading }, index) => ({
        url: `${url}#${id}`,
        title: heading,
        anchor: {},
        locations: within(from, sections[index + 1]?.from),
      })),
    ].filter((part) => part.locations.length > 0),
  };
}
