import type { PostSummary } from '../lib/views/view';

/** Why a post is not for everyone yet, as a word of its small line; nothing for a published one. */
export function StatusWord({ status }: { status: PostSummary['status'] }) {
  if (status === 'published') return null;
  return <strong>{status === 'draft' ? 'Draft' : 'Scheduled'}</strong>;
}
