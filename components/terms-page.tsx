import './tokens.css';
import type { TermsView } from '../lib/views/view';
import { Frame } from './frame';
import { PageHead } from './page-head';
import { plural } from './plural';
import './list.css';
import './row.css';

const WORDS = {
  category: { title: 'Categories', one: 'category', many: 'categories' },
  tag: { title: 'Tags', one: 'tag', many: 'tags' },
};

/** All categories, each with its latest post, or all tags, one a line. */
export function TermsPage({ view: { chrome, kind, terms } }: { view: TermsView }) {
  const { title, one, many } = WORDS[kind];
  return (
    <Frame chrome={chrome}>
      <PageHead title={title}>
        <p className="meta">
          <span>{terms.length === 0 ? `No ${many} yet` : plural(terms.length, one, many)}</span>
        </p>
      </PageHead>
      {kind === 'category'
        ? terms.map(({ href, label, count, latest }) => (
            <section className="row" key={href}>
              <p className="meta">{plural(count, 'post')}</p>
              <h2>
                <a href={href}>{label}</a>
              </h2>
              {latest && (
                <p>
                  Latest: <a href={latest.href}>{latest.label}</a>
                </p>
              )}
            </section>
          ))
        : terms.length > 0 && (
            <ul className="list plain">
              {terms.map(({ href, label, count }) => (
                <li key={href}>
                  <a href={href}>{label}</a> <small>{plural(count, 'post')}</small>
                </li>
              ))}
            </ul>
          )}
    </Frame>
  );
}
