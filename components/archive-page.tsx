import './tokens.css';
import type { ArchiveView } from '../lib/views/archive-view';
import type { Words } from '../lib/words/words';
import { wordsOf } from '../lib/words/words-of';
import { CivilDate } from './civil-date';
import { Frame } from './frame';
import { Orbit } from './orbit';
import { PageHead } from './page-head';
import { Pager } from './pager';
import { StatusWord } from './status-word';
import { TitleText } from './title-text';
import { YearStrip } from './year-strip';
import './list.css';
import './labelled.css';
import './years.css';

/** Every post, by year; of a long archive the years, or one of them. */
export function ArchivePage({ view }: { view: ArchiveView }) {
  const { chrome, standfirst, strips, year: only, count, pager, years, orbit } = view;
  const words = wordsOf(chrome.language);
  return (
    <Frame chrome={chrome}>
      <PageHead
        title={only ?? words.archive.title}
        label={only && words.archive.title}
        standfirst={standfirst}
      >
        {count > 0 && (
          <p className="meta">
            <span>{words.listing.posts(count)}</span>
          </p>
        )}
      </PageHead>
      {orbit && <Orbit orbit={orbit} name={words.archive.orbit} />}
      {years.map((year) => (
        <section className="years" key={year.year}>
          {only === undefined && (
            <h2 className="year" id={`y${year.year}`}>
              {year.href === undefined ? year.year : <a href={year.href}>{year.year}</a>}
            </h2>
          )}
          {strips && <YearStrip year={year} />}
          {year.count === undefined ? (
            <Titles posts={year.posts} words={words} />
          ) : (
            <p className="meta">
              <span>{words.listing.posts(year.count)}</span>
            </p>
          )}
        </section>
      ))}
      <Pager pager={pager} chrome={chrome} />
    </Frame>
  );
}

function Titles({ posts, words }: { posts: ArchiveView['years'][number]['posts']; words: Words }) {
  return (
    <ol className="list plain">
      {posts.map(({ href, title, lang, dir, date, status }) => (
        <li key={href}>
          <a href={href}>
            <TitleText title={title} lang={lang} dir={dir} />
          </a>
          {status !== 'published' && (
            <small>
              <StatusWord status={status} words={words} />
            </small>
          )}
          <CivilDate date={date} as="short" />
        </li>
      ))}
    </ol>
  );
}
