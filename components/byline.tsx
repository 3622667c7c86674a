import type { DateView } from '../lib/post/dates/date-view';
import type { LinkView } from '../lib/views/link-view';
import type { Words } from '../lib/words/words';
import { CivilDate } from './civil-date';
import { Listed } from './listed';
import { Sentence } from './sentence';

interface BylineProps {
  authors: readonly LinkView[];
  updated?: DateView;
  words: Words;
}

/** Who wrote a post, and when it was last changed; nothing where neither is known. */
export function Byline({ authors, updated, words }: BylineProps) {
  if (authors.length === 0 && !updated) return null;
  const { by, updatedToo, updated: updatedAlone } = words.post;
  return (
    <p className="meta by">
      {authors.length > 0 && (
        <span>
          <Sentence
            text={by}
            values={{ authors: <Listed items={authors.map(authorLink)} locale={words.locale} /> }}
          />
        </span>
      )}
      {updated && (
        <span>
          <Sentence
            text={authors.length > 0 ? updatedToo : updatedAlone}
            values={{ date: <CivilDate date={updated} className="dt-updated" /> }}
          />
        </span>
      )}
    </p>
  );
}

function authorLink({ href, label }: LinkView) {
  if (!href)
    return (
      <span className="p-author h-card" key={label}>
        {label}
      </span>
    );
  return (
    <a className="p-author h-card" key={label} href={href} rel="author">
      {label}
    </a>
  );
}
