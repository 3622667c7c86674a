import type { ChromeView } from '../lib/views/chrome-view';
import type { PagerView } from '../lib/views/summary-view';
import { wordsOf } from '../lib/words/words-of';
import { arrow } from './arrow';
import './pager.css';

interface PagerProps {
  pager: PagerView;
  chrome: Pick<ChromeView, 'language' | 'direction'>;
}

/** The way to the neighbouring pages of a listing; nothing where there is none. */
export function Pager({ pager: { page, newerHref, olderHref }, chrome }: PagerProps) {
  if (newerHref === undefined && olderHref === undefined) return null;
  const { newerPosts, olderPosts, page: nameOf, pages: name } = wordsOf(chrome.language).listing;
  return (
    <nav className="pager" aria-label={name}>
      {newerHref && (
        <a href={newerHref} rel="prev">
          {`${arrow('back', chrome)} ${newerPosts}`}
        </a>
      )}
      {page !== undefined && <span>{nameOf(String(page))}</span>}
      {olderHref && (
        <a href={olderHref} rel="next">
          {`${olderPosts} ${arrow('on', chrome)}`}
        </a>
      )}
    </nav>
  );
}
