import type { PagerView } from '../lib/views/summary-view';
import { wordsOf } from '../lib/words/words-of';
import { arrow } from './arrow';
import './pager.css';

interface PagerProps {
  pager: PagerView;
  /** The site's, BCP 47. */
  language: string;
}

/** The way to the neighbouring pages of a listing; nothing where there is none. */
export function Pager({ pager: { page, newerHref, olderHref }, language }: PagerProps) {
  if (newerHref === undefined && olderHref === undefined) return null;
  const { newerPosts, olderPosts, page: nameOf, pages: name } = wordsOf(language).listing;
  return (
    <nav className="pager" aria-label={name}>
      {newerHref && (
        <a href={newerHref} rel="prev">
          {`${arrow('back', language)} ${newerPosts}`}
        </a>
      )}
      {page !== undefined && <span>{nameOf(String(page))}</span>}
      {olderHref && (
        <a href={olderHref} rel="next">
          {`${olderPosts} ${arrow('on', language)}`}
        </a>
      )}
    </nav>
  );
}
