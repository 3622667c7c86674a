import { toHref } from '../addresses/href';
import { archivePath } from '../addresses/listing-paths';
import type { Content } from '../content/content';
import { dateView } from '../post/dates/date-view';
import type { PostDate } from '../post/dates/dates';
import type { Post } from '../post/post';
import { wordsOf } from '../words/words-of';
import type { OrbitView } from './archive-view';
import { plateOf } from './drawing';
import { byYear } from './term';

/** With more dots, a page weighs a kilobyte more, and who goes through it by keyboard has too many stops: each year has one then. */
const MOST_DOTS = 36;

/** A line with fewer than three dots says nothing of time. */
const FEWEST_DOTS = 3;

/**
 * The orbit above the archive, with a dot for each post at its date, or of many posts for each year. None where the blog has no drawings.
 * @param posts those with a date, the newest first.
 * @param isByYear whether each year has a page of its own.
 */
export function orbitOf(posts: readonly Post[], isByYear: boolean, content: Content): { orbit?: OrbitView } {
  const { site } = content;
  const { plate: drawing } = plateOf(site, site.title);
  const dots = posts.length > MOST_DOTS ? yearDots(posts, isByYear, content) : postDots(posts, content);
  return drawing === undefined || dots.length < FEWEST_DOTS ? {} : { orbit: { drawing, dots } };
}

interface Dated {
  href: string;
  label: string;
  day: string;
}

function postDots(posts: readonly Post[], { site }: Content): OrbitView['dots'] {
  const { archive } = wordsOf(site.language);
  const labelOf = (title: string, date: PostDate) => archive.dated(title, dateView(date, site.language).text);
  return along(
    posts.flatMap(({ path, title, date }) =>
      date === undefined ? [] : { href: toHref(site, path), label: labelOf(title, date), day: date.day },
    ),
  );
}

function yearDots(posts: readonly Post[], isByYear: boolean, { site }: Content): OrbitView['dots'] {
  const { archive, listing } = wordsOf(site.language);
  return along(
    byYear(posts).map(({ year, posts: of }) => ({
      href: isByYear ? toHref(site, archivePath(year, site)) : `#y${year}`,
      label: archive.dated(year, listing.posts(of.length)),
      day: `${year}-01-01`,
    })),
  );
}

/** Where each is between the first and the last, the first first. */
function along(newestFirst: readonly Dated[]): OrbitView['dots'] {
  const times = newestFirst.map(({ day }) => Date.parse(day));
  const [last = 0, first = 0] = [times[0], times.at(-1)];
  const span = last - first || 1;
  return newestFirst
    .map(({ href, label }, i) => ({
      href,
      label,
      at: Math.round((((times[i] ?? 0) - first) / span) * 1e4) / 1e4,
    }))
    .reverse();
}
