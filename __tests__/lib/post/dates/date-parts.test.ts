import { dateParts } from '../../../../lib/post/dates/date-parts';

const day = (iso: string) => ({ day: iso, time: '00:00:00', instant: `${iso}T00:00:00.000Z` });

describe('dateParts', () => {
  test('has all that Jekyll’s permalinks are made of', () => {
    expect(dateParts({ day: '2021-03-07', time: '08:05:09', instant: '' })).toEqual({
      year: '2021',
      short_year: '21',
      month: '03',
      i_month: '3',
      short_month: 'Mar',
      long_month: 'March',
      day: '07',
      i_day: '7',
      y_day: '066',
      w_year: '2021',
      week: '09',
      w_day: '7',
      short_day: 'Sun',
      long_day: 'Sunday',
      hour: '08',
      minute: '05',
      second: '09',
    });
  });

  test.each([
    ['2021-01-03', '2020', '53', '7', '003'],
    ['2021-01-04', '2021', '01', '1', '004'],
    ['2024-12-30', '2025', '01', '1', '365'],
    ['2024-12-31', '2025', '01', '2', '366'],
    ['2016-01-01', '2015', '53', '5', '001'],
    ['0021-03-07', '0021', '09', '7', '066'],
  ])('%s is in ISO week %s-%s, day %s, and day %s of its year', (iso, w_year, week, w_day, y_day) => {
    expect(dateParts(day(iso))).toMatchObject({ w_year, week, w_day, y_day });
  });
});
