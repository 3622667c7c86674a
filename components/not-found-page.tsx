import './tokens.css';
import type { NotFoundView } from '../lib/views/view';
import { Frame } from './frame';
import { Mark } from './mark';
import { PageHead } from './page-head';
import { PostRow } from './post-row';
import './not-found-page.css';

/** No page at this address: a word about it, and ways on. */
export function NotFoundPage({ view: { chrome, latest, archiveHref, plate } }: { view: NotFoundView }) {
  return (
    <Frame chrome={chrome}>
      <Mark drawing={plate} className="lost" />
      <PageHead
        title="This point is not on the attractor"
        label="404"
        standfirst="One letter more or less in an address, and the path ends in another place: here, where nothing is. Or the page has moved, and told nobody."
      >
        <p>
          <a href={chrome.searchHref}>Search all posts</a>, leaf through the <a href={archiveHref}>archive</a>
          , or start over from the <a href={chrome.homeHref}>front page</a>.
        </p>
      </PageHead>
      {latest.map((post) => (
        <PostRow key={post.href} post={post} />
      ))}
    </Frame>
  );
}
