/**
 * Civil time and moments. *Wall* is a civil date and time of day counted in milliseconds as if it were UTC, so that
 * arithmetic on it knows no time zone; *instant* is milliseconds since 1970 in UTC. The time zone of the process is
 * never asked.
 */

const DAY = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

/** How far the wall clocks of a time zone are ahead of UTC at an instant, in milliseconds. Whole seconds. */
function offsetAt(instant: number, timeZone: string): number {
  if (timeZone === 'UTC') return 0;
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  const seconds = Math.floor(instant / 1000) * 1000;
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of format.formatToParts(seconds)) parts[type] = value;
  const year = parts.era === 'BC' ? 1 - Number(parts.year) : Number(parts.year);
  const time = [parts.hour, parts.minute, parts.second].map(Number);
  return wallOf(year, Number(parts.month), Number(parts.day), time) - seconds;
}

/** A civil date, its month counted from 1, and a time of day `[hour, minute, second, millisecond]`, as wall milliseconds. */
export function wallOf(year: number, month: number, day: number, time: readonly number[] = []): number {
  const [hour = 0, minute = 0, second = 0, millisecond = 0] = time;
  // Date.UTC takes the years 0 to 99 for 1900 to 1999; setUTCFullYear does not.
  const midnight = new Date(0).setUTCFullYear(year, month - 1, day);
  return midnight + ((hour * 60 + minute) * 60 + second) * 1000 + millisecond;
}

/** The beginning of a civil day, `2021-03-07`, as wall milliseconds. */
export function wallOfDay(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return wallOf(year, month, date);
}

/** What the clocks on the wall show at an instant. */
export function wallAt(instant: number, timeZone: string): number {
  return instant + offsetAt(instant, timeZone);
}

/**
 * When the clocks on the wall show this. Of a time that comes twice, the first; a time that is skipped is moved on by
 * as much as the clocks are. (As RFC 5545, 3.3.5, and Temporal's `compatible`.)
 */
export function instantOf(wall: number, timeZone: string): number {
  const before = offsetAt(wall - DAY, timeZone);
  const early = wall - before;
  const after = offsetAt(early, timeZone);
  if (after === before) return early;
  const late = wall - offsetAt(wall + DAY, timeZone);
  return wallAt(late, timeZone) === wall ? late : early;
}

/** Whether a name is that of a time zone: `Europe/Vienna`. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
