import { quickWeight } from '../../../../lib/build/checks/budget';
import { heavyPages } from '../../../../lib/build/checks/heavy-pages';
import type { Frame } from '../../../../lib/build/compose';
import { emptyManifest } from '../../../../lib/build/manifest';
import type { PageRecord } from '../../../../lib/build/page-record';
import type { FileContent, SiteFiles } from '../../../../lib/build/site-files';
import { blog } from '../../../blog';

/** Text that hardly can be compressed. */
function noise(characters: number, seed: number): string {
  let text = '';
  for (let state = seed; text.length < characters; state = (state * 48271) % 2147483647)
    text += (state % 1679616).toString(36);
  return text;
}

const FRAME: Frame = {
  policy: { all: '', header: '', of: () => '' },
  copyright: '',
  styles: new Map([['post', noise(12_000, 7)]]),
  served: (src) => src,
};

function page(html: string): PageRecord {
  return {
    path: '/a/',
    file: 'a/index.html',
    type: 'post',
    source: 'posts/a.md',
    islands: false,
    cachedAs: '',
    sheet: 'post',
    blocks: [],
    scripts: ['/enhance.js'],
    inlineScripts: [],
    fetched: [],
    weight: quickWeight(html),
    anchors: [],
    sound: true,
    links: [],
    extra: [],
    problems: [],
  };
}

const SCRIPT = noise(3_000, 11);

/** What is said of a page that is composed of `html` and its style, and how often it was composed. */
function said(html: string, before = emptyManifest()) {
  const composed = `<style>${FRAME.styles.get('post')}</style><script src="/enhance.js"></script>${html}`;
  let reads = 0;
  const make = () => {
    reads += 1;
    return Buffer.from(composed);
  };
  const files: SiteFiles = new Map<string, FileContent>([
    ['a/index.html', { key: 'now', make }],
    ['enhance.js', Buffer.from(SCRIPT)],
  ]);
  const found = heavyPages(new Map([['a/index.html', page(html)]]), files, before, FRAME, blog({}));
  return { problems: [...found.values()].flat().map(({ message }) => message), reads };
}

test('a page whose parts are light is not even read', () => {
  expect(said('<p>Short.</p>')).toEqual({ problems: [], reads: 0 });
});

test('style and scripts count: a page that is heavy with them is told', () => {
  const { problems, reads } = said(noise(8_000, 3));
  expect(reads).toBe(1);
  expect(problems).toEqual([expect.stringMatching(/^out\/a\/index\.html weighs \d+ bytes compressed/)]);
});

test('of a page that is as it was, it is said what was said', () => {
  const before = {
    ...emptyManifest(),
    placed: new Map([['a/index.html', { key: 'now', stamp: '', size: 0 }]]),
    heavy: new Map([
      [
        'a/index.html',
        [{ file: 'posts/a.md', severity: 'warning' as const, message: 'as before', rule: 'weight' as const }],
      ],
    ]),
  };
  expect(said(noise(8_000, 3), before)).toEqual({ problems: ['as before'], reads: 0 });
});
