import { dateView } from '../../../../lib/post/dates/date-view';

const day = (iso: string) => ({ day: iso, time: '00:00:00', instant: `${iso}T00:00:00.000Z` });

describe('dateView', () => {
  test.each([
    ['en', '7 March 2021', '7 March', '7 Mar'],
    ['en-US', '7 March 2021', '7 March', '7 Mar'],
    ['de', '7. März 2021', '7. März', '7. März'],
    ['zh-Hans', '2021年3月7日', '3月7日', '3月7日'],
    ['th', '7 มีนาคม 2021', '7 มีนาคม', '7 มี.ค.'],
  ])('%s: %s', (language, text, dayText, short) => {
    expect(dateView(day('2021-03-07'), language)).toEqual({ iso: '2021-03-07', text, day: dayText, short });
  });
});
