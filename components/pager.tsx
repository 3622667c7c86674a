import type { PagerView } from '../lib/views/view';
import type { Words } from '../lib/words/words';
import './pager.css';

interface PagerProps {
  pager: PagerView;
  words: Words;
}

/** The way to the neighbouring pages of a listing; nothing where there is one page. */
export function Pager({ pager: { page, pages, newerHref, olderHref }, words }: PagerProps) {
  if (pages <= 1) return null;
  const { newerPosts, olderPosts, pageOf } = words.listing;
  return (
    <nav className="pager" aria-label={words.listing.pages}>
      {newerHref && (
        <a href={newerHref} rel="prev">
          {`← ${newerPosts}`}
        </a>
      )}
      <span>{pageOf(String(page), String(pages))}</span>
      {olderHref && (
        <a href={olderHref} rel="next">
          {`${olderPosts} →`}
        </a>
      )}
    </nav>
  );
}
