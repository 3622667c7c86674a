/** A date with a time, the offset in a group of its own. */
const WITH_TIME = /^(\d{4}-\d{1,2}-\d{1,2}[T ]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(.*)$/i;
const OFFSET = /^(?:Z|UTC|GMT|[+-]\d{1,2}:?\d{2}|[A-Z]{3,4})$/i;

/**
 * A date of Jekyll's front matter as this blog reads it. YAML makes a moment of a text with a time, and of one without an offset a
 * moment of UTC; only then does the site's time zone say which day that is. So `2024-08-08 22:44` is 08-09 in Vienna.
 */
export function jekyllDate(written: string): string {
  const [, moment, offset = ''] = WITH_TIME.exec(written.trim()) ?? [];
  if (moment === undefined) return written;
  if (offset === '') return `${moment} +0000`;
  return OFFSET.test(offset) ? written : moment;
}
