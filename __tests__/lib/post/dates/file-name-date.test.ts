import { dateFromFileName, meantDate } from '../../../../lib/post/dates/file-name-date';

const day = (iso: string) => ({ day: iso, time: '00:00:00', instant: `${iso}T00:00:00.000Z` });

describe('dateFromFileName', () => {
  test.each([
    ['2021-03-07-recap-aws', { date: day('2021-03-07'), rest: 'recap-aws' }],
    ['2021-3-7-x', { date: day('2021-03-07'), rest: 'x' }],
    ['13-7-4-x', { date: day('2013-07-04'), rest: 'x' }],
    ['99-7-4-x', { date: day('1999-07-04'), rest: 'x' }],
    ['2021-03-07-release-1.0...', { date: day('2021-03-07'), rest: 'release-1.0' }],
    ['2018-12-01-2018-12-01-hexo', { date: day('2018-12-01'), rest: '2018-12-01-hexo' }],
    ['2021-03-07-数据', { date: day('2021-03-07'), rest: '数据' }],
    ['2021-03-07', { date: day('2021-03-07'), rest: '' }],
    ['hello', undefined],
    ['24-7-40-tips', undefined],
    ['404-1-2-x', undefined],
    ['2021-03-07x', undefined],
    [
      '2024-02-30-x',
      {
        problem:
          'file name begins with "2024-02-30", which is not a date, since February 2024 has 29 days; rename it, such as to 2026-05-01-x',
      },
    ],
  ])('%s', (name, expected) => {
    expect(dateFromFileName(name, 'UTC')).toEqual(expected);
  });

  test('means a day of the site’s time zone', () => {
    expect(dateFromFileName('2021-03-07-x', 'Asia/Tokyo')).toMatchObject({
      date: { day: '2021-03-07', instant: '2021-03-06T15:00:00.000Z' },
    });
  });
});

describe('meantDate', () => {
  test.each([
    ['2026-11-05 m5', { day: '2026-11-05', rest: 'm5' }],
    ['2026-11-05_My first  post', { day: '2026-11-05', rest: 'My-first-post' }],
    ['20261105-m5', { day: '2026-11-05', rest: 'm5' }],
    ['2026_11_05_m5', { day: '2026-11-05', rest: 'm5' }],
    ['2026.11.05', { day: '2026-11-05', rest: 'post' }],
    ['2026-11-05你好', { day: '2026-11-05', rest: '你好' }],
    ['2026-13-05 m5', undefined],
    ['202611051-m5', undefined],
    ['05-11-2026 m5', undefined],
    ['m5', undefined],
  ])('%s', (name, expected) => expect(meantDate(name)).toEqual(expected));
});
