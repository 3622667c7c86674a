import type { Revision } from '../history/follow';
import { lastChange } from '../history/post-history';
import { dateAt, isOver, type PostDate } from '../post/dates/dates';
import type { Post, PostStatus } from '../post/post';
import type { PostFile } from '../post/read-post';
import type { ParsedPost } from '../post/to-post';
import { hasErrors, type Problem } from '../problems/problem';
import type { Site } from '../site/site';
import type { FailedPost, HiddenPost } from './content';

/** Posts and pages by whether readers see them. */
interface Publication {
  /** Also drafts and scheduled posts, where these are to be shown. */
  visible: Post[];
  hidden: HiddenPost[];
  /** Those with errors. */
  failed: FailedPost[];
  problems: Problem[];
}

/**
 * Decides of each file whether it is published.
 * @param now the present, in milliseconds.
 * @param drafts whether what is not published is visible, too.
 * @param revisions earlier states, by the names of files.
 */
export function publicationOf(
  files: readonly PostFile[],
  site: Site,
  { now, drafts }: { now: number; drafts: boolean },
  revisions: ReadonlyMap<string, readonly Revision[]>,
): Publication {
  const today = dateAt(now, site.timeZone);
  const found: Publication = { visible: [], hidden: [], failed: [], problems: [] };
  for (const file of files) {
    if (file.post === undefined || hasErrors(file.problems)) {
      found.failed.push(failedPost(file));
      continue;
    }
    const { post } = file;
    const status = statusOf(post, today, site.old.future ? Number.POSITIVE_INFINITY : now);
    // Taken apart once: of ten thousand posts, each further copy takes a hundredth of a second and more.
    const { draft: _, updated: written, ...others } = post;
    const isLate = status === 'published' && written !== undefined && written.day > today.day;
    if (isLate) found.problems.push(changedLater(post));
    const updated = updatedOf(post, site, revisions);
    if (status === 'published' || drafts)
      found.visible.push({ ...others, ...(updated && !isLate && { updated }), status });
    else found.hidden.push(hiddenPost(post, status));
  }
  return found;
}

function statusOf(
  { draft, date, expiryDate }: Pick<ParsedPost, 'draft' | 'date' | 'expiryDate'>,
  today: PostDate,
  now: number,
): PostStatus {
  if (draft) return 'draft';
  if (expiryDate !== undefined && isOver(expiryDate, today)) return 'expired';
  return date !== undefined && Date.parse(date.instant) > now ? 'scheduled' : 'published';
}

/** When a post was last changed: as its author says or, where the blog asks for that, as git knows. */
function updatedOf(
  post: ParsedPost,
  { updatedFrom, timeZone }: Site,
  revisions: ReadonlyMap<string, readonly Revision[]>,
): PostDate | undefined {
  const isFromGit = updatedFrom === 'git' && post.kind === 'post' && post.updated === undefined;
  return isFromGit ? lastChange(post, revisions.get(post.source) ?? [], timeZone) : post.updated;
}

function changedLater({ source, updated, places = {} }: ParsedPost): Problem {
  const message = `updated is ${updated?.day}, a day to come; it is not shown until then`;
  return { file: source, ...places.updated, severity: 'warning', message, rule: 'date' };
}

function hiddenPost({ kind, source, path, date }: ParsedPost, status: PostStatus): HiddenPost {
  return { kind, source, path, status, ...(status === 'scheduled' && date && { date }) };
}

function failedPost({ source, post, problems }: PostFile): FailedPost {
  if (post === undefined) return { source, path: '', problems };
  const { path, title, lang, syntax, digest, body, lines } = post;
  const guess = { source, path, title, ...(lang && { lang }), ...(syntax && { syntax }), digest, body };
  return { source, path, problems, guess: { ...guess, ...(lines && { lines }) } };
}
