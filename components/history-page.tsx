import './tokens.css';
import type { Change, Piece } from '../lib/history/text-changes';
import type { HistoryView } from '../lib/views/history-view';
import type { Words } from '../lib/words/words';
import { wordsOf } from '../lib/words/words-of';
import { CivilDate } from './civil-date';
import { Frame } from './frame';
import { PageHead } from './page-head';
import { Sentence } from './sentence';
import { TitleText } from './title-text';
import './labelled.css';
import './history-page.css';

/** How a post came about: each change of its text, the newest first, as it was written. */
export function HistoryPage({ view: { chrome, post, published, revisions } }: { view: HistoryView }) {
  const words = wordsOf(chrome.language);
  const link = (
    <a href={post.href}>
      <TitleText title={post.label} lang={post.lang} dir={post.dir} />
    </a>
  );
  return (
    <Frame chrome={chrome}>
      <PageHead title={words.history.title}>
        <p className="standfirst">
          <Sentence text={words.history.of} values={{ post: link }} />
        </p>
      </PageHead>
      {revisions.map(({ date, subject, changes }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: revisions never change their places, and two may be of one day
        <section className="revision" key={i}>
          <h2>
            <CivilDate date={date} />
          </h2>
          {subject && (
            <p className="standfirst" dir="auto">
              {subject}
            </p>
          )}
          {changes === undefined ? (
            <p className="fold">{words.history.tooLong}</p>
          ) : (
            <div lang={post.lang} dir={post.dir}>
              <Changes changes={changes} words={words} />
            </div>
          )}
        </section>
      ))}
      <section className="revision">
        <h2>
          <CivilDate date={published} />
        </h2>
        <p className="standfirst">{words.history.published}</p>
      </section>
    </Frame>
  );
}

function Changes({ changes, words }: { changes: readonly Change[]; words: Words }) {
  return changes.map((change, i) =>
    change.kind === 'same' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs never change their places
      <p className="fold" key={i} lang={words.locale}>
        {words.history.unchanged(change.paragraphs)}
      </p>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs never change their places
      <p className="change" key={i}>
        {change.pieces.map(pieceOf)}
      </p>
    ),
  );
}

function pieceOf([what, text]: Piece, i: number) {
  if (what === '+') return <ins key={i}>{text}</ins>;
  return what === '-' ? <del key={i}>{text}</del> : text;
}
