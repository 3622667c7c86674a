import type { datePartNames } from './date-part-names';
import { englishMonth, englishWeekday } from './date-view';
import type { PostDate } from './dates';
import { wallOf, wallOfDay } from './time-zone';

const DAY = 86_400_000;

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
  const longMonth = englishMonth(wall);
  const longDay = englishWeekday(wall);
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

/** Whole days from the first of January of a year. */
function daysSince(wall: number, year: number): number {
  return Math.floor((wall - wallOf(year, 1, 1)) / DAY);
}
