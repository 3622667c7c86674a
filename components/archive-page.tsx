import './tokens.css';
import type { ArchiveView } from '../lib/views/view';
import { wordsOf } from '../lib/words/words-of';
import { CivilDate } from './civil-date';
import { Frame } from './frame';
import { PageHead } from './page-head';
import { StatusWord } from './status-word';
import { TitleText } from './title-text';
import { YearStrip } from './year-strip';
import './list.css';
import './years.css';

/** Every post, by year. */
export function ArchivePage({ view }: { view: ArchiveView }) {
  const { chrome, standfirst, strips, count, years } = view;
  const words = wordsOf(chrome.language);
  return (
    <Frame chrome={chrome}>
      <PageHead title={words.archive.title} standfirst={standfirst}>
        {count > 0 && (
          <p className="meta">
            <span>{words.listing.posts(count)}</span>
          </p>
        )}
      </PageHead>
      {years.map((year) => (
        <section className="years" key={year.year}>
          <h2 className="year" id={`y${year.year}`}>
            {year.year}
          </h2>
          {strips && <YearStrip year={year} />}
          <ol className="list plain">
            {year.posts.map(({ href, title, lang, dir, date, status }) => (
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
        </section>
      ))}
    </Frame>
  );
}
