import { checkContent } from '../../../lib/check';
import { formatProblems } from '../../../lib/problems';
import type { SiteConfig } from '../../../lib/site';
import { blog, post } from '../../blog';

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

test('it is a warning where links that lead nowhere are', () => {
  const { problems } = blog(posts, { logo: { src: '/logo.svg' }, broken: 'warn' });
  expect(problems).toMatchObject([{ severity: 'warning', message: expect.stringMatching(/^logo\.src: /) }]);
});

test('files that are there are no problem', () => {
  const files = { ...posts, 'public/logo.svg': '', 'public/bild-\u00e4.png': '' };
  const config = { logo: '/logo.svg', icon: '/bild-a\u0308.png' };
  expect(blog(files, config).problems).toEqual([]);
});

test('a blog without the icon that it came with has none', () => {
  expect(blog(posts).problems).toEqual([]);
  expect(blog(posts, { icon: '/icon.svg' }).problems).toEqual([]);
});
