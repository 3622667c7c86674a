/** What YAML takes for a moment: a date with a time, seconds and all; an offset is a group of its own. */
const MOMENT = /^(\d{4}-\d{1,2}-\d{1,2}[T ]+\d{1,2}:\d{2}:\d{2}(?:\.\d*)?)\s*(Z|[-+]\d{1,2}(?::?\d{2})?)?$/i;

/** A time without seconds, but with a fraction: of what follows, Ruby reads nothing. */
const ODD = /^(\d{4}-\d{1,2}-\d{1,2}[T ]+\d{1,2}:\d{2})\.\d+.*$/i;

/** A date and a time with something behind them, of which Ruby reads an offset at the end only. */
const CLUTTERED = /^(\d{4}-\d{1,2}-\d{1,2}[T ]+\d{1,2}:\d{2}(?::\d{2})?)\s+(.+)$/i;
const ZONE = /^(?:[ap]\.?m\.?\b.*|[-+]\d{1,2}:?\d{2}|Z|[A-Z]{2,5})$/i;

/**
 * A date of Jekyll's front matter as this blog reads it. YAML makes a moment of a date with hours, minutes and seconds, and without an
 * offset one of UTC; only then does the site's time zone say which day that is. So `2024-08-08 22:44:26` is 08-09 in Vienna. Without
 * seconds the date is a text for YAML, and a time of the site's own zone.
 */
export function jekyllDate(written: string): string {
  const text = written.trim();
  const [, moment, offset] = MOMENT.exec(text) ?? [];
  if (moment !== undefined) return offset === undefined ? `${moment} +0000` : written;
  const [, odd] = ODD.exec(text) ?? [];
  if (odd !== undefined) return odd;
  const [, start, rest = ''] = CLUTTERED.exec(text) ?? [];
  if (start === undefined || ZONE.test(rest)) return written;
  return `${start} ${/[-+]\d{1,2}:?\d{2}$/.exec(rest)?.[0] ?? ''}`.trim();
}
