import type { VFile } from 'vfile';
import type { Site } from '../site/site';
import { dateAt, isOver, type PostDate } from './dates/dates';
import { dateFromFileName, meantDate } from './dates/file-name-date';
import type { ParsedFrontMatter } from './front-matter/front-matter';
import type { Place } from './place';
import { reportError, reportWarning } from './report';

/** What the history of the project tells of a post that names no date itself. */
export interface Committed {
  /** The date of its first commit, in ISO 8601. */
  date?: string;
  /** Whether only the last commits are there, so that the first one is not known. */
  shallow?: true;
}

/** What the name of a post's file tells. */
interface Named {
  date?: PostDate;
  /** The name without the date. */
  rest: string;
}

/** The date in the name of a post's file; a page's name has none. One that no calendar has is an error, unless front matter has a date. */
export function nameOfFile(file: VFile, place: Place, site: Site, { data }: ParsedFrontMatter): Named {
  const named = place.kind === 'post' ? dateFromFileName(place.name, site.timeZone) : undefined;
  if (named === undefined) return { rest: place.name };
  if ('date' in named) return named;
  if (data.date === undefined) reportError(file, named.problem, 'date');
  return { rest: place.name };
}

/** When a post was written: what front matter says, else the name of its file, else its first commit. */
export function dateOfPost(
  { data }: ParsedFrontMatter,
  named: Named,
  committed: Committed,
  { timeZone }: Site,
): PostDate | undefined {
  const firstCommit = committed.date === undefined ? undefined : dateAt(Date.parse(committed.date), timeZone);
  return data.date ?? named.date ?? firstCommit;
}

/**
 * Says that a post has no date, and two ways to give it one.
 * @param rest the name of its file.
 * @param report an error, or a warning where the old system had such posts.
 */
export function reportUndated(
  file: VFile,
  place: Place,
  rest: string,
  committed: Committed,
  report: typeof reportError,
): void {
  const [what, ending] = place.folder ? ['folder', ''] : ['file', /\.[^.]*$/.exec(file.path)?.[0] ?? ''];
  const meant = meantDate(rest);
  const say =
    meant === undefined
      ? 'has no date'
      : 'has no date that can be read: the one in its name has another form';
  const day = meant?.day ?? '2026-05-01';
  const name = `${day}-${meant?.rest ?? (rest || 'post')}${ending}`;
  const shallow = committed.shallow
    ? ', and this copy of the git repository lacks the old commits that would tell it; fetch all of them (git fetch --unshallow, in CI fetch-depth: 0), or'
    : ';';
  report(
    file,
    `${say}${shallow} write date: ${day} in its front matter, or name the ${what} ${name}`,
    'date',
  );
}

/** The date of the last change. One before the post's own date is a slip: it is told, and not shown. */
export function updateOf(
  file: VFile,
  { data: { updated }, places }: ParsedFrontMatter,
  date: PostDate | undefined,
): PostDate | undefined {
  if (date === undefined || updated === undefined || updated.day >= date.day) return updated;
  const reason = `updated is ${updated.day}, before the post's date, ${date.day}; it is not shown`;
  reportWarning(file, reason, 'date', places.updated);
  return undefined;
}

/** Warns of a post that expires before its date. */
export function lookAtExpiry(
  file: VFile,
  { data: { expiryDate }, places }: ParsedFrontMatter,
  date: PostDate | undefined,
): void {
  if (date === undefined || expiryDate === undefined || !isOver(expiryDate, date)) return;
  const message = `expires on ${expiryDate.day}, before its date ${date.day}, so that readers never see it`;
  reportWarning(file, message, 'date', places.expiryDate);
}
