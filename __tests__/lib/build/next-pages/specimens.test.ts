import { specimensOf } from '../../../../lib/build/next-pages/specimens';
import type { PageRecord } from '../../../../lib/build/page-record';

const typed = (type: PageRecord['type'], size: number, ...parts: string[]) => ({
  size,
  parts: ['type', ...parts],
  record: { ...RECORD, type },
});
const RECORD: PageRecord = {
  ...{
    path: '/',
    file: 'index.html',
    type: 'post',
    islands: false,
    weight: 0,
    cachedAs: '',
    sheet: '',
    blocks: [],
    sound: true,
  },
  ...{ scripts: [], inlineScripts: [], fetched: [], anchors: [], links: [], extra: [], problems: [] },
};

test('the largest page of each type, and one with whatever that does not have', () => {
  const rendered = new Map([
    ['/small/', typed('post', 1, 'title')],
    ['/image/', typed('post', 5, 'title', 'image')],
    ['/large/', typed('post', 9, 'title', 'series')],
    ['/larger-image/', typed('post', 7, 'title', 'image')],
    ['/', typed('home', 2)],
    ['/page/2/', typed('home', 2)],
  ]);
  expect(specimensOf(rendered)).toEqual(['/large/', '/larger-image/', '/']);
  expect(specimensOf(new Map())).toEqual([]);
});
