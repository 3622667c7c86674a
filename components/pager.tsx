import type { PagerView } from '../lib/views/view';
import { wordsOf } from '../lib/words/words-of';
import { arrow } from './arrow';
import './pager.css';

interface PagerProps {
  pager: PagerView;
  /** The site's, BCP 47. */
  language: string;
}

/** The way to the neighbouring pages of a listing; nothing where there is one page. */
export function Pager({ pager: { page, pages, newerHref, olderHref }, language }: PagerProps) {
  if (pages <= 1) return null;
  const { newerPosts, olderPosts, pageOf, pages: name } = wordsOf(language).listing;
  return (
    <nav className="pager" aria-label={name}>
      {newerHref && (
        <a href={newerHref} rel="prev">
          {`${arrow('back', language)} ${newerPosts}`}
        </a>
      )}
      <span>{pageOf(String(page), String(pages))}</span>
      {olderHref && (
        <a href={olderHref} rel="next">
          {`${olderPosts} ${arrow('on', language)}`}
        </a>
      )}
    </nav>
  );
}
