import { renderTexts } from '../../../lib/build/render-texts';
import { feedView } from '../../../lib/files/feed';
import { otherFeeds } from '../../../lib/files/feeds';
import { rootTexts } from '../../../lib/files/root-files';
import { sitemap, sitemapFiles } from '../../../lib/files/sitemap';
import { pageTypes, sitePaths } from '../../../lib/routes/site-paths';
import type { SiteConfig } from '../../../lib/site/site';
import { cardsOf } from '../../../lib/views/card';
import { pageView } from '../../../lib/views/page';
import type { PageView } from '../../../lib/views/view';
import { blog, post } from '../../blog';

const FILES = {
  'posts/a.md': post(['title: A', 'tags: [x, y]', 'category: C', 'series: S']),
  'posts/b.md': post(['title: B', 'date: 2026-04-01', 'series: S']),
  'posts/a.de.md': post(['title: A auf Deutsch', 'tags: [x]', 'series: S']),
  'posts/c.de.md': post(['title: C', 'date: 2026-03-01', 'series: S', 'redirect_from: /alt/']),
  'posts/a.ar.md': post(['title: أ', 'noindex: true']),
  'pages/about.md': 'Text.\n',
  'pages/about.de.md': 'Text.\n',
};

const CONFIG: Partial<SiteConfig> = {
  title: 'Kites',
  description: 'On kites.',
  url: 'https://blog.test/sub',
  nav: [
    { label: 'Posts', href: '/' },
    { label: 'B', href: '/posts/b/' },
  ],
  footer: [{ label: 'About', href: '/about/' }],
  texts: { archive: 'All of them.' },
  languages: [
    { tag: 'en' },
    { tag: 'de', title: 'Drachen', description: 'Über Drachen.' },
    { tag: 'ar', nav: [{ label: 'English', href: '/' }] },
  ],
};

const content = blog(FILES, CONFIG);

function viewAt(path: string, of = content): PageView {
  const view = pageView(of, path);
  if (view === undefined) throw new Error(`no page at ${path}`);
  return view;
}

test('a page speaks the language that it is in, and what is around it leads to pages in that', () => {
  const { chrome, meta } = viewAt('/de/archive/');
  expect(chrome).toMatchObject({
    language: 'de',
    siteTitle: 'Drachen',
    homeHref: '/sub/de/',
    searchHref: '/sub/de/search/',
    feedHref: '/sub/de/feed.xml',
    nav: [
      { label: 'Posts', href: '/sub/de/', lang: 'en' },
      { label: 'B', href: '/sub/posts/b/', lang: 'en' },
    ],
    footerLinks: [{ label: 'About', href: '/sub/de/about/', lang: 'en' }],
  });
  expect(meta).toMatchObject({
    title: 'Archiv',
    locale: 'de_DE',
    canonical: 'https://blog.test/sub/de/archive/',
  });
  expect(viewAt('/de/archive/')).toMatchObject({ standfirst: expect.not.stringContaining('All of them.') });
});

test('a menu of its own is taken as it is written', () => {
  expect(viewAt('/ar/').chrome.nav).toEqual([{ label: 'English', href: '/sub/' }]);
});

test.each([
  ['/posts/a/', ['/sub/de/posts/a/', '/sub/ar/posts/a/']],
  ['/de/posts/a/', ['/sub/posts/a/', '/sub/ar/posts/a/']],
  ['/posts/b/', ['/sub/de/', '/sub/ar/']],
  ['/about/', ['/sub/de/about/', '/sub/ar/']],
  ['/', ['/sub/de/', '/sub/ar/']],
  ['/ar/', ['/sub/', '/sub/de/']],
  ['/archive/', ['/sub/de/archive/', '/sub/ar/archive/']],
  ['/tags/x/', ['/sub/de/tags/x/', '/sub/ar/']],
  ['/tags/y/', ['/sub/de/', '/sub/ar/']],
  ['/404.html', ['/sub/de/', '/sub/ar/']],
])('from %s, the ways to other languages are %j', (path, hrefs) => {
  expect(viewAt(path).chrome.languages?.map(({ href }) => href)).toEqual(hrefs);
});

test('languages are called as their readers call them, and set in their direction', () => {
  expect(viewAt('/').chrome.languages).toEqual([
    { href: '/sub/de/', label: 'Deutsch', lang: 'de' },
    { href: '/sub/ar/', label: 'العربية', lang: 'ar', dir: 'rtl' },
  ]);
  expect(viewAt('/ar/').chrome.languages?.map(({ dir }) => dir)).toEqual(['ltr', 'ltr']);
});

test('a text names its translations', () => {
  expect(viewAt('/de/posts/a/')).toMatchObject({
    translations: [
      { href: '/sub/posts/a/', label: 'English', lang: 'en' },
      { href: '/sub/ar/posts/a/', label: 'العربية', lang: 'ar', dir: 'rtl' },
    ],
  });
  expect(viewAt('/de/about/')).toMatchObject({ translations: [{ href: '/sub/about/', lang: 'en' }] });
  expect(viewAt('/posts/b/')).not.toHaveProperty('translations');
});

test('search engines are told of each language of a page, but of none that they are asked to leave out', () => {
  const expected = [
    { lang: 'en', href: 'https://blog.test/sub/posts/a/' },
    { lang: 'de', href: 'https://blog.test/sub/de/posts/a/' },
    { lang: 'x-default', href: 'https://blog.test/sub/posts/a/' },
  ];
  expect(viewAt('/posts/a/').meta.alternates).toEqual(expected);
  expect(viewAt('/de/posts/a/').meta.alternates).toEqual(expected);
  expect(viewAt('/ar/posts/a/').meta).not.toHaveProperty('alternates');
  expect(viewAt('/posts/b/').meta).not.toHaveProperty('alternates');
});

test('what one page names as another language of itself names it back', () => {
  for (const path of pageTypes(content).keys()) {
    const { meta } = viewAt(path);
    for (const { href } of meta.alternates ?? []) {
      const there = viewAt(decodeURI(href.slice('https://blog.test/sub'.length)));
      expect([path, href, there.meta.alternates]).toEqual([path, href, meta.alternates]);
    }
  }
});

test('the sitemap says the same, and holds to the schema of links', () => {
  const said = sitemap(content).flatMap(({ url, alternates }) => (alternates ? [[url, alternates]] : []));
  expect(said.length).toBeGreaterThan(8);
  for (const [url, alternates] of said) {
    expect([
      url,
      viewAt(decodeURI(String(url).slice('https://blog.test/sub'.length))).meta.alternates,
    ]).toEqual([url, alternates]);
  }
  const [xml = ''] = sitemapFiles(content).values();
  expect(xml).toContain('xmlns:xhtml="http://www.w3.org/1999/xhtml"');
  expect(xml).toContain('<xhtml:link rel="alternate" hreflang="de" href="https://blog.test/sub/de/about/"/>');
});

test('neighbours, series, and lists are of the same language', () => {
  expect(viewAt('/de/posts/a/')).toMatchObject({
    previous: { href: '/sub/de/posts/c/' },
    series: { title: 'S', posts: [{ label: 'C' }, { label: 'A auf Deutsch' }] },
  });
  expect(viewAt('/de/')).toMatchObject({ type: 'home', title: 'Drachen', description: 'Über Drachen.' });
  expect(viewAt('/ar/')).toMatchObject({ title: 'Kites', description: 'On kites.' });
  expect(viewAt('/alt/').chrome.language).toBe('de');
});

test('each language has its feeds, with its own posts', () => {
  const feeds = otherFeeds(content);
  expect([...feeds.keys()]).toEqual([
    '/feed.rss',
    '/feed.json',
    '/categories/c/feed.xml',
    '/de/feed.xml',
    '/de/feed.rss',
    '/de/feed.json',
    '/ar/feed.xml',
    '/ar/feed.rss',
    '/ar/feed.json',
  ]);
  const of = (path: string) => {
    const { edition, scope } = feeds.get(path) ?? {};
    return edition && feedView(edition, scope);
  };
  expect(of('/de/feed.xml')).toMatchObject({
    id: 'https://blog.test/sub/de/',
    self: 'https://blog.test/sub/de/feed.xml',
    title: 'Drachen',
    language: 'de',
    entries: [{ title: 'A auf Deutsch' }, { title: 'C' }],
  });
  expect([...feeds.keys()].filter((path) => !sitePaths(content).has(path))).toEqual([]);
});

test('the blog has a manifest for each language, and one list for language models', () => {
  const texts = rootTexts(content);
  expect(JSON.parse(texts.get('/ar/manifest.webmanifest')?.() ?? '')).toMatchObject({
    lang: 'ar',
    dir: 'rtl',
    start_url: '/sub/ar/',
  });
  expect(texts.get('/llms.txt')?.()).toMatch(
    /^## Posts: English\n\n- \[A\].*\n- \[B\].*\n\n## Posts: Deutsch\n\n- \[A auf Deutsch\].*\n- \[C\].*\n$/m,
  );
});

test('each language has its preview image, and dates on those of posts in its own words', () => {
  const cards = [...cardsOf(content).values()].map(({ card: { title, language, lines } }) => [
    title,
    language,
    ...lines,
  ]);
  expect(cards).toContainEqual(['Drachen', 'de', 'Über Drachen.']);
  expect(cards).toContainEqual(['A auf Deutsch', 'de', '1. Mai 2026']);
  expect(cards).toContainEqual(['A', 'en', '1 May 2026 · C']);
});

test('comments are dated and counted in the language of their post', async () => {
  const comments = JSON.stringify({
    comments: [{ id: '1', author: 'Bo', date: '2026-05-04', text: 'Gut.' }],
  });
  const discussed = blog({ ...FILES, 'posts/a.de.comments.json': comments }, CONFIG);
  const view = viewAt('/de/posts/a/', discussed);
  expect(view).toMatchObject({ comments: { label: '1 Kommentar' } });
  const texts = await renderTexts(view.texts ?? [], discussed);
  expect(texts['posts/a.de.md#comments']?.html).toContain('4. Mai 2026');
});

test('an original in a list of another language is marked as such, and stays where it is', () => {
  const everywhere = blog(FILES, { ...CONFIG, untranslated: 'everywhere' });
  expect(viewAt('/de/', everywhere)).toMatchObject({
    entries: [{ title: 'A auf Deutsch' }, { title: 'B', href: '/sub/posts/b/', lang: 'en' }, { title: 'C' }],
  });
  expect(viewAt('/ar/', everywhere)).toMatchObject({
    entries: [{ title: 'أ' }, { title: 'B', lang: 'en', dir: 'ltr' }, { title: 'C', lang: 'de', dir: 'ltr' }],
  });
  expect(viewAt('/', everywhere)).toMatchObject({
    entries: [{ title: 'A' }, { title: 'B' }, { title: 'C', lang: 'de' }],
  });
  expect(viewAt('/posts/b/', everywhere).chrome.language).toBe('en');
});

test('a main language with an address has its pages there, and the root leads to it', () => {
  const below = blog(FILES, { ...CONFIG, languages: [{ tag: 'en', path: 'en' }, { tag: 'de' }] });
  expect(viewAt('/', below)).toMatchObject({ type: 'redirect', href: '/sub/en/' });
  expect(viewAt('/en/', below)).toMatchObject({ type: 'home', title: 'Kites' });
  expect(viewAt('/en/posts/a/', below).chrome).toMatchObject({
    homeHref: '/sub/en/',
    feedHref: '/sub/feed.xml',
  });
});

test.each<[string, Partial<SiteConfig>]>([
  ['as it is', {}],
  ['listed everywhere', { untranslated: 'everywhere' }],
  [
    'with an address of the main language',
    { languages: [{ tag: 'en', path: 'en' }, { tag: 'de' }, { tag: 'ar' }] },
  ],
  ['with feeds of all terms', { termFeeds: 'all', feedFormat: 'rss' }],
])('every link of every page leads to something: %s', (_, config) => {
  const nav = [{ label: 'About', href: config.languages ? '/en/about/' : '/about/' }];
  const of = blog(FILES, { ...CONFIG, footer: [], nav, ...config });
  const there = sitePaths(of);
  for (const path of pageTypes(of).keys()) {
    const links = [
      ...JSON.stringify(viewAt(path, of)).matchAll(/"\w*[hH]ref":"(?:https:\/\/blog\.test)?\/sub(\/[^"?]*)/g),
    ];
    expect(links.length).toBeGreaterThan(5);
    const lost = links
      .map(([, at = '']) => decodeURI(at))
      .filter((at) => !there.has(at) && at !== '/pagefind/' && !/^\/pagefind-/.test(at));
    expect([path, lost]).toEqual([path, []]);
  }
});

test('a direction that the configuration says wins over that of the tag', () => {
  const turned = blog(FILES, { ...CONFIG, languages: [{ tag: 'en' }, { tag: 'de', direction: 'rtl' }] });
  expect(viewAt('/de/', turned).chrome.direction).toBe('rtl');
  expect(viewAt('/', turned).chrome.languages).toMatchObject([{ lang: 'de', dir: 'rtl' }]);
});
