import './tokens.css';
import type { HomeView } from '../lib/views/home-view';
import type { Texts } from '../lib/views/texts';
import { wordsOf } from '../lib/words/words-of';
import { Entry } from './entry';
import { Frame } from './frame';
import { Mark } from './mark';
import { PageHead } from './page-head';
import { Pager } from './pager';
import './nameplate.css';

/** The front page, and the feed's further pages: newest first, each post with its excerpt. */
export function HomePage({ view, texts }: { view: HomeView; texts: Texts }) {
  const { chrome, title, description, author, entries, pager, plate } = view;
  const { page } = pager;
  const words = wordsOf(chrome.language);
  return (
    <Frame chrome={chrome} nameplate={page === undefined ? 'quiet' : undefined} feed>
      {page === undefined ? (
        <div className="nameplate">
          <div>
            <h1 className="p-name">{title}</h1>
            {description && <p className="standfirst">{description}</p>}
          </div>
          <Mark drawing={plate} />
          {author && (
            <p className="p-author h-card" hidden>
              <a className="p-name u-url u-uid" href={author.href} rel="me">
                {author.label}
              </a>
            </p>
          )}
        </div>
      ) : (
        <PageHead title={words.listing.olderPosts} label={words.listing.page(String(page))} />
      )}
      {entries.map((entry, index) => (
        <Entry
          key={entry.href}
          entry={entry}
          html={texts[entry.source]?.html ?? ''}
          first={page === undefined && index === 0}
          words={words}
        />
      ))}
      {entries.length === 0 && <p>{words.listing.empty}</p>}
      <Pager pager={pager} chrome={chrome} />
    </Frame>
  );
}
