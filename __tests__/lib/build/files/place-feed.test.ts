import { placeFeed } from '../../../../lib/build/files/place-feed';
import type { SiteFiles } from '../../../../lib/build/site-files';
import { bytes } from '../../../blog';

const place = (own: string[], inPublic: string[], aliases = ['/rss.xml', '/feed/']) => {
  const filled = (names: string[], text: string): SiteFiles =>
    new Map(names.map((name) => [name, bytes(text)]));
  const files = filled(own, 'the blog’s');
  placeFeed({ files, publicFiles: filled(inPublic, 'the owner’s') }, aliases);
  return Object.fromEntries(
    [...files].map(([name, content]) => [
      name,
      content instanceof Uint8Array ? new TextDecoder().decode(content) : content,
    ]),
  );
};

test('old addresses answer with the feed', () => {
  expect(place(['feed.xml', 'robots.txt'], [])).toEqual({
    'feed.xml': 'the blog’s',
    'robots.txt': 'the blog’s',
    'rss.xml': 'the blog’s',
    'feed/index.html': 'the blog’s',
  });
});

test('old addresses answer with the feed of public/, where that replaces the blog’s own', () => {
  expect(place(['feed.xml'], ['feed.xml'])).toMatchObject({
    'rss.xml': 'the owner’s',
    'feed/index.html': 'the owner’s',
  });
});

test('a blog without old addresses has its feed once', () => {
  expect(place(['feed.xml'], [], [])).toEqual({ 'feed.xml': 'the blog’s' });
});
