import type { PostSummary } from '../lib/views/summary-view';
import type { Words } from '../lib/words/words';
import { CivilDate } from './civil-date';
import { StatusWord } from './status-word';
import { TitleText } from './title-text';
import './row.css';

interface PostRowProps {
  post: PostSummary;
  words: Words;
  /** Below a year's heading a row is an `h3` and its date needs no year. */
  below?: 'page' | 'year';
}

/** A post as a row of a listing: date, title, one line. */
export function PostRow({ post, words, below = 'page' }: PostRowProps) {
  const { href, title, lang, dir, date, summary, status, pinned } = post;
  const Heading = below === 'year' ? 'h3' : 'h2';
  return (
    <article className="row h-entry">
      {(date || pinned || status !== 'published') && (
        <p className="meta">
          <StatusWord status={status} words={words} />
          {pinned && <span>{words.post.pinned}</span>}
          {date && <CivilDate date={date} as={below === 'year' ? 'day' : 'text'} className="dt-published" />}
        </p>
      )}
      <Heading lang={lang} dir={dir}>
        <a className="p-name u-url" href={href}>
          <TitleText title={title} />
        </a>
      </Heading>
      {summary && (
        <p className="p-summary" lang={lang} dir={dir}>
          {summary}
        </p>
      )}
    </article>
  );
}
