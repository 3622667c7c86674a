import './tokens.css';
import type { TermView } from '../lib/views/view';
import { Frame } from './frame';
import { PageHead } from './page-head';
import { Pager } from './pager';
import { plural } from './plural';
import { PostRow } from './post-row';
import './years.css';

/** The posts of a category or a tag, by year. */
export function TermPage({ view }: { view: TermView }) {
  const { chrome, kind, label, count, since, years, pager } = view;
  return (
    <Frame chrome={chrome}>
      <PageHead title={label} label={kind === 'category' ? 'Category' : 'Tag'}>
        <p className="meta">
          <span>{plural(count, 'post')}</span>
          {since && <span>{`since ${since}`}</span>}
        </p>
      </PageHead>
      {years.map(({ year, posts }) => (
        <section className="years" key={year}>
          <h2 className="year">{year || 'Undated'}</h2>
          {posts.map((post) => (
            <PostRow key={post.href} post={post} below="year" />
          ))}
        </section>
      ))}
      <Pager pager={pager} />
    </Frame>
  );
}
