import type { SearchWords } from '../words/words';
import { chosenCategories, offerCategories } from './search-categories';
import { cursor, focusFirst } from './search-cursor';
import { type Engine, type Found, type Hit, openEngine, type Pagefind } from './search-engine';
import { hitItem } from './search-hit';
import { searchParts } from './search-parts';
import { type Query, queryOf, searchOf } from './search-query';
import { fill } from './search-sentence';
import { suggestion } from './search-suggestion';

/** What the search uses of a window. */
type SearchBrowser = Pick<Window, 'clearTimeout' | 'document' | 'history' | 'location' | 'setTimeout'>;

/** Milliseconds without a key after which it is time to search. */
const PAUSE = 150;

/**
 * The search page: answers while the reader types. The index is asked for with the first letter, not before.
 * @param load imports Pagefind's script.
 */
export function search(browser: SearchBrowser, load: (href: string) => Promise<Pagefind>): void {
  const { document, history, location } = browser;
  const page = searchParts(document);
  if (!page) return;
  const { form, input, fieldset, status, list, more, nothing, index, parts, words } = page;
  /** Counts the queries, so that a late answer to an old one is dropped. */
  let turn = 0;
  let timer = 0;
  let engine: Promise<Engine> | undefined;
  let found: Found | undefined;
  /** The list does not answer what is in the field yet. */
  let stale = false;
  /** Enter was pressed before the answer was there. */
  let awaited = false;

  const start = (): Promise<Engine> => {
    engine ??= openEngine(load, { origin: location.origin, href: index, parts });
    // The next letter tries again.
    engine.catch(() => {
      engine = undefined;
    });
    return engine;
  };

  const say = (text: string) => status.replaceChildren(text);

  const clear = () => {
    found = undefined;
    list.replaceChildren();
    more.hidden = true;
    nothing.hidden = true;
    nothing.querySelector('.meta')?.remove();
  };

  const append = (result: Found, hits: readonly Hit[]) => {
    found = result;
    list.append(...hits.map((hit) => hitItem(document, hit)));
    more.hidden = hits.length === 0 || list.childElementCount >= result.total;
    offerCategories(fieldset, result.counts);
  };

  const fail = (error: unknown) => {
    console.error(error);
    clear();
    say(words.failed);
  };

  const ask = async (query: Query): Promise<void> => {
    const mine = turn;
    const opened = await start();
    const result = await opened.find(query.text, query.categories);
    const hits = await result.next();
    if (mine !== turn) return;
    clear();
    append(result, hits);
    say(hits.length > 0 ? countOf(result.total, words) : nothingFor(query, words));
    stale = false;
    if (awaited) focusFirst(list);
    awaited = false;
    if (hits.length > 0) return;
    nothing.hidden = false;
    const other = await suggestion(document, opened, query, words);
    if (mine === turn && other) nothing.prepend(other);
  };

  const showMore = async (): Promise<void> => {
    const result = found;
    const before = list.childElementCount;
    const hits = (await result?.next()) ?? [];
    if (!result || result !== found) return;
    append(result, hits);
    say(countOf(result.total, words));
    // The button may be gone.
    (list.children[before] ?? list.lastElementChild)?.querySelector('a')?.focus();
  };

  const run = () => {
    browser.clearTimeout(timer);
    turn += 1;
    const mine = turn;
    const query = { text: input.value, categories: chosenCategories(fieldset) };
    history.replaceState(history.state, '', location.pathname + searchOf(query));
    if (query.text.trim() === '') {
      clear();
      say('');
      offerCategories(fieldset, new Map());
      stale = false;
      return;
    }
    stale = true;
    if (list.childElementCount === 0) say(words.searching);
    ask(query).catch((error: unknown) => {
      if (mine === turn) fail(error);
    });
  };

  const changed = () => {
    stale = true;
    awaited = false;
    browser.clearTimeout(timer);
    timer = browser.setTimeout(run, PAUSE);
    if (input.value.trim() !== '') start();
  };

  input.addEventListener('input', (event) => {
    // What an input method has not made up yet is no word.
    if (!('isComposing' in event && event.isComposing)) changed();
  });
  input.addEventListener('compositionend', changed);
  fieldset.addEventListener('change', run);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    awaited = stale;
    if (stale) run();
    else focusFirst(list);
  });
  more.addEventListener('click', () => {
    showMore().catch(fail);
  });
  cursor(input, list, run);

  const asked = queryOf(location.search);
  if (asked.text === '') input.focus();
  else {
    input.value = asked.text;
    offerCategories(fieldset, new Map(), asked.categories);
    run();
  }
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
