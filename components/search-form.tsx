import type { SearchView } from '../lib/views/view';

/** What lib/enhance/search.ts fills: the field, the categories, the hits, and what to do if there are none. */
export function SearchForm({ view }: { view: SearchView }) {
  const { chrome, indexHref, parts, elsewhere } = view;
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a search element is younger than the browsers we count on */}
      <form
        className="finder"
        role="search"
        action={chrome.searchHref}
        data-index={indexHref}
        data-parts={parts.join(' ') || undefined}
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
          <legend className="away">Only in these categories</legend>
        </fieldset>
      </form>
      <p className="meta" id="found" role="status" />
      <ol className="plain" id="hits" aria-label="Posts found" />
      <button type="button" id="more" hidden>
        Show more
      </button>
      <div id="nothing" hidden>
        <p>
          {'Other words may find it, or fewer of them; or look through '}
          {elsewhere.map(({ href, label }, index) => (
            <span key={href}>
              {index > 0 && ' and '}
              <a href={href}>{label}</a>
            </span>
          ))}
          .
        </p>
      </div>
      <p className="meta keys">
        <span>
          <kbd>↓</kbd> <kbd>↑</kbd> to choose
        </span>
        <span>
          <kbd>↵</kbd> to open
        </span>
        <span>
          <kbd>Esc</kbd> to return
        </span>
      </p>
    </>
  );
}
