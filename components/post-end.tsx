import type { RenderedMarkdown } from '../lib/markdown/context';
import type { PostView } from '../lib/views/post-view';
import type { Words } from '../lib/words/words';
import { wordsOf } from '../lib/words/words-of';
import { arrow } from './arrow';
import { AuthorBoxes } from './author-boxes';
import { CivilDate } from './civil-date';
import { Comments } from './comments';
import { Newsletter } from './newsletter';
import { Sentence } from './sentence';
import { SERIES_ID } from './series-line';
import { ShareLink } from './share-link';
import { TitleText } from './title-text';
import './labelled.css';
import './post-end.css';

interface PostEndProps {
  view: PostView;
  comments?: RenderedMarkdown | undefined;
}

/** What stands below a post: its tags, its series, posts near it, the ones before and after, and what readers say. */
export function PostEnd({ view, comments }: PostEndProps) {
  const { chrome, tags, series, related, backlinks = [], editHref, replyHref, shareHref } = view;
  const words = wordsOf(chrome.language);
  return (
    <footer className="ending sheet">
      {tags.length > 0 && (
        <ul className="tags plain" aria-label={words.tag.all}>
          {tags.map(({ href, label }) => (
            <li key={href}>
              <a href={href} rel="tag">
                {label}
              </a>
            </li>
          ))}
        </ul>
      )}
      <HistoryLine view={view} words={words} />
      <p className="meta">
        {editHref && <a href={editHref}>{words.post.edit}</a>}
        {replyHref && <a href={replyHref}>{words.post.reply}</a>}
        {shareHref && <ShareLink href={shareHref} words={words} />}
        {/* biome-ignore lint/a11y/useValidAnchor: the top of the page in every browser; a heading could take "#top" */}
        <a href="#">{words.post.top}</a>
      </p>
      <AuthorBoxes authors={view.authorBoxes} words={words} />
      <Newsletter newsletter={view.newsletter} words={words} />
      {series && <Series series={series} words={words} />}
      <PostList label={words.post.backlinks} posts={backlinks} />
      <PostList label={words.post.related} posts={related} />
      <Neighbours view={view} words={words} />
      {view.comments && comments && (
        <section className="after" id="C">
          <h2 className="label">{view.comments.label}</h2>
          <Comments html={comments.html} scriptHref={chrome.commentsHref} />
        </section>
      )}
    </footer>
  );
}

/** The posts before and after; nothing where there are none. */
function Neighbours({ view: { chrome, previous, next }, words }: { view: PostView; words: Words }) {
  if (!previous && !next) return null;
  return (
    <nav className="turn" aria-label={words.post.neighbours}>
      {previous && (
        <a href={previous.href} rel="prev">
          <small>{`${arrow('back', chrome)} ${words.post.earlier}`}</small>{' '}
          <TitleText title={previous.label} lang={previous.lang} dir={previous.dir} />
        </a>
      )}
      {next && (
        <a href={next.href} rel="next">
          <small>{`${words.post.later} ${arrow('on', chrome)}`}</small>{' '}
          <TitleText title={next.label} lang={next.lang} dir={next.dir} />
        </a>
      )}
    </nav>
  );
}

/** When a post was first published, and how often it was changed since; nothing where it was not. */
function HistoryLine({ view: { history, date }, words }: { view: PostView; words: Words }) {
  if (history === undefined || date === undefined) return null;
  const day = <CivilDate date={date} />;
  const changed = <a href={history.href}>{words.history.changed(history.changes)}</a>;
  return (
    <p className="meta">
      <span>
        <Sentence text={words.history.line} values={{ date: day, changed }} />
      </span>
    </p>
  );
}

/** Posts below a label; nothing where there are none. */
function PostList({ label, posts }: { label: string; posts: PostView['related'] }) {
  if (posts.length === 0) return null;
  return (
    <section className="after">
      <h2 className="label">{label}</h2>
      <ul className="plain">
        {posts.map(({ href, label: title, lang, dir, date }) => (
          <li key={href}>
            <a href={href}>
              <TitleText title={title} lang={lang} dir={dir} />
            </a>
            {/* A space of half an em: unlike a margin it does not indent a date that begins a line. */}
            {date && '\u2002'}
            {date && <CivilDate date={date} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface SeriesProps {
  series: NonNullable<PostView['series']>;
  words: Words;
}

function Series({ series: { title, posts }, words }: SeriesProps) {
  const part = posts.findIndex(({ href }) => href === undefined) + 1;
  return (
    <section className="after" id={SERIES_ID}>
      <h2 className="label">{words.post.part(title, String(part), String(posts.length))}</h2>
      <ol>
        {posts.map(({ href, label, lang, dir }) =>
          href === undefined ? (
            <li key={label} aria-current="page">
              <TitleText title={label} lang={lang} dir={dir} />
            </li>
          ) : (
            <li key={href}>
              <a href={href}>
                <TitleText title={label} lang={lang} dir={dir} />
              </a>
            </li>
          ),
        )}
      </ol>
    </section>
  );
}
