import './tokens.css';
import type { NotFoundView } from '../lib/views/not-found-view';
import { wordsOf } from '../lib/words/words-of';
import { Frame } from './frame';
import { Mark } from './mark';
import { PageHead } from './page-head';
import { PostRow } from './post-row';
import { Sentence } from './sentence';
import './not-found-page.css';

/** No page at this address: a word about it, and ways on. */
export function NotFoundPage({ view }: { view: NotFoundView }) {
  const { chrome, title, standfirst, latest, archiveHref, plate } = view;
  const words = wordsOf(chrome.language);
  const hrefs = { search: chrome.searchHref, archive: archiveHref, home: chrome.homeHref };
  return (
    <Frame chrome={chrome}>
      <Mark drawing={plate} className="lost" />
      <PageHead title={title} label="404" standfirst={standfirst}>
        <p>
          <Sentence text={words.notFound.ways} hrefs={hrefs} />
        </p>
      </PageHead>
      {latest.map((post) => (
        <PostRow key={post.href} post={post} words={words} />
      ))}
    </Frame>
  );
}
