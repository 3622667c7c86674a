import type { ImageFacts } from '../../../lib/files/image-facts';
import { factsOf } from '../../../lib/files/media';
import { formatProblem } from '../../../lib/problems/format-problems';
import type { SiteConfig } from '../../../lib/site/site';
import { cardImage, imageProblems, imageView } from '../../../lib/views/lead-image';
import { blog, post } from '../../blog';

jest.mock('../../../lib/files/media');

/** What is shown, on the page and on cards, and said, of a post's image whose file has these facts. */
function shown(image: string, facts: ImageFacts, config: Partial<SiteConfig> = {}) {
  jest.mocked(factsOf).mockReturnValue(facts);
  const files = { 'posts/a.md': post([`image: "${image}"`]), 'posts/pic': '', 'public/me.png': '' };
  const content = blog(files, config);
  const [own] = content.posts;
  if (own === undefined) throw new Error('no post');
  return {
    page: imageView(own, content)?.src,
    card: cardImage(own, content)?.url,
    said: imageProblems(own, content).map(formatProblem),
  };
}

const PAGE = '/media/pic';
const CARD = 'https://blog.test/media/pic';

test.each(['png', 'jpeg', 'webp', 'gif'] as const)('%s is shown everywhere', (format) =>
  expect(shown('pic', { format })).toEqual({ page: PAGE, card: CARD, said: [] }),
);

test.each(['svg', 'avif', 'bmp', 'ico'] as const)('%s is not for cards, which is said', (format) =>
  expect(shown('pic', { format })).toEqual({
    page: PAGE,
    card: undefined,
    said: [
      `posts/a.md:3:8 warning image "pic" is shown on the page, but cards on other sites show the title and a drawing, since networks show no ${format.toUpperCase()}; write a PNG, JPEG or WebP [image]`,
    ],
  }),
);

test('without drawn cards there is none', () =>
  expect(shown('pic', { format: 'svg' }, { cards: false }).said).toEqual([
    'posts/a.md:3:8 warning image "pic" is shown on the page, but cards on other sites have no image, since networks show no SVG; write a PNG, JPEG or WebP [image]',
  ]));

test('cards have the site’s image in its place', () =>
  expect(shown('pic', { format: 'svg' }, { shareImage: { src: '/me.png', alt: 'Me' } }).said).toEqual([
    'posts/a.md:3:8 warning image "pic" is shown on the page, but cards on other sites show shareImage of site.config.ts, since networks show no SVG; write a PNG, JPEG or WebP [image]',
  ]));

test('what only some browsers show is on the page, and on no card', () =>
  expect(shown('pic', { format: 'heic', problem: 'is HEIC' })).toEqual({
    page: PAGE,
    card: undefined,
    said: ['posts/a.md:3:8 warning image "pic" is HEIC [image]'],
  }));

test('what is cut off is shown as far as it goes', () =>
  expect(shown('pic', { format: 'png', problem: 'is cut off' })).toEqual({
    page: PAGE,
    card: CARD,
    said: ['posts/a.md:3:8 warning image "pic" is cut off [image]'],
  }));

test('what no browser shows is not shown', () =>
  expect(shown('pic', { problem: 'is empty' })).toEqual({
    page: undefined,
    card: undefined,
    said: ['posts/a.md:3:8 warning image "pic" is empty [image]'],
  }));

test('of an image elsewhere only the name is known', () => {
  const url = 'https://else.test/a';
  expect(shown(`${url}.png`, {})).toEqual({ page: `${url}.png`, card: `${url}.png`, said: [] });
  expect(shown(`${url}.SVG?v=1`, {})).toMatchObject({ page: `${url}.SVG?v=1`, card: undefined });
  expect(shown(`${url}.SVG?v=1`, {}).said).toHaveLength(1);
});

test('one that is not there is said to be missing', () =>
  expect(shown('pix', {})).toEqual({
    page: undefined,
    card: undefined,
    said: ['posts/a.md:3:8 error image "pix" leads nowhere; did you mean pic? [image]'],
  }));
