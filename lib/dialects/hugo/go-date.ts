import { textOf, type Value } from './template-value';

export function dateValue(instant: string): Value {
  return {
    isObject: true,
    toText: instant,
    Format: ([layout]) => goDate(textOf(layout), instant),
    Year: Number(instant.slice(0, 4)),
    Unix: Math.trunc(Date.parse(instant) / 1000) || 0,
    IsZero: instant === '',
  };
}

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
