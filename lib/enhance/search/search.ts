import { chosenCategories, offerCategories } from './categories';
import { cursor, focusFirst } from './cursor';
import { type Engine, openEngine, type Pagefind } from './engine';
import { searchParts } from './parts';
import { type Query, queryOf, searchOf } from './query';
import { searchResults } from './results';
import { suggestion } from './suggestion';

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
  const { form, input, fieldset, list, more, index, parts, words } = page;
  const start = onDemand(() => openEngine(load, { origin: location.origin, href: index, parts }));
  const results = searchResults(document, page);
  /** Counts the queries, so that a late answer to an old one is dropped. */
  let turn = 0;
  let timer = 0;
  /** The list does not answer what is in the field yet. */
  let stale = false;
  /** Enter was pressed before the answer was there. */
  let awaited = false;

  const fail = (error: unknown) => {
    console.error(error);
    results.clear();
    results.say(words.failed);
  };

  const ask = async (query: Query): Promise<void> => {
    const mine = turn;
    const engine = await start();
    const found = await engine.find(query.text, query.categories);
    const hits = await found.next();
    if (mine !== turn) return;
    results.show(query, found, hits);
    stale = false;
    if (awaited) focusFirst(list);
    awaited = false;
    if (hits.length > 0) return;
    const others = await suggestion(document, engine, query, words);
    if (mine === turn && others) results.offer(others);
  };

  const run = () => {
    browser.clearTimeout(timer);
    turn += 1;
    const mine = turn;
    const query = { text: input.value, categories: chosenCategories(fieldset) };
    history.replaceState(history.state, '', location.pathname + searchOf(query));
    if (query.text.trim() === '') {
      results.clear();
      results.say('');
      offerCategories(fieldset, new Map());
      stale = false;
      return;
    }
    stale = true;
    if (results.isEmpty()) results.say(words.searching);
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
    results.showMore().catch(fail);
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

/** Opens the engine when it is first asked for, and, after a failure, when it is asked for again. */
function onDemand(open: () => Promise<Engine>): () => Promise<Engine> {
  let engine: Promise<Engine> | undefined;
  return () => {
    engine ??= open();
    engine.catch(() => {
      engine = undefined;
    });
    return engine;
  };
}
