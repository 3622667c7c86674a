import type { Content, HiddenPost } from './content';

/**
 * What a build leaves out, in a line for its end: `1 draft, 2 scheduled (next: 2026-12-01 09:00 Europe/Vienna, posts/later.md),
 * 1 expired`. Empty where nothing is left out.
 */
export function leftOut({ hidden, site }: Content): string {
  const of = (status: HiddenPost['status']) => hidden.filter((post) => post.status === status);
  const [drafts, scheduled, expired] = [of('draft'), of('scheduled'), of('expired')];
  const [next] = scheduled
    .flatMap(({ date, source }) => (date === undefined ? [] : [{ date, source }]))
    .sort((a, b) => (a.date.instant < b.date.instant ? -1 : 1));
  const when = next && `${next.date.day} ${next.date.time.slice(0, 5)} ${site.timeZone}`;
  const parts = [
    drafts.length > 0 && `${drafts.length} draft${drafts.length === 1 ? '' : 's'}`,
    scheduled.length > 0 && `${scheduled.length} scheduled${next ? ` (next: ${when}, ${next.source})` : ''}`,
    expired.length > 0 && `${expired.length} expired`,
  ];
  return parts.filter(Boolean).join(', ');
}
