import { quoteValue } from '../front-matter/quote-value';
import { readDate } from './date-grammar';
import { instantOf, wallAt, wallOf } from './time-zone';

/** A moment that an author named, as the site sees it. */
export interface PostDate {
  /** The civil day in the site's time zone: `2021-03-07`. What is shown, and what URLs are made of. */
  day: string;
  /** The civil time of day in the site's time zone, `00:00:00` where only a day was named. */
  time: string;
  /** The same moment in UTC, for feeds and for ordering: `2021-03-07T08:00:00.000Z`. */
  instant: string;
}

/** The years that a PostDate can name. */
const [FIRST, END] = [wallOf(1, 1, 1), wallOf(10_000, 1, 1)];

/**
 * The moment that a front matter value names: ISO 8601 and what is close to it, RFC 5322, and English month names.
 *
 * An offset is honoured: the day is then the one that the site's time zone has at that moment. Without an offset the
 * value *is* civil time of the site's time zone, and its day and time stay as written, even where the clocks skip them.
 * (Jekyll reads a time without an offset as GMT, which moves posts to other days and URLs.)
 */
export function parseDate(value: unknown, timeZone: string): { date: PostDate } | { problem: string } {
  const text = textOf(value);
  if (text === undefined) return notADate(value);
  const written = readDate(text);
  if ('problem' in written) return notADate(text, written.problem, written.write);
  const { year, month, day, time, offset } = written;
  const wall = wallOf(year, month, day, time);
  const instant = offset === undefined ? instantOf(wall, timeZone) : wall - offset * 60_000;
  const shown = offset === undefined ? wall : wallAt(instant, timeZone);
  if (Math.min(shown, instant) < FIRST || Math.max(shown, instant) >= END) {
    return notADate(text, 'since it is not within the years 1 to 9999');
  }
  return { date: toPostDate(shown, instant) };
}

/** The shortest text that `parseDate` reads as this date. */
export function writeDate(date: PostDate, timeZone: string): string {
  const { day, time, instant } = date;
  return (
    [day, `${day} ${time.slice(0, 5)}`, `${day} ${time}`].find((text) => {
      const read = parseDate(text, timeZone);
      return 'date' in read && read.date.time === time && read.date.instant === instant;
    }) ?? instant
  );
}

/** The date of a moment, in milliseconds since 1970, in a time zone. Whole minutes. */
export function dateAt(moment: number, timeZone: string): PostDate {
  const instant = Math.floor(moment / 60_000) * 60_000;
  return toPostDate(wallAt(instant, timeZone), instant);
}

/** Whether a day is over, or a moment that was named with its time is past, at another moment of the same time zone. */
export function isOver(end: PostDate, at: PostDate): boolean {
  return end.time === '00:00:00' ? end.day < at.day : end.instant <= at.instant;
}

/** @param wall civil time, and @param instant the moment, both in milliseconds since 1970. */
export function toPostDate(wall: number, instant: number): PostDate {
  const civil = new Date(wall).toISOString();
  return { day: civil.slice(0, 10), time: civil.slice(11, 19), instant: new Date(instant).toISOString() };
}

/** Date objects (TOML's among them) speak for themselves; `undefined` for what cannot be a date. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (!(value instanceof Date)) return undefined;
  return Number.isNaN(value.getTime()) ? undefined : value.toISOString();
}

function notADate(value: unknown, why = '', write = '2026-05-01'): { problem: string } {
  const because = why === '' ? '' : `, ${why}`;
  return {
    problem: `${quoteValue(value)} is not a date${because}; write ${write}`,
  };
}
