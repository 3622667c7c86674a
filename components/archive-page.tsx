import './tokens.css';
import type { ArchiveView } from '../lib/views/view';
import { CivilDate } from './civil-date';
import { Frame } from './frame';
import { PageHead } from './page-head';
import { plural } from './plural';
import { StatusWord } from './status-word';
import { YearStrip } from './year-strip';
import './list.css';
import './years.css';

/** Every post, by year. */
export function ArchivePage({ view: { chrome, count, years } }: { view: ArchiveView }) {
  return (
    <Frame chrome={chrome}>
      <PageHead
        title="Archive"
        standfirst={
          count === 0
            ? 'Nothing has been published yet.'
            : 'Everything, newest first. Above each year runs a line from January to December, with a stroke for every day that brought something.'
        }
      >
        {count > 0 && (
          <p className="meta">
            <span>{plural(count, 'post')}</span>
          </p>
        )}
      </PageHead>
      {years.map((year) => (
        <section className="years" key={year.year}>
          <h2 className="year" id={`y${year.year}`}>
            {year.year}
          </h2>
          <YearStrip year={year} />
          <ol className="list plain">
            {year.posts.map(({ href, title, lang, date, status }) => (
              <li key={href}>
                <a href={href} lang={lang}>
                  {title}
                </a>
                {status !== 'published' && (
                  <small>
                    <StatusWord status={status} />
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
