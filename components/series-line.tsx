import type { PostView } from '../lib/views/post-view';
import type { Words } from '../lib/words/words';

/** Where the list of the series stands. No heading has an id with a colon. */
export const SERIES_ID = 'series:posts';

/** Above a post that is a part of a series: which part, with a link to the others at its end. */
export function SeriesLine({ series, words }: { series: PostView['series']; words: Words }) {
  if (series === undefined) return null;
  const part = series.posts.findIndex(({ href }) => href === undefined) + 1;
  return (
    <p className="meta by">
      <a href={`#${SERIES_ID}`}>{words.post.part(series.title, String(part), String(series.posts.length))}</a>
    </p>
  );
}
