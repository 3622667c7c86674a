import type { PagerView } from '../lib/views/view';
import './pager.css';

/** The way to the neighbouring pages of a listing; nothing where there is one page. */
export function Pager({ pager: { page, pages, newerHref, olderHref } }: { pager: PagerView }) {
  if (pages <= 1) return null;
  return (
    <nav className="pager" aria-label="Pages">
      {newerHref && (
        <a href={newerHref} rel="prev">
          ← Newer posts
        </a>
      )}
      <span>{`Page ${page} of ${pages}`}</span>
      {olderHref && (
        <a href={olderHref} rel="next">
          Older posts →
        </a>
      )}
    </nav>
  );
}
