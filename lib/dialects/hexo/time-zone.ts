/** Zones that authors name, and the database of time zones does not. */
const SLIPS: Readonly<Record<string, string>> = {
  'asia/beijing': 'Asia/Shanghai',
  'asia/china': 'Asia/Shanghai',
  beijing: 'Asia/Shanghai',
  shanghai: 'Asia/Shanghai',
};

/** The time zone that `timezone` of a configuration means: `UTC+8`, `GMT+0800` and `+08:00` are hours before Greenwich. */
export function zoneOf(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  const [, sign, hours] = /^(?:UTC|GMT)? ?([+-])(\d{1,2})(?::?00)?$/i.exec(written) ?? [];
  // The database counts the other way: `Etc/GMT-8` is eight hours ahead.
  if (hours !== undefined && Number(hours) <= 12)
    return Number(hours) === 0 ? 'UTC' : `Etc/GMT${sign === '+' ? '-' : '+'}${Number(hours)}`;
  return SLIPS[written.toLowerCase()] ?? written;
}
