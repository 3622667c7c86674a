import type { SearchWords } from '../../words/words';
import { offerCategories } from './categories';
import type { Found, Hit } from './engine';
import { hitItem } from './hit';
import type { SearchParts } from './parts';
import type { Query } from './query';
import { fill } from './sentence';

/** What the search page shows below its field. */
export interface SearchResults {
  /** Whether no hit is shown. */
  isEmpty(): boolean;
  /** Tells the reader, also aloud. */
  say(text: string): void;
  clear(): void;
  /** Shows the first hits of a query in place of what was there, and how many there are; or that there are none. */
  show(query: Query, found: Found, hits: readonly Hit[]): void;
  /** Puts what else to look for in front of the advice for those who have found nothing. */
  offer(others: Node): void;
  /** Adds further hits of the same query, and leads to the first of them. */
  showMore(): Promise<void>;
}

/** The results of a search page, empty at first. */
export function searchResults(document: Document, page: SearchParts): SearchResults {
  const { fieldset, status, list, more, nothing, words } = page;
  let shown: Found | undefined;

  const say = (text: string) => status.replaceChildren(text);

  const clear = () => {
    shown = undefined;
    list.replaceChildren();
    more.hidden = true;
    nothing.hidden = true;
    nothing.querySelector('.meta')?.remove();
  };

  const append = (found: Found, hits: readonly Hit[]) => {
    list.append(...hits.map((hit) => hitItem(document, hit)));
    more.hidden = hits.length === 0 || list.childElementCount >= found.total;
    offerCategories(fieldset, found.counts);
  };

  return {
    say,
    clear,
    isEmpty: () => list.childElementCount === 0,
    show(query, found, hits) {
      clear();
      shown = found;
      append(found, hits);
      say(hits.length > 0 ? countOf(found.total, words) : nothingFor(query, words));
      nothing.hidden = hits.length > 0;
    },
    offer: (others) => nothing.prepend(others),
    async showMore() {
      const found = shown;
      const before = list.childElementCount;
      const hits = (await found?.next()) ?? [];
      if (!found || found !== shown) return;
      append(found, hits);
      say(countOf(found.total, words));
      // The button may be gone.
      (list.children[before] ?? list.lastElementChild)?.querySelector('a')?.focus();
    },
  };
}

function countOf(count: number, { found, locale }: SearchWords): string {
  const form = found[new Intl.PluralRules(locale).select(count)] ?? found.other;
  return form.replace('#', new Intl.NumberFormat(locale).format(count));
}

function nothingFor({ text, categories }: Query, { nothing, nothingIn, locale }: SearchWords): string {
  if (categories.length === 0) return fill(nothing, { query: text.trim() });
  const places = new Intl.ListFormat(locale, { type: 'disjunction' }).format(categories);
  return fill(nothingIn, { query: text.trim(), categories: places });
}
