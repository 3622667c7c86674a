import { checkContent } from '../../../lib/build/checks/check-content';
import { frameImageProblems } from '../../../lib/content/frame-files';
import { type ImageFacts, imageFacts } from '../../../lib/files/image-facts';
import { formatProblems } from '../../../lib/problems/format-problems';
import type { SiteConfig } from '../../../lib/site/site';
import { blog, bytes, post } from '../../blog';

/** An icon of one pixel's width and height, as its directory says. */
const ICO = new Uint8Array([0, 0, 1, 0, 1, 0, 1, 1, 0, 0, 1, 0, 32, 0, 4, 0, 0, 0, 22, 0, 0, 0, 1, 2, 3, 4]);

const posts = { 'posts/a.md': post(), 'posts/b.md': post() };

test('a file that public/ does not hold is said once, however many pages there are', async () => {
  const config: Partial<SiteConfig> = {
    logo: '/logo.svg',
    icon: '/i.png',
    shareImage: { src: '/images/crad.png', alt: 'A card' },
  };
  const content = blog({ ...posts, 'public/images/card.png': '' }, config);
  expect(formatProblems(await checkContent(content))).toBe(
    [
      'site.config.ts error icon: there is no file public/i.png; add it, or name another file [config]',
      'site.config.ts error logo: there is no file public/logo.svg; add it, or name another file [config]',
      'site.config.ts error shareImage.src: there is no file public/images/crad.png; did you mean /images/card.png? [config]',
      '3 errors',
    ].join('\n'),
  );
});

test('an image that readers cannot see is said once', async () => {
  const config = {
    logo: '/logo.png',
    icon: '/icon.ico',
    shareImage: { src: '/card.jpg', alt: 'A card' },
  };
  const files = { ...posts, 'public/logo.png': '', 'public/icon.ico': '', 'public/card.jpg': '' };
  const onDisk: Record<string, ImageFacts> = {
    'public/logo.png': imageFacts('logo.png', new Uint8Array()),
    'public/icon.ico': imageFacts('icon.ico', ICO),
    'public/card.jpg': imageFacts('card.jpg', bytes('....ftypheic....')),
  };
  const content = blog(files, config, { imageFacts: (file) => onDisk[file] ?? {} });
  expect(formatProblems(frameImageProblems(content))).toBe(
    [
      'site.config.ts warning logo: "/logo.png" is empty; copy the image here again [image]',
      'site.config.ts warning shareImage.src: "/card.jpg" is a HEIC image, which only Safari shows; save the image as JPEG, PNG or WebP [image]',
      '2 warnings',
    ].join('\n'),
  );
});

test('it is a warning where links that lead nowhere are', () => {
  const { problems } = blog(posts, { logo: { src: '/logo.svg' }, broken: 'warn' });
  expect(problems).toMatchObject([{ severity: 'warning', message: expect.stringMatching(/^logo\.src: /) }]);
});

test('files that are there are no problem', () => {
  const files = { ...posts, 'public/logo.svg': '', 'public/bild-\u00e4.png': '' };
  const config = { logo: '/logo.svg', icon: '/bild-a\u0308.png' };
  expect(blog(files, config).problems).toEqual([]);
});

test('a blog needs no icon of its own', () => {
  expect(blog(posts).problems).toEqual([]);
  expect(blog(posts, { icon: '/icon.svg' }).problems).toEqual([]);
});
