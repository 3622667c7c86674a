import './tokens.css';
import type { PostLinkView } from '../lib/views/link-view';
import type { TermsView } from '../lib/views/term-view';
import { wordsOf } from '../lib/words/words-of';
import { Frame } from './frame';
import { PageHead } from './page-head';
import { Sentence } from './sentence';
import { TitleText } from './title-text';
import './list.css';
import './row.css';

/** All categories, each with its latest post, or all tags, one a line. */
export function TermsPage({ view: { chrome, kind, terms } }: { view: TermsView }) {
  const words = wordsOf(chrome.language);
  const { all, none, counted } = words[kind];
  const { posts } = words.listing;
  return (
    <Frame chrome={chrome}>
      <PageHead title={all}>
        <p className="meta">
          <span>{terms.length === 0 ? none : counted(terms.length)}</span>
        </p>
      </PageHead>
      {kind === 'category'
        ? terms.map(({ href, label, count, latest }) => (
            <section className="row" key={href}>
              <p className="meta">{posts(count)}</p>
              <h2>
                <a href={href}>{label}</a>
              </h2>
              {latest && (
                <p>
                  <Sentence text={words.term.latest} values={{ post: <LatestLink post={latest} /> }} />
                </p>
              )}
            </section>
          ))
        : terms.length > 0 && (
            <ul className="list plain columns">
              {terms.map(({ href, label, count }) => (
                <li key={href}>
                  <a href={href}>{label}</a> <small>{posts(count)}</small>
                </li>
              ))}
            </ul>
          )}
    </Frame>
  );
}

function LatestLink({ post: { href, label, lang, dir } }: { post: PostLinkView }) {
  return (
    <a href={href}>
      <TitleText title={label} lang={lang} dir={dir} />
    </a>
  );
}
