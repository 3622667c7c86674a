import type { EntryView } from '../lib/views/home-view';
import type { Words } from '../lib/words/words';
import { wordsOf } from '../lib/words/words-of';
import { longTitle } from './long-title';
import { Mark } from './mark';
import { PostMeta } from './post-meta';
import { Prose } from './prose';
import { TitleText } from './title-text';
import './corner.css';
import './entry.css';

interface Props {
  entry: EntryView;
  /** Its excerpt, sanitised. */
  html: string;
  first?: boolean;
  words: Words;
}

/** A post on the front page, with its excerpt. The `first` is set larger. */
export function Entry({ entry, html, first = false, words }: Props) {
  const { href, title, lang, dir, mark } = entry;
  return (
    <article className={['entry h-entry', first && 'first', mark && 'corner'].filter(Boolean).join(' ')}>
      <PostMeta post={entry} words={words} />
      <h2 className={first ? longTitle(title) : undefined} lang={lang} dir={dir}>
        <a className="p-name u-url" href={href}>
          <TitleText title={title} />
        </a>
      </h2>
      <Prose html={html} words={wordsOf(lang, words.locale)} lang={lang} dir={dir} as="p-summary" />
      <Mark drawing={mark} />
    </article>
  );
}
