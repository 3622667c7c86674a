import { Fragment } from 'react';
import type { DateView, LinkView } from '../lib/views/view';
import { CivilDate } from './civil-date';

/** Who wrote a post, and when it was last changed; nothing where neither is known. */
export function Byline({ authors, updated }: { authors: readonly LinkView[]; updated?: DateView }) {
  if (authors.length === 0 && !updated) return null;
  return (
    <p className="meta by">
      {authors.length > 0 && (
        <span>
          By{' '}
          {authors.map(({ href, label }, index) => (
            <Fragment key={label}>
              {separator(index, authors.length)}
              {href ? (
                <a href={href} rel="author">
                  {label}
                </a>
              ) : (
                label
              )}
            </Fragment>
          ))}
        </span>
      )}
      {updated && (
        <span>
          {authors.length > 0 ? 'updated ' : 'Updated '}
          <CivilDate date={updated} />
        </span>
      )}
    </p>
  );
}

/** What goes before the name at `index`: "A", "A and B", "A, B and C". */
function separator(index: number, count: number): string {
  if (index === 0) return '';
  return index === count - 1 ? ' and ' : ', ';
}
