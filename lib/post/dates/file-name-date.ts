import { wrongDay } from './date-grammar';
import { type PostDate, toPostDate } from './dates';
import { instantOf, wallOf } from './time-zone';

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
