import './tokens.css';
import type { SearchView } from '../lib/views/view';
import { Frame } from './frame';
import { SearchForm } from './search-form';
import './row.css';
import './search-page.css';

/** The search, and other ways for readers who let no script run. */
export function SearchPage({ view }: { view: SearchView }) {
  const { chrome, state, scriptHref, elsewhere } = view;
  return (
    <Frame chrome={chrome} searching>
      <h1 className="label">
        {state === 'ready' ? <label htmlFor="q">Search all posts</label> : 'Search all posts'}
      </h1>
      {state === 'ready' && <SearchForm view={view} />}
      {state === 'ready' && <script src={scriptHref} defer />}
      {state === 'preview' && (
        <p>
          Search works in the built site: <kbd>npm start</kbd>
        </p>
      )}
      {state === 'empty' && <p>There are no posts yet, and so there is nothing to find.</p>}
      <noscript>
        <p>
          {
            'The search runs in the browser, and this one runs no scripts. Everything can be found without it: '
          }
          {elsewhere.map(({ href, label }, index) => (
            <span key={href}>
              {index > 0 && ', '}
              <a href={href}>{label}</a>
            </span>
          ))}
        </p>
      </noscript>
      <p className="meta option">
        <label>
          <input type="checkbox" name="shortcuts" defaultChecked /> Open the search with the key <kbd>/</kbd>
        </label>
      </p>
    </Frame>
  );
}
