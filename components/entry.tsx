import type { EntryView } from '../lib/views/view';
import { Mark } from './mark';
import { PostMeta } from './post-meta';
import { Prose } from './prose';
import './corner.css';
import './entry.css';

/** A post on the front page, with its excerpt. The `first` is set larger. */
export function Entry({ entry, first = false }: { entry: EntryView; first?: boolean }) {
  const { href, title, lang, dir, excerptHtml, mark } = entry;
  return (
    <article className={first ? 'entry first corner' : 'entry corner'}>
      <PostMeta post={entry} />
      <h2 lang={lang} dir={dir}>
        <a href={href}>{title}</a>
      </h2>
      <Prose html={excerptHtml} lang={lang} dir={dir} />
      <Mark drawing={mark} />
    </article>
  );
}
