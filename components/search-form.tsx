import type { LinkView } from '../lib/views/link-view';
import type { SearchView } from '../lib/views/search-view';
import type { SearchWords, Words } from '../lib/words/words';
import { Listed } from './listed';
import { Sentence } from './sentence';

interface SearchFormProps {
  view: SearchView;
  words: Words;
}

/** What lib/enhance/search/search.ts fills: the field, the categories, the hits, and what to do if there are none. */
export function SearchForm({ view, words }: SearchFormProps) {
  const { chrome, indexHref, parts, elsewhere } = view;
  const { search, locale } = words;
  const live: SearchWords = { ...search.live, locale };
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a search element is younger than the browsers we count on */}
      <form
        className="finder"
        role="search"
        action={chrome.searchHref}
        data-index={indexHref}
        data-parts={parts.join(' ') || undefined}
        data-words={JSON.stringify(live)}
      >
        <input
          type="search"
          id="q"
          name="q"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="search"
        />
        <fieldset hidden>
          <legend className="away">{search.categories}</legend>
        </fieldset>
      </form>
      <p className="meta" id="found" role="status" />
      <ol className="plain" id="hits" aria-label={search.hits} />
      <button type="button" id="more" hidden>
        {search.more}
      </button>
      <div id="nothing" hidden>
        <p>
          <Sentence
            text={search.elsewhere}
            values={{ places: <Listed items={elsewhere.map(placeLink)} locale={locale} /> }}
          />
        </p>
      </div>
      <p className="meta keys">
        <span>
          <Sentence text={search.choose} values={{ keys: <Arrows /> }} />
        </span>
        <span>
          <Sentence text={search.open} values={{ keys: <kbd>↵</kbd> }} />
        </span>
        <span>
          <Sentence text={search.return} values={{ keys: <kbd>Esc</kbd> }} />
        </span>
      </p>
    </>
  );
}

/** A page on which everything can be found without a search. */
export function placeLink({ href, label }: LinkView) {
  return (
    <a key={href} href={href}>
      {label}
    </a>
  );
}

function Arrows() {
  return (
    <>
      <kbd>↓</kbd> <kbd>↑</kbd>
    </>
  );
}
