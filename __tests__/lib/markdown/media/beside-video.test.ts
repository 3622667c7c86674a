import type { ResolvedImage } from '../../../../lib/markdown/context';
import { besideVideo } from '../../../../lib/markdown/media/beside-video';
import { testContext } from '../context';

/** A world that holds these files, and nothing else. */
function worldOf(files: Record<string, ResolvedImage>) {
  return testContext({
    language: 'de',
    resolveImage: (url) => files[url] ?? { kind: 'missing', message: `"${url}" leads nowhere` },
  });
}

const file = (src: string): ResolvedImage => ({ kind: 'internal', src });

test.each<[string, Record<string, ResolvedImage>, object]>([
  ['nothing beside it', {}, {}],
  ['a poster', { 'a/kite.png': file('/p.png') }, { poster: { src: '/p.png' } }],
  [
    'two posters: the first of a fixed order',
    { 'a/kite.webp': file('/p.webp'), 'a/kite.jpg': file('/p.jpg') },
    { poster: { src: '/p.jpg' } },
  ],
  ['a damaged poster', { 'a/kite.jpg': { kind: 'internal', src: '/p.jpg', problem: 'is empty' } }, {}],
  ['captions', { 'a/kite.vtt': file('/c.vtt') }, { captions: { src: '/c.vtt', srclang: 'de' } }],
  [
    'captions in the language of the text',
    { 'a/kite.vtt': file('/c.vtt'), 'a/kite.de.vtt': file('/de.vtt') },
    { captions: { src: '/de.vtt', srclang: 'de' } },
  ],
  ['captions in another language', { 'a/kite.en.vtt': file('/en.vtt') }, {}],
])('%s', (_, files, expected) => {
  expect(besideVideo('a/kite.mp4?x=1', worldOf({ 'a/kite.mp4?x=1': file('/kite.mp4'), ...files }))).toEqual(
    expected,
  );
});

test('of a photo, a smaller file is the poster', () => {
  const raster = { digest: 'd', weight: 3_000_000, seen: true as const };
  const photo = {
    kind: 'internal' as const,
    src: '/media/kite.jpg',
    width: 4000,
    height: 3000,
    stem: '/media/@/kite.0123456789',
  };
  const context = worldOf({ 'kite.mp4': file('/k.mp4'), 'kite.jpg': { ...photo, format: 'jpeg', raster } });
  expect(besideVideo('kite.mp4', context)).toEqual({
    poster: { src: '/media/@/kite.0123456789.1200.jpg', width: 1200, height: 900 },
  });
});

test.each(['external', 'missing'] as const)('a video that is %s has nothing beside it', (kind) => {
  const there = kind === 'external' ? { kind, src: 'https://example.org/a.mp4' } : { kind, message: 'no' };
  const context = testContext({ resolveImage: (url) => (url.endsWith('.mp4') ? there : file(url)) });
  expect(besideVideo('https://example.org/a.mp4', context)).toEqual({});
});
