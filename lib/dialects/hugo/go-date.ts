import { localDay } from '../../post/dates/date-view';
import { numberOf, textOf, type Value } from './template-value';

/** A moment as templates see it. @param instant `2024-05-06T07:08:09Z`, or as much of it as is known; `''` for none. */
export function dateValue(instant: string): Value {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = (
    /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?/.exec(instant)?.slice(1) ?? []
  ).map((part) => Number(part ?? 0));
  const moment = Date.UTC(year, month - 1, day, hour, minute, second);
  const other = (value: Value) => Date.parse(textOf(value)) || 0;
  const value: Value = {
    isObject: true,
    toText: goText(instant, moment),
    Format: ([layout]) => goDate(textOf(layout), instant),
    Year: year,
    Month: { isObject: true, toText: MONTHS[month - 1] ?? '', number: month },
    Day: day,
    Hour: hour,
    Minute: minute,
    Second: second,
    YearDay: Math.floor((moment - Date.UTC(year, 0, 0)) / DAY),
    Weekday: DAYS[new Date(moment).getUTCDay()] ?? '',
    Unix: Math.trunc(Date.parse(instant) / 1000) || 0,
    UnixMilli: Date.parse(instant) || 0,
    IsZero: instant === '',
    AddDate: ([years, months, days]) =>
      dateValue(
        new Date(
          Date.UTC(
            year + numberOf(years),
            month - 1 + numberOf(months),
            day + numberOf(days),
            hour,
            minute,
            second,
          ),
        ).toISOString(),
      ),
    Before: ([than]) => moment < other(than),
    After: ([than]) => moment > other(than),
    Local: () => value,
    UTC: () => value,
  };
  return value;
}

/** As Go prints a moment: `2024-05-06 07:08:09 +0000 UTC`. */
function goText(instant: string, moment: number): string {
  if (instant === '' || Number.isNaN(moment)) return instant;
  return `${new Date(moment).toISOString().replace('T', ' ').slice(0, 'YYYY-MM-DD hh:mm:ss'.length)} +0000 UTC`;
}

/** A day in Go's layout, or as the readers of a language write it: `:date_long` and its like. */
export function localDate(layout: string, date: string, language: string): string {
  const [day] = /^\d{4}-\d\d-\d\d/.exec(date) ?? [];
  const dateStyle = STYLES.find((style) => layout === `:date_${style}`);
  return day === undefined || dateStyle === undefined
    ? goDate(layout, date)
    : localDay(day, language, dateStyle);
}

const STYLES = ['full', 'long', 'medium', 'short'] as const;

const DAY = 86_400_000;

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** A day in Go's layout: `Jan 2, 2006`. */
export function goDate(layout: string, date: string): string {
  const [, year = '', month = '', day = '', hour = '00', minute = '00', second = '00'] =
    /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?/.exec(date) ?? [];
  if (year === '') return date;
  const name = MONTHS[Number(month) - 1] ?? '';
  const week = DAYS[new Date(`${year}-${month}-${day}T00:00:00Z`).getUTCDay()] ?? '';
  const parts: Readonly<Record<string, string>> = {
    '2006': year,
    '06': year.slice(2),
    January: name,
    Jan: name.slice(0, 3),
    '01': month,
    '1': String(Number(month)),
    '02': day,
    '2': String(Number(day)),
    _2: String(Number(day)).padStart(2),
    Monday: week,
    Mon: week.slice(0, 3),
    '15': hour,
    '03': String(((Number(hour) + 11) % 12) + 1).padStart(2, '0'),
    '3': String(((Number(hour) + 11) % 12) + 1),
    '04': minute,
    '05': second,
    PM: Number(hour) < 12 ? 'AM' : 'PM',
    pm: Number(hour) < 12 ? 'am' : 'pm',
    MST: 'UTC',
    'Z07:00': 'Z',
    '-0700': '+0000',
    '-07:00': '+00:00',
  };
  const pattern = /2006|January|Jan|Monday|Mon|MST|Z07:00|-07:00|-0700|06|01|02|03|04|05|15|_2|PM|pm|1|2|3/g;
  return layout.replace(pattern, (part) => parts[part] ?? part);
}
