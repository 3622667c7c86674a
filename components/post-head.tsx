import type { PostView } from '../lib/views/post-view';
import { wordsOf } from '../lib/words/words-of';
import { Byline } from './byline';
import { longTitle } from './long-title';
import { Mark } from './mark';
import { PostMeta } from './post-meta';
import { Sentence } from './sentence';
import { SeriesLine } from './series-line';
import { TitleText } from './title-text';
import { Translations } from './translations';
import './corner.css';
import './post-head.css';

/** A post's title and what belongs to it, with its drawing. @param titleId of the heading that the title stands for. */
export function PostHead({ view, titleId }: { view: PostView; titleId?: string | undefined }) {
  const { chrome, title, lang, dir, standfirst, authors, updated, first, plate } = view;
  const words = wordsOf(chrome.language);
  return (
    <header className={plate ? 'post-head corner' : 'post-head'}>
      <div>
        <PostMeta post={view} words={words} />
        <h1
          id={titleId}
          className={['p-name', longTitle(title)].filter(Boolean).join(' ')}
          lang={lang}
          dir={dir}
        >
          <TitleText title={title} />
        </h1>
        {standfirst && (
          <p className="standfirst p-summary" lang={lang} dir={dir}>
            {standfirst}
          </p>
        )}
        <Byline authors={authors} updated={updated} words={words} />
        <Translations translations={view.translations} words={words} />
        <SeriesLine series={view.series} words={words} />
        {first && (
          <p className="meta by">
            <span>
              <Sentence text={words.post.first} values={{ link: <a href={first.href}>{first.label}</a> }} />
            </span>
          </p>
        )}
      </div>
      <Mark drawing={plate} revised={updated !== undefined} />
    </header>
  );
}
