import type { PostView } from '../lib/views/view';
import { Byline } from './byline';
import { Mark } from './mark';
import { PostMeta } from './post-meta';
import './corner.css';
import './post-head.css';

/** A post's title and what belongs to it, with its drawing. */
export function PostHead({ view }: { view: PostView }) {
  const { title, lang, dir, standfirst, authors, updated, plate } = view;
  return (
    <header className="post-head corner">
      <div>
        <PostMeta post={view} />
        <h1 lang={lang} dir={dir}>
          {title}
        </h1>
        {standfirst && (
          <p className="standfirst" lang={lang} dir={dir}>
            {standfirst}
          </p>
        )}
        <Byline authors={authors} updated={updated} />
      </div>
      <Mark drawing={plate} />
    </header>
  );
}
