import { checkContent } from '../../../lib/build/checks/check-content';
import { frameKeys } from '../../../lib/content/frame-problems';
import { formatProblems } from '../../../lib/problems/format-problems';
import type { SiteConfig } from '../../../lib/site/site';
import { blog, post, siteOf } from '../../blog';

const said = (config: Partial<SiteConfig>, files: Record<string, string> = {}) =>
  formatProblems(blog(files, config).problems).split('\n').slice(0, -1);

const nav = (...hrefs: string[]) => ({ nav: hrefs.map((href) => ({ label: href, href })) });

test('a wrong link is one error, with its key and the nearest address, however many pages there are', async () => {
  const files = { 'posts/a.md': post(), 'posts/b.md': post() };
  const config = { ...nav('/', '/tags/', '/archvie/'), footer: [{ label: 'x', href: '/zebra/' }] };
  const content = blog(files, config);
  expect(formatProblems(await checkContent(content))).toBe(
    [
      'site.config.ts error footer[0].href: "/zebra/" leads nowhere [link]',
      'site.config.ts error nav[2].href: "/archvie/" leads nowhere; did you mean /archive/? [link]',
      '2 errors',
    ].join('\n'),
  );
});

test.each([
  '/archive',
  '/tags/?a#b',
  '/feed.xml',
  '/posts/a/#one',
  '/old/',
  'https://x.test/',
  'mailto:a@b.test',
])('%s leads somewhere', (href) => {
  const files = { 'posts/a.md': post(['redirect_from: /old/'], '## One\n') };
  expect(said(nav(href), files)).toEqual([]);
});

test.each([
  ['/posts/a/#two', '"/posts/a/#two": posts/a.md has no heading #two'],
  ['/posts/draft/', '"/posts/draft/" leads to a post that is not published (draft)'],
  ['/posts/bad/', '"/posts/bad/" leads to posts/bad.md, which has an error'],
])('%s: %s', (href, message) => {
  const files = {
    'posts/a.md': post([], '## One\n'),
    'posts/draft.md': post(['draft: true']),
    'posts/bad.md': post(['draft: perhaps']),
  };
  expect(said(nav(href), files)).toContain(`site.config.ts error nav[0].href: ${message} [link]`);
});

test("the author's page is a part of every page, too", () => {
  expect(said({ author: { name: 'Ada', url: '/ada/' } })).toEqual([
    'site.config.ts error author.url: "/ada/" leads nowhere [link]',
  ]);
});

test('with a base path, with paths elsewhere on the host, and as a warning', () => {
  const config = { url: 'https://x.test/blog', ...nav('/archive/', '/blog/archive/', '/wiki/x/', '/y/') };
  expect(said({ ...config, elsewhere: ['/wiki/'], broken: 'warn' })).toEqual([
    'site.config.ts warning nav[3].href: "/y/" leads nowhere [link]',
  ]);
});

test('pages write addresses as the look for them expects', () => {
  const config = { url: 'https://x.test/blog', ...nav('/ü/?a=b#c', '/wiki/', 'https://y.test/') };
  expect([...frameKeys(siteOf({ ...config, elsewhere: ['/wiki/'] }))]).toEqual([
    ['/wiki/', 'nav[1].href'],
    ['/blog/%C3%BC/?a=b#c', 'nav[0].href'],
  ]);
});
