import './tokens.css';
import type { SearchView } from '../lib/views/search-view';
import { wordsOf } from '../lib/words/words-of';
import { Frame } from './frame';
import { Listed } from './listed';
import { placeLink, SearchForm } from './search-form';
import { Sentence } from './sentence';
import './row.css';
import './search-page.css';

/** The search, and other ways for readers who let no script run. */
export function SearchPage({ view }: { view: SearchView }) {
  const { chrome, state, scriptHref, elsewhere } = view;
  const words = wordsOf(chrome.language);
  const { all, preview, empty, withoutScripts, shortcut } = words.search;
  return (
    <Frame chrome={chrome} searching>
      <h1 className="label">{state === 'ready' ? <label htmlFor="q">{all}</label> : all}</h1>
      {state === 'ready' && <SearchForm view={view} words={words} />}
      {state === 'ready' && <script src={scriptHref} defer />}
      {state === 'preview' && (
        <p>
          <Sentence text={preview} values={{ command: <kbd>npm start</kbd> }} />
        </p>
      )}
      {state === 'empty' && <p>{empty}</p>}
      <noscript>
        <p>
          <Sentence
            text={withoutScripts}
            values={{ places: <Listed items={elsewhere.map(placeLink)} locale={words.locale} /> }}
          />
        </p>
      </noscript>
      <p className="meta option">
        <label>
          <input type="checkbox" name="shortcuts" defaultChecked />{' '}
          <Sentence text={shortcut} values={{ key: <kbd>/</kbd> }} />
        </label>
      </p>
    </Frame>
  );
}
