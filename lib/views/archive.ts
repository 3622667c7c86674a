import { ARCHIVE_PATH, toHref } from '../addresses/permalink';
import type { Content } from '../content/content';
import { dateView } from '../post/dates';
import { wordsOf } from '../words/words-of';
import { chromeView } from './chrome';
import { metaView } from './meta';
import { langView } from './summary';
import { byYear } from './term';
import type { ArchiveView } from './view';

const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Every post that has a date, by year. */
export function archiveView(content: Content): ArchiveView {
  const { site } = content;
  const { archive: words, listing } = wordsOf(site.language);
  const own = site.texts.archive ?? (site.drawings ? words.standfirstOfDrawings : words.standfirst);
  const dated = content.posts.filter((post) => post.date !== undefined);
  const standfirst = dated.length === 0 ? listing.empty : own;
  return {
    type: 'archive',
    chrome: chromeView(content, ARCHIVE_PATH),
    meta: metaView(site, ARCHIVE_PATH, {
      title: words.title,
      description: words.description(site.title),
    }),
    ...(standfirst && { standfirst }),
    strips: site.drawings,
    count: dated.length,
    years: byYear(dated).map(({ year, posts }) => {
      const months = monthStarts(Number(year));
      const days = posts.map(({ date }) => dayOfYear(date?.day ?? '', months));
      return {
        year,
        length: isLeap(Number(year)) ? 366 : 365,
        days: [...new Set(days)],
        months,
        posts: posts.flatMap((post) =>
          post.date === undefined
            ? []
            : {
                href: toHref(site, post.path),
                title: post.title,
                ...langView(post, content),
                date: dateView(post.date, site.language),
                status: post.status,
              },
        ),
      };
    }),
  };
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
