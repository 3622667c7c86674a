import type { FetchKind, PageRecord } from '../../../lib/build/page-record';
import { sitePolicy } from '../../../lib/build/site-policy';
import { siteOf } from '../../blog';

const page = (file: string, fetched: [FetchKind, string][]): PageRecord => ({
  path: `/${file}`,
  file,
  type: 'post',
  islands: false,
  stored: file,
  sheet: 'post',
  blocks: [],
  scripts: [],
  inlineScripts: [],
  fetched,
  anchors: [],
  sound: true,
  links: [],
  extra: [],
  problems: [],
});

const pages = [
  page('a', [['frame', 'https://player.vimeo.com']]),
  page('b', [
    ['frame', 'https://videos.test'],
    ['image', 'https://i.test'],
  ]),
  page('c', []),
];
const site = siteOf({ iframeHosts: ['videos.test'] });
const policy = sitePolicy(pages, new Map([['post', 'p{}']]), '{}', site);

test('a page may load its own frames alone; what else any page needs, all may', () => {
  expect(policy.of(['post'], ['https://player.vimeo.com'])).toContain(';frame-src https://player.vimeo.com;');
  expect(policy.of(['post'], [])).not.toContain('frame-src');
  expect(policy.of(['post'], [])).toContain('img-src https://i.test;');
});

test('the policy that hosts send allows the frames of all pages', () => {
  expect(policy.all).toContain('https://player.vimeo.com https://videos.test');
});

test('a listed host may send on to its www. and back', () => {
  expect(policy.of(['post'], ['https://www.videos.test'])).toContain(
    ';frame-src https://videos.test https://www.videos.test;',
  );
});
