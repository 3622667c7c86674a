import { quoteValue } from '../front-matter/quote-value';
import { readDate, wrongDay } from './date-grammar';
import type { datePartNames } from './date-part-names';
import { instantOf, wallAt, wallOf } from './time-zone';

/** A civil date: for machines `2021-03-07`, for readers `7 March 2021`, and without the year `7 March`, `7 Mar`. */
export interface DateView {
  iso: string;
  text: string;
  day: string;
  short: string;
}

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

/** `YYYY-MM-DD-rest`, as Jekyll names posts; one-digit months and days and two-digit years are legal, too. */
const DATED = /^(\d{4}|\d{2})-(\d{1,2})-(\d{1,2})(?:-(.*))?$/s;

/**
 * The date at the beginning of a file's name (without its folder and ending), and what follows it, without dots at its
 * end. `undefined` for a name without a date.
 */
export function dateFromFileName(
  name: string,
  timeZone: string,
): { date: PostDate; rest: string } | { problem: string } | undefined {
  const [, digits, monthDigits, dayDigits, rest = ''] = DATED.exec(name) ?? [];
  if (digits === undefined) return undefined;
  const [short, month, day] = [Number(digits), Number(monthDigits), Number(dayDigits)];
  // As Ruby's Time.parse, on which Jekyll relies.
  const year = digits.length === 4 ? short : short + (short < 69 ? 2000 : 1900);
  const wrong = wrongDay(year, month, day);
  if (wrong !== undefined) {
    // "24-7-40-tips" is a title; "2024-02-30-tips" is a slip.
    if (digits.length === 2) return undefined;
    const written = `${digits}-${monthDigits}-${dayDigits}`;
    return {
      problem: `file name begins with "${written}", which is not a date, ${wrong}; rename it, such as to 2026-05-01-${rest || 'post'}`,
    };
  }
  const wall = wallOf(year, month, day);
  return { date: toPostDate(wall, instantOf(wall, timeZone)), rest: rest.replace(/\.+$/, '') };
}

/**
 * The date that a file's name begins with in another form (`2026-11-05 m5`, `20261105-m5`, `2026_11_05_m5`), and the name
 * behind it, so that the right form can be proposed.
 */
export function meantDate(name: string): { day: string; rest: string } | undefined {
  const [, year = '', , month = '', day = '', rest = ''] =
    /^(\d{4})([-_. ]?)(\d{2})\2(\d{2})(?!\d)[-_., ]*(.*)$/su.exec(name) ?? [];
  if (year === '' || wrongDay(Number(year), Number(month), Number(day)) !== undefined) return undefined;
  return { day: `${year}-${month}-${day}`, rest: rest.trim().replace(/\s+/g, '-') || 'post' };
}

/**
 * The parts of a date in the site's time zone; `week`, `w_year` and `w_day` as ISO 8601 counts them, names in English
 * as Jekyll writes them.
 */
export function dateParts({ day: date, time }: PostDate): Record<(typeof datePartNames)[number], string> {
  const [year = '', month = '', day = ''] = date.split('-');
  const [hour = '', minute = '', second = ''] = time.split(':');
  const wall = wallOfDay(date);
  const weekday = new Date(wall).getUTCDay() || 7;
  // The ISO week is that of its Thursday.
  const thursday = wall + (4 - weekday) * DAY;
  const weekYear = new Date(thursday).getUTCFullYear();
  const longMonth = english('long-month').format(wall);
  const longDay = english('long-day').format(wall);
  return {
    year,
    short_year: year.slice(-2),
    month,
    i_month: String(Number(month)),
    short_month: longMonth.slice(0, 3),
    long_month: longMonth,
    day,
    i_day: String(Number(day)),
    y_day: String(daysSince(wall, Number(year)) + 1).padStart(3, '0'),
    w_year: String(weekYear).padStart(4, '0'),
    week: String(Math.floor(daysSince(thursday, weekYear) / 7) + 1).padStart(2, '0'),
    w_day: String(weekday),
    short_day: longDay.slice(0, 3),
    long_day: longDay,
    hour,
    minute,
    second,
  };
}

/** A civil date for readers of a language (BCP 47). English is written day first: `7 March 2021`. */
export function dateView({ day: iso }: PostDate, language: string): DateView {
  const key = `${language} ${iso}`;
  const known = views.get(key) ?? writeDay(iso, language);
  views.set(key, known);
  return known;
}

/** Of each day, for the listings that show it, and the posts beside it. */
const views = new Map<string, DateView>();

function writeDay(iso: string, language: string): DateView {
  const wall = wallOfDay(iso);
  const locale = /^en\b/i.test(language) ? 'en-GB' : language;
  return {
    iso,
    text: intl(locale, 'text').format(wall),
    day: intl(locale, 'day').format(wall),
    short: intl(locale, 'short').format(wall),
  };
}

const DAY = 86_400_000;

const OPTIONS = {
  text: { year: 'numeric', month: 'long', day: 'numeric' },
  day: { month: 'long', day: 'numeric' },
  short: { month: 'short', day: 'numeric' },
  'long-month': { month: 'long' },
  'long-day': { weekday: 'long' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const formats = new Map<string, Intl.DateTimeFormat>();

function intl(locale: string, form: keyof typeof OPTIONS): Intl.DateTimeFormat {
  const key = `${form} ${locale}`;
  let format = formats.get(key);
  if (format === undefined) {
    // The civil day is handed over as UTC, so that nothing shifts; years are Gregorian ones, as in the URLs.
    format = new Intl.DateTimeFormat(locale, { ...OPTIONS[form], timeZone: 'UTC', calendar: 'gregory' });
    formats.set(key, format);
  }
  return format;
}

function english(form: 'long-month' | 'long-day'): Intl.DateTimeFormat {
  return intl('en', form);
}

function wallOfDay(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return wallOf(year, month, date);
}

function daysSince(wall: number, year: number): number {
  return Math.floor((wall - wallOf(year, 1, 1)) / DAY);
}

function toPostDate(wall: number, instant: number): PostDate {
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

/**
 * A moment as the axis of a chart names it, in UTC: `2026`, `Mar`, `3 Mar`, `12:30`.
 * @param moment in milliseconds since 1970.
 * @param isFirst whether it is the first one on the axis: the first month tells its year, too.
 */
export function axisDate(
  moment: number,
  unit: 'year' | 'month' | 'day' | 'minute',
  isFirst: boolean,
  language: string,
): string {
  const withYear = isFirst || new Date(moment).getUTCMonth() === 0;
  const parts: Intl.DateTimeFormatOptions = {
    year: { year: 'numeric' } as const,
    month: withYear ? ({ month: 'short', year: 'numeric' } as const) : ({ month: 'short' } as const),
    day: { day: 'numeric', month: 'short' } as const,
    minute: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const,
  }[unit];
  return new Intl.DateTimeFormat(language, { ...parts, timeZone: 'UTC' }).format(moment);
}
