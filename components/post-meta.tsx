import type { PostSummary } from '../lib/views/summary-view';
import type { Words } from '../lib/words/words';
import { CivilDate } from './civil-date';
import { StatusWord } from './status-word';

type Facts = Pick<PostSummary, 'status' | 'date' | 'categories' | 'readingTime'> & { pinned?: boolean };

/** The small line above a post: what it is, when, about what, how long. */
export function PostMeta({ post, words }: { post: Facts; words: Words }) {
  return (
    <p className="meta">
      <StatusWord status={post.status} words={words} />
      {post.pinned && <span>{words.post.pinned}</span>}
      {post.date && <CivilDate date={post.date} className="dt-published" />}
      {post.categories.map(({ href, label }) => (
        <a className="p-category" key={href} href={href}>
          {label}
        </a>
      ))}
      <span>{words.post.minutes(post.readingTime)}</span>
    </p>
  );
}
