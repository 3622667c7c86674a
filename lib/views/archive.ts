import { toHref } from '../addresses/href';
import { type ArchivePart, archiveParts, archivePath, yearOf } from '../addresses/listing-paths';
import { ARCHIVE_PATH, within } from '../addresses/own-paths';
import type { Content } from '../content/content';
import { dateView } from '../post/dates/date-view';
import type { Post } from '../post/post';
import { wordsOf } from '../words/words-of';
import type { ArchiveView } from './archive-view';
import { chromeView } from './chrome';
import { langView } from './lang-view';
import { metaView } from './meta';
import { orbitOf } from './orbit';
import { pagerLinks } from './pager';
import type { PagerView } from './summary-view';
import { byYear } from './term';

const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * A page of the archive: every post that has a date, by year; of a long one its years, or the posts of a year. `undefined` where there is
 * no such page.
 */
export function archiveView(content: Content, path: string): ArchiveView | undefined {
  const parts = archiveParts(content);
  const at = parts.findIndex((part) => part.path === path);
  const part = parts[at];
  if (part?.year !== undefined)
    return yearView(content, { ...part, year: part.year }, pagerAt(content, parts, at));
  if (part === undefined && path !== within(content.site, ARCHIVE_PATH)) return undefined;
  const { site } = content;
  const { archive: words, listing } = wordsOf(site.language);
  const own = site.texts.archive ?? (site.drawings ? words.standfirstOfDrawings : words.standfirst);
  const dated = part?.posts ?? content.posts.filter((post) => post.date !== undefined);
  const standfirst = dated.length === 0 ? listing.empty : own;
  const years = byYear(dated).map((year) => {
    const own = { href: toHref(site, archivePath(year.year, site)), count: year.posts.length };
    return {
      ...daysOf(year),
      ...(part === undefined ? { ...own, posts: [] } : { posts: postsOf(year.posts, content) }),
    };
  });
  return {
    type: 'archive',
    chrome: chromeView(content, path),
    meta: metaView(content, path, {
      title: words.title,
      description: words.description(site.title),
    }),
    ...(standfirst && { standfirst }),
    ...orbitOf(dated, part === undefined, content),
    strips: site.drawings,
    count: dated.length,
    pager: {},
    years,
  };
}

/** What of the archive one year has; a page with a number is without the strip, which changes with each post. */
function yearView(
  content: Content,
  { path, year, page, posts }: ArchivePart & { year: string },
  pager: PagerView,
): ArchiveView {
  const { site } = content;
  const { archive, term } = wordsOf(site.language);
  const title = `${archive.title}: ${year}`;
  const all = content.posts.filter((post) => yearOf(post) === year);
  return {
    type: 'archive',
    chrome: chromeView(content, path),
    meta: metaView(content, path, {
      title: page === undefined ? title : term.furtherPage(title, String(page)),
      ...pagerLinks(pager),
    }),
    strips: site.drawings && page === undefined,
    year,
    count: page === undefined ? all.length : posts.length,
    pager,
    years: [{ ...daysOf({ year, posts: page === undefined ? all : [] }), posts: postsOf(posts, content) }],
  };
}

/** The way through all pages of a long archive, one year after the other. */
function pagerAt({ site }: Content, parts: readonly ArchivePart[], at: number): PagerView {
  const [newer, older] = [parts[at - 1], parts[at + 1]];
  const page = parts[at]?.page;
  return {
    ...(page !== undefined && { page }),
    ...(newer && { newerHref: toHref(site, newer.path) }),
    ...(older && { olderHref: toHref(site, older.path) }),
  };
}

function daysOf({ year, posts }: { year: string; posts: readonly Post[] }) {
  const months = monthStarts(Number(year));
  const days = posts.map(({ date }) => dayOfYear(date?.day ?? '', months));
  return { year, length: isLeap(Number(year)) ? 366 : 365, days: [...new Set(days)], months };
}

function postsOf(posts: readonly Post[], content: Content): ArchiveView['years'][number]['posts'] {
  const { site } = content;
  return posts.flatMap((post) =>
    post.date === undefined
      ? []
      : {
          href: toHref(site, post.path),
          title: post.title,
          ...langView(post, content),
          date: dateView(post.date, site.language),
          status: post.status,
        },
  );
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** The day of the year, from 0, on which each month begins. */
function monthStarts(year: number): number[] {
  let day = 0;
  return MONTHS.map((length, month) => {
    const start = day;
    day += month === 1 && isLeap(year) ? 29 : length;
    return start;
  });
}

function dayOfYear(day: string, months: readonly number[]): number {
  const [, month, date] = day.split('-').map(Number);
  return (months[(month ?? 1) - 1] ?? 0) + (date ?? 1) - 1;
}
