import type { PostSummary } from '../lib/views/view';
import { CivilDate } from './civil-date';
import { StatusWord } from './status-word';

type Facts = Pick<PostSummary, 'status' | 'date' | 'categories' | 'readingTime'> & { pinned?: boolean };

/** The small line above a post: what it is, when, about what, how long. */
export function PostMeta({ post }: { post: Facts }) {
  return (
    <p className="meta">
      <StatusWord status={post.status} />
      {post.pinned && <span>Pinned</span>}
      {post.date && <CivilDate date={post.date} />}
      {post.categories.map(({ href, label }) => (
        <a key={href} href={href}>
          {label}
        </a>
      ))}
      <span>{`${post.readingTime} min`}</span>
    </p>
  );
}
