import fc from 'fast-check';
import { dateAt, parseDate, writeDate } from '../../../../lib/post/dates/dates';

const at = (value: unknown, zone = 'UTC') => {
  const result = parseDate(value, zone);
  return 'date' in result ? result.date : result.problem;
};

const day = (iso: string) => ({ day: iso, time: '00:00:00', instant: `${iso}T00:00:00.000Z` });

describe('parseDate', () => {
  test.each([
    ['2026-05-01', '2026-05-01 00:00:00', '2026-05-01T00:00:00.000Z'],
    [' 2026-05-01 ', '2026-05-01 00:00:00', '2026-05-01T00:00:00.000Z'],
    ['2026-5-1', '2026-05-01 00:00:00', '2026-05-01T00:00:00.000Z'],
    ['2026/05/01', '2026-05-01 00:00:00', '2026-05-01T00:00:00.000Z'],
    ['2026.05.01', '2026-05-01 00:00:00', '2026-05-01T00:00:00.000Z'],
    ['2026年5月1日', '2026-05-01 00:00:00', '2026-05-01T00:00:00.000Z'],
    ['2026-05-01 10:00', '2026-05-01 10:00:00', '2026-05-01T10:00:00.000Z'],
    ['2026-05-01 9:5:3', '2026-05-01 09:05:03', '2026-05-01T09:05:03.000Z'],
    ['2026-05-01T10:00:00', '2026-05-01 10:00:00', '2026-05-01T10:00:00.000Z'],
    ['2026-05-01t10:00:00.5z', '2026-05-01 10:00:00', '2026-05-01T10:00:00.500Z'],
    ['2026-05-01 10:00:00.123456789', '2026-05-01 10:00:00', '2026-05-01T10:00:00.123Z'],
    ['2026-05-01T10:00:00Z', '2026-05-01 10:00:00', '2026-05-01T10:00:00.000Z'],
    ['2026-05-01 10:00:00+02:00', '2026-05-01 08:00:00', '2026-05-01T08:00:00.000Z'],
    ['2025-04-01 20:00.000000000 +08:00', '2025-04-01 12:00:00', '2025-04-01T12:00:00.000Z'],
    ['2025-04-01 02:00.000000000 +08:00', '2025-03-31 18:00:00', '2025-03-31T18:00:00.000Z'],
    ['2026-05-01 10:00 +0200', '2026-05-01 08:00:00', '2026-05-01T08:00:00.000Z'],
    ['2026-05-01 10:00:00 +2', '2026-05-01 08:00:00', '2026-05-01T08:00:00.000Z'],
    ['2026-04-30 22:44:26 -0700', '2026-05-01 05:44:26', '2026-05-01T05:44:26.000Z'],
    ['2026-05-01 10:00 UTC', '2026-05-01 10:00:00', '2026-05-01T10:00:00.000Z'],
    ['2026-05-01 10:00 GMT', '2026-05-01 10:00:00', '2026-05-01T10:00:00.000Z'],
    ['2026-05-01 10:00 PST', '2026-05-01 18:00:00', '2026-05-01T18:00:00.000Z'],
    ['2026-05-01 10:00 pm', '2026-05-01 22:00:00', '2026-05-01T22:00:00.000Z'],
    ['2026-05-01 12:30 AM', '2026-05-01 00:30:00', '2026-05-01T00:30:00.000Z'],
    ['2026-05-01 +0200', '2026-04-30 22:00:00', '2026-04-30T22:00:00.000Z'],
    ['May 1, 2026', '2026-05-01 00:00:00', '2026-05-01T00:00:00.000Z'],
    ['may 1st 2026', '2026-05-01 00:00:00', '2026-05-01T00:00:00.000Z'],
    ['1 May 2026', '2026-05-01 00:00:00', '2026-05-01T00:00:00.000Z'],
    ['1-May-2026', '2026-05-01 00:00:00', '2026-05-01T00:00:00.000Z'],
    ['3 Sept. 2026', '2026-09-03 00:00:00', '2026-09-03T00:00:00.000Z'],
    ['Friday, May 1, 2026 at 10:00 AM', '2026-05-01 10:00:00', '2026-05-01T10:00:00.000Z'],
    ['Mon, 01 May 2026 10:00:00 +0000', '2026-05-01 10:00:00', '2026-05-01T10:00:00.000Z'],
    ['Fri, 1 May 2026 10:00 EST', '2026-05-01 15:00:00', '2026-05-01T15:00:00.000Z'],
    ['Fri May  1 10:00:00 UTC 2026', '2026-05-01 10:00:00', '2026-05-01T10:00:00.000Z'],
    [
      'Fri May 01 2026 10:00:00 GMT+0200 (Central European Summer Time)',
      '2026-05-01 08:00:00',
      '2026-05-01T08:00:00.000Z',
    ],
    ['2024-02-29', '2024-02-29 00:00:00', '2024-02-29T00:00:00.000Z'],
    ['2000-02-29', '2000-02-29 00:00:00', '2000-02-29T00:00:00.000Z'],
    ['0021-03-07', '0021-03-07 00:00:00', '0021-03-07T00:00:00.000Z'],
    [new Date(Date.UTC(2026, 4, 1)), '2026-05-01 00:00:00', '2026-05-01T00:00:00.000Z'],
  ])('reads %j', (value, civil, instant) => {
    const [civilDay, time] = civil.split(' ');
    expect(at(value)).toEqual({ day: civilDay, time, instant });
  });

  test.each([
    ['soon', '"soon" is not a date; write 2026-05-01'],
    ['', '"" is not a date; write 2026-05-01'],
    ['2024-02-30', '"2024-02-30" is not a date, since February 2024 has 29 days; write 2026-05-01'],
    ['1900-02-29', '"1900-02-29" is not a date, since February 1900 has 28 days; write 2026-05-01'],
    ['2024-04-31', '"2024-04-31" is not a date, since April has 30 days; write 2026-05-01'],
    ['2024-04-00', '"2024-04-00" is not a date, since April has 30 days; write 2026-05-01'],
    ['2024-13-01', '"2024-13-01" is not a date, since there is no month 13; write 2026-05-01'],
    ['0000-01-01', '"0000-01-01" is not a date, since there is no year 0; write 2026-05-01'],
    ['1 Foo 2026', '"1 Foo 2026" is not a date, since there is no month Foo; write 2026-05-01'],
    [
      '2024-02-28 24:61',
      '"2024-02-28 24:61" is not a date, since there is no time 24:61; write 2026-05-01 10:00',
    ],
    [
      '2024-02-28 13:00 pm',
      '"2024-02-28 13:00 pm" is not a date, since there is no time 13:00; write 2026-05-01 10:00',
    ],
    [
      '2024-02-28 10:00 +99:00',
      '"2024-02-28 10:00 +99:00" is not a date, since there is no offset +99:00; write 2026-05-01 10:00 +02:00',
    ],
    [
      '2024-02-28 10:00 CEST',
      '"2024-02-28 10:00 CEST" is not a date, since "CEST" may name several time zones; write 2026-05-01 10:00 +02:00',
    ],
    [
      '0001-01-01 00:00 +05:00',
      '"0001-01-01 00:00 +05:00" is not a date, since it is not within the years 1 to 9999; write 2026-05-01',
    ],
    ['01/05/2026', '"01/05/2026" is not a date; write 2026-05-01'],
    ['2026-05/01', '"2026-05/01" is not a date; write 2026-05-01'],
    ['2026-05-01-07', '"2026-05-01-07" is not a date; write 2026-05-01'],
    ['2026-05-01 soon', '"2026-05-01 soon" is not a date; write 2026-05-01'],
    [`2026-05-01${' '.repeat(99_999)}x`, `"2026-05-01${' '.repeat(50)}…" is not a date; write 2026-05-01`],
    [20260501, '20260501 is not a date; write 2026-05-01'],
    [true, 'true is not a date; write 2026-05-01'],
    [null, 'null is not a date; write 2026-05-01'],
    [['2026-05-01'], 'a list is not a date; write 2026-05-01'],
    [{}, 'a mapping is not a date; write 2026-05-01'],
    [new Date(Number.NaN), 'a mapping is not a date; write 2026-05-01'],
  ])('says of %j what to write', (value, problem) => {
    expect(at(value)).toBe(problem);
  });

  test.each([
    [
      'a day is the site’s own',
      '2026-05-01',
      'Asia/Tokyo',
      '2026-05-01 00:00:00',
      '2026-04-30T15:00:00.000Z',
    ],
    [
      'so is a time without offset',
      '2026-05-01 23:30',
      'America/New_York',
      '2026-05-01 23:30:00',
      '2026-05-02T03:30:00.000Z',
    ],
    [
      'an offset is honoured',
      '2024-08-08 22:44:26 -0700',
      'Europe/Vienna',
      '2024-08-09 07:44:26',
      '2024-08-09T05:44:26.000Z',
    ],
    [
      'and may lead a day back',
      '2026-05-01T01:00:00+09:00',
      'UTC',
      '2026-04-30 16:00:00',
      '2026-04-30T16:00:00.000Z',
    ],
    [
      'a skipped time is moved on',
      '2026-03-29 02:30',
      'Europe/Vienna',
      '2026-03-29 02:30:00',
      '2026-03-29T01:30:00.000Z',
    ],
    [
      'just after the gap',
      '2026-03-29 03:00',
      'Europe/Vienna',
      '2026-03-29 03:00:00',
      '2026-03-29T01:00:00.000Z',
    ],
    [
      'the first of two',
      '2026-10-25 02:30',
      'Europe/Vienna',
      '2026-10-25 02:30:00',
      '2026-10-25T00:30:00.000Z',
    ],
    [
      'just before there are two',
      '2026-10-25 01:59',
      'Europe/Vienna',
      '2026-10-25 01:59:00',
      '2026-10-24T23:59:00.000Z',
    ],
    [
      'just after there were two',
      '2026-10-25 03:00',
      'Europe/Vienna',
      '2026-10-25 03:00:00',
      '2026-10-25T02:00:00.000Z',
    ],
    [
      'the first of two, west',
      '2026-11-01 01:30',
      'America/New_York',
      '2026-11-01 01:30:00',
      '2026-11-01T05:30:00.000Z',
    ],
    [
      'a midnight that is skipped',
      '2018-11-04',
      'America/Sao_Paulo',
      '2018-11-04 00:00:00',
      '2018-11-04T03:00:00.000Z',
    ],
    [
      'a day that was skipped',
      '2011-12-30',
      'Pacific/Apia',
      '2011-12-30 00:00:00',
      '2011-12-30T10:00:00.000Z',
    ],
    ['half an hour', '2026-05-01', 'Asia/Kathmandu', '2026-05-01 00:00:00', '2026-04-30T18:15:00.000Z'],
  ])('%s: %s in %s', (_, value, zone, civil, instant) => {
    const [civilDay, time] = civil.split(' ');
    expect(at(value, zone)).toEqual({ day: civilDay, time, instant });
  });

  const zones = fc.constantFrom(
    'UTC',
    'Europe/Vienna',
    'America/St_Johns',
    'Pacific/Apia',
    'Australia/Lord_Howe',
    'Asia/Tehran',
  );
  const moments = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });

  test('never moves a day that was written without an offset', () => {
    fc.assert(
      fc.property(moments, zones, (moment, zone) => {
        const [written = '', time = ''] = moment.toISOString().slice(0, 19).split('T');
        expect(at(written, zone)).toMatchObject({ day: written, time: '00:00:00' });
        expect(at(`${written} ${time}`, zone)).toMatchObject({ day: written, time });
      }),
    );
  });

  test('keeps the moment that an offset names, and shows what clocks in the zone show', () => {
    fc.assert(
      fc.property(moments, zones, (moment, zone) => {
        const date = at(moment.toISOString(), zone);
        const shown = new Intl.DateTimeFormat('sv-SE', {
          timeZone: zone,
          dateStyle: 'short',
          timeStyle: 'medium',
        });
        expect(date).toMatchObject({ instant: moment.toISOString() });
        expect(typeof date === 'object' && `${date.day} ${date.time}`).toBe(
          shown.format(Math.floor(+moment / 1000) * 1000),
        );
      }),
    );
  });

  test('what writeDate writes is read as the same date', () => {
    fc.assert(
      fc.property(moments, zones, (moment, zone) => {
        const date = at(moment.toISOString(), zone);
        expect(typeof date === 'object' && at(writeDate(date, zone), zone)).toEqual(date);
      }),
    );
    expect(writeDate(day('2026-05-01'), 'UTC')).toBe('2026-05-01');
    expect(writeDate(dateAt(Date.UTC(2026, 4, 1, 10, 20, 59), 'Europe/Vienna'), 'Europe/Vienna')).toBe(
      '2026-05-01 12:20',
    );
  });

  test('takes any text and says whether it is a date', () => {
    fc.assert(
      fc.property(
        fc.anything(),
        zones,
        (value, zone) => void expect(['string', 'object']).toContain(typeof at(value, zone)),
      ),
    );
  });
});
