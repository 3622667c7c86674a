import type { PostDate } from './dates';
import { wallOfDay } from './time-zone';

/** A civil date: for machines `2021-03-07`, for readers `7 March 2021`, and without the year `7 March`, `7 Mar`. */
export interface DateView {
  iso: string;
  text: string;
  day: string;
  short: string;
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

/**
 * A day as readers of a language write it, by Unicode's lengths: in English `Saturday, February 3, 2024` to `2/3/24`.
 * @param language may be any text; English stands for what is none.
 */
export function localDay(
  day: string,
  language: string,
  dateStyle: 'full' | 'long' | 'medium' | 'short',
): string {
  const [known = 'en'] = isLocale(language) ? Intl.DateTimeFormat.supportedLocalesOf(language) : [];
  return new Intl.DateTimeFormat(known, { dateStyle, timeZone: 'UTC' }).format(wallOfDay(day));
}

function isLocale(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length > 0;
  } catch {
    return false;
  }
}

/** `March`: of a civil time in milliseconds, as `lib/post/dates/time-zone.ts` counts it. */
export function englishMonth(wall: number): string {
  return intl('en', 'long-month').format(wall);
}

/** `Sunday`: of such a time. */
export function englishWeekday(wall: number): string {
  return intl('en', 'long-day').format(wall);
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
