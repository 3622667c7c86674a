import type { PostSummary } from '../lib/views/summary-view';
import type { Words } from '../lib/words/words';

interface StatusWordProps {
  status: PostSummary['status'];
  words: Words;
}

/** Why a post is not for everyone yet, as a word of its small line; nothing for a published one. */
export function StatusWord({ status, words }: StatusWordProps) {
  if (status === 'published') return null;
  return <strong>{words.post[status]}</strong>;
}
