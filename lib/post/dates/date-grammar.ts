/** What a text says about a moment, before any time zone is thought of. */
interface WrittenDate {
  year: number;
  month: number;
  day: number;
  /** `[hour, minute, second, millisecond]`, if a time of day is written. */
  time?: [number, number, number, number];
  /** Minutes ahead of UTC, if an offset is written. */
  offset?: number;
}

const TIME =
  /(?<hour>\d{1,2}):(?<minute>\d{1,2})(?::(?<second>\d{1,2})(?:[.,](?<fraction>\d{1,9}))?|[.,]0{1,9})?(?:\s*(?<half>[ap])\.?m\.?)?/;
const ZONE = /(?<zone>z|utc|[a-z]{1,3}t|(?:utc|gmt)?\s?[+-]\d{1,2}(?::?\d{2})?)(?:\s*\([^()]*\))?/;
const CLOCK = `${TIME.source}(?:\\s*${ZONE.source})?`;
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?';
const MONTH = '(?<name>[a-z]{3,9})\\.?';
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(?<year>\\d{4})';

const FORMS = [
  // 2026-05-01, 2026/5/1 10:00, 2026-05-01T10:00:00.000+02:00 (ISO 8601, RFC 3339, YAML, TOML), 2026年5月1日
  `${YEAR}(?<sep>[-/.])(?<month>\\d{1,2})\\k<sep>(?<day>\\d{1,2})(?:(?:\\s*t\\s*|\\s+)${CLOCK}|\\s+${ZONE.source.replace('zone', 'dayZone')})?`,
  `${YEAR}\\s*年\\s*(?<month>\\d{1,2})\\s*月\\s*(?<day>\\d{1,2})\\s*日(?:\\s*${CLOCK})?`,
  // Fri, 01 May 2026 10:00:00 +0000 (RFC 5322), 1 May 2026, 1-May-2026
  `${WEEKDAY}${DAY}[\\s-]+${MONTH}[,\\s-]+${YEAR}(?:[,\\s]+(?:at\\s+)?${CLOCK})?`,
  // May 1, 2026 10:00 AM; Fri May 01 2026 10:00:00 GMT+0200 (Central European Summer Time)
  `${WEEKDAY}${MONTH}\\s+${DAY}(?:,\\s*|\\s+)${YEAR}(?:[,\\s]+(?:at\\s+)?${CLOCK})?`,
  // Fri May  1 10:00:00 UTC 2026 (the program `date`)
  `${WEEKDAY}${MONTH}\\s+${DAY}\\s+${CLOCK}\\s+${YEAR}`,
].map((form) => new RegExp(`^${form}$`, 'i'));

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** RFC 5322, 4.3: the only names of time zones that mean one thing. */
const ZONES: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  edt: -240,
  est: -300,
  cdt: -300,
  cst: -360,
  mdt: -360,
  mst: -420,
  pdt: -420,
  pst: -480,
};

/** Why a text is not a date, to complete "… is not a date, "; and what to write, if not `2026-05-01`. */
interface NoDate {
  problem: string;
  write?: string;
}

/** Reads a date as authors and the tools they use write it. */
export function readDate(text: string): WrittenDate | NoDate {
  // Longer texts are no dates, and need not be matched against anything.
  const groups = text.length > 100 ? undefined : firstMatch(text.trim());
  if (groups === undefined) return { problem: '' };
  const { year, month, name, day, hour, zone = groups.dayZone } = groups;
  const date = {
    year: Number(year),
    month: name === undefined ? Number(month) : monthOf(name),
    day: Number(day),
  };
  const wrong = wrongDay(date.year, date.month, date.day, name);
  if (wrong !== undefined) return { problem: wrong };
  const time = hour === undefined ? undefined : timeOf(groups);
  if (time !== undefined && 'problem' in time) return time;
  const offset = zone === undefined ? undefined : offsetOf(zone);
  if (offset !== undefined && typeof offset !== 'number') return offset;
  return { ...date, ...(time && { time: time.time }), ...(offset !== undefined && { offset }) };
}

/** Whether there is such a day, in the Gregorian calendar carried back; if not, why. */
export function wrongDay(year: number, month: number, day: number, name?: string): string | undefined {
  if (year < 1) return 'since there is no year 0';
  const monthName = MONTHS[month - 1];
  if (monthName === undefined) return `since there is no month ${name ?? month}`;
  const days = new Date(Date.UTC(year + 400, month, 0)).getUTCDate();
  if (day >= 1 && day <= days) return undefined;
  const title = monthName.slice(0, 1).toUpperCase() + monthName.slice(1);
  return `since ${title}${month === 2 ? ` ${year}` : ''} has ${days} days`;
}

type Groups = Readonly<Record<string, string | undefined>>;

function firstMatch(text: string): Groups | undefined {
  for (const form of FORMS) {
    const groups = form.exec(text)?.groups;
    if (groups !== undefined) return groups;
  }
  return undefined;
}

function monthOf(name: string): number {
  const wanted = name.toLowerCase();
  return (
    1 +
    MONTHS.findIndex(
      (month) => month === wanted || month.slice(0, 3) === wanted || `${wanted}ember` === month,
    )
  );
}

function timeOf(groups: Groups): Required<Pick<WrittenDate, 'time'>> | NoDate {
  const { hour = '', minute = '', second = '0', fraction = '', half } = groups;
  const written = `${hour}:${minute}${groups.second === undefined ? '' : `:${second}`}`;
  const noon = half === undefined ? 0 : half.toLowerCase() === 'p' ? 12 : 0;
  const clock = Number(hour);
  const right =
    (half === undefined ? clock < 24 : clock >= 1 && clock <= 12) &&
    Number(minute) < 60 &&
    Number(second) < 60;
  if (!right) return { problem: `since there is no time ${written}`, write: '2026-05-01 10:00' };
  const hours = half === undefined ? clock : (clock % 12) + noon;
  return { time: [hours, Number(minute), Number(second), Math.floor(Number(`0.${fraction || 0}`) * 1000)] };
}

function offsetOf(zone: string): number | NoDate {
  const named = ZONES[zone.toLowerCase()];
  if (named !== undefined) return named;
  const [, sign, hours = '', minutes = '0'] = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? [];
  if (sign === undefined)
    return { problem: `since "${zone}" may name several time zones`, write: '2026-05-01 10:00 +02:00' };
  if (Number(hours) > 18 || Number(minutes) > 59)
    return { problem: `since there is no offset ${zone}`, write: '2026-05-01 10:00 +02:00' };
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
