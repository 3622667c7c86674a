import { sitePaths } from '../../../lib/routes/site-paths';
import type { SiteConfig } from '../../../lib/site/site';
import { archiveView } from '../../../lib/views/archive';
import { chromeView } from '../../../lib/views/chrome';
import { notFoundView } from '../../../lib/views/not-found';
import { pageView } from '../../../lib/views/page';
import { postView } from '../../../lib/views/post';
import { blog, post } from '../../blog';

/** What of a blog is its owner's, in the views of its pages. */

const FILES = {
  'posts/a.md': post(['date: 2020-05-01', 'series: S', 'redirect_from: /old/']),
  'posts/b.md': post(['date: 2022-05-01', 'series: S', 'authors: [Guest]', 'image: card.svg']),
  'posts/c.md': post(['date: 2021-05-01', 'image: pic.png']),
  'posts/card.svg': '',
  'posts/pic.png': '',
  'public/me.png': '',
};

const chromeOf = (config: Partial<SiteConfig>) => chromeView(blog(FILES, config), '/');

function allViews(config: Partial<SiteConfig>): string {
  const content = blog(FILES, config);
  const views = [...sitePaths(content)].map((path) => pageView(content, path));
  return JSON.stringify([...views, notFoundView(content)]);
}

describe('drawings', () => {
  test('are on every page', () => {
    expect(allViews({})).toMatch(/"(plate|mark)":/);
    expect(allViews({})).toMatch(/attractor/);
    expect(archiveView(blog(FILES), '/archive/')?.strips).toBe(true);
  });

  test('are on none, nor a word about them, where the owner wants none', () => {
    const views = allViews({ drawings: false });
    expect(views).not.toMatch(/"(plate|mark|seed)":/);
    expect(views).not.toMatch(/attractor|strange/i);
    expect(archiveView(blog(FILES, { drawings: false }), '/archive/')?.strips).toBe(false);
  });
});

describe('texts', () => {
  test('take the place of the blog’s own', () => {
    const texts = { footer: 'Bye.', archive: 'All.', notFoundTitle: 'Gone', notFound: 'For good.' };
    expect(chromeOf({ texts }).colophon).toBe('Bye.');
    expect(archiveView(blog(FILES, { texts }), '/archive/')?.standfirst).toBe('All.');
    expect(notFoundView(blog({}, { texts }))).toMatchObject({ title: 'Gone', standfirst: 'For good.' });
  });

  test('are left out where they are empty', () => {
    const texts = { footer: '', archive: '', notFound: '' };
    expect(chromeOf({ texts })).not.toHaveProperty('colophon');
    expect(archiveView(blog(FILES, { texts }), '/archive/')).not.toHaveProperty('standfirst');
    expect(notFoundView(blog(FILES, { texts }))).not.toHaveProperty('standfirst');
  });

  test('an empty archive says so, whatever the owner says of a full one', () => {
    expect(archiveView(blog({}, { texts: { archive: 'All.' } }), '/archive/')?.standfirst).toMatch(
      /^Nothing/,
    );
  });
});

describe('copyright', () => {
  test.each([
    [undefined, '© 2020–2022 Ada'],
    ['Ada, {years}. CC BY 4.0', 'Ada, 2020–2022. CC BY 4.0'],
    ['Nobody’s', 'Nobody’s'],
  ])('%j is %j', (copyright, text) => expect(chromeOf({ copyright }).copyright).toBe(text));

  test('may be nothing', () => expect(chromeOf({ copyright: '' })).not.toHaveProperty('copyright'));

  test('has no gap without a post', () =>
    expect(chromeView(blog({}, { copyright: '© {years} Ada' }), '/').copyright).toBe('© Ada'));
});

test('profiles come after the links of the foot, as the author’s unless said otherwise', () => {
  const { footerLinks } = chromeOf({
    footer: [{ label: 'Source', href: '/archive/' }],
    social: [
      { label: 'Mastodon', href: 'https://social.test/@ada' },
      { label: 'Club', href: 'https://club.test', me: false },
    ],
  });
  expect(footerLinks).toEqual([
    { label: 'Source', href: '/archive/' },
    { label: 'Mastodon', href: 'https://social.test/@ada', me: true },
    { label: 'Club', href: 'https://club.test' },
  ]);
});

describe('files of public/', () => {
  const url = 'https://me.test/blog';

  test('are addressed with the base path', () => {
    const shareImage = { src: '/me.png', alt: 'Me' };
    expect(chromeOf({ url, logo: '/me.png', icon: '/me.png', shareImage })).toMatchObject({
      logo: { src: '/blog/me.png', alt: '' },
      icon: { href: '/blog/me.png', type: 'image/png' },
      shareImage: { url: 'https://me.test/blog/me.png', alt: 'Me' },
    });
    expect(chromeOf({ logo: { src: '/me.png', wordmark: true } }).logo?.alt).toBe('A blog');
  });

  test('are left out of pages where they are missing', () => {
    const chrome = chromeOf({ logo: '/x.png', icon: '/x.png', shareImage: { src: '/x.png', alt: 'X' } });
    expect(chrome).not.toHaveProperty('logo');
    expect(chrome).not.toHaveProperty('icon');
    expect(chrome.shareImage?.url).toMatch(/^https:\/\/blog\.test\/media\/@\/cards\//);
  });

  test('no card is drawn where the owner wants none', () => {
    expect(chromeOf({ cards: false })).not.toHaveProperty('shareImage');
  });

  test.each([
    [[], { href: '/mark.svg', type: 'image/svg+xml' }],
    [['public/icon.svg', 'public/favicon.ico'], { href: '/icon.svg', type: 'image/svg+xml' }],
    [['public/favicon.ico'], { href: '/favicon.ico', type: 'image/vnd.microsoft.icon' }],
  ])('the icon of a blog with %j that configures none', (files, icon) =>
    expect(chromeView(blog(Object.fromEntries(files.map((name) => [name, '']))), '/').icon).toEqual(icon),
  );
});

describe('the image of a card', () => {
  const shareImage = { src: '/me.png', alt: 'Me' };
  const imageAt = (path: string, config: Partial<SiteConfig>) =>
    postView(blog(FILES, config), path)?.meta.image;

  test('is the post’s', () =>
    expect(imageAt('/posts/c/', { shareImage })?.url).toBe('https://blog.test/media/pic.png'));

  test('is no SVG', () => {
    expect(imageAt('/posts/b/', { cards: false })).toBeUndefined();
    expect(imageAt('/posts/b/', { shareImage })).toBeUndefined();
  });

  test('is drawn where there is no other', () => {
    expect(imageAt('/posts/b/', { url: 'https://me.test/sub' })).toMatchObject({
      url: expect.stringMatching(/^https:\/\/me\.test\/sub\/media\/@\/cards\/[0-9a-f]{12}\.png$/),
      width: 1200,
      height: 630,
    });
  });
});

describe('the byline', () => {
  const authorsAt = (path: string, config: Partial<SiteConfig>) =>
    postView(blog(FILES, config), path)?.authors.map(({ label }) => label);

  test('names the author', () => expect(authorsAt('/posts/a/', {})).toEqual(['Ada']));

  test('is left out where the author is the blog itself', () => {
    const config = { title: 'My Blog', author: { name: ' my blog' } };
    expect(authorsAt('/posts/a/', config)).toEqual([]);
    expect(authorsAt('/posts/b/', config)).toEqual(['Guest']);
    expect(postView(blog(FILES, config), '/posts/a/')?.meta.authors).toEqual([' my blog']);
  });
});
