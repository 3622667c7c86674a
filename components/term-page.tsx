import './tokens.css';
import type { TermView } from '../lib/views/term-view';
import { wordsOf } from '../lib/words/words-of';
import { Frame } from './frame';
import { PageHead } from './page-head';
import { Pager } from './pager';
import { PostRow } from './post-row';
import './labelled.css';
import './years.css';

/** The posts of a category or a tag, by year. */
export function TermPage({ view }: { view: TermView }) {
  const { chrome, kind, label, count, since, years, pager } = view;
  const words = wordsOf(chrome.language);
  return (
    <Frame chrome={chrome} feed>
      <PageHead title={label} label={words[kind].one}>
        <p className="meta">
          <span>
            {count === undefined ? words.listing.page(String(pager.page)) : words.listing.posts(count)}
          </span>
          {since && <span>{words.term.since(since)}</span>}
        </p>
      </PageHead>
      {years.map(({ year, posts }) => (
        <section className="years" key={year}>
          <h2 className="year">{year || words.listing.undated}</h2>
          {posts.map((post) => (
            <PostRow key={post.href} post={post} words={words} below="year" />
          ))}
        </section>
      ))}
      <Pager pager={pager} chrome={chrome} />
    </Frame>
  );
}
