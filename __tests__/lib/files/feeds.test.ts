import { JSDOM } from 'jsdom';
import Parser from 'rss-parser';
import { renderTexts } from '../../../lib/build/render-texts';
import type { Content } from '../../../lib/content/content';
import { feedView } from '../../../lib/files/feed';
import { mainFeed, otherFeeds } from '../../../lib/files/feeds';
import { sitePaths } from '../../../lib/routes/site-paths';
import type { SiteConfig } from '../../../lib/site/site';
import { pageView } from '../../../lib/views/page';
import { blog, post } from '../../blog';

const AT = { url: 'https://me.test/sub' };
const TITLE = 'Ben & Jerry <T> ]]> </script> "quoted" 🎉';

const FILES = {
  'posts/a.md': post(
    [`title: '${TITLE}'`, 'date: 2026-05-01', 'updated: 2026-06-01', 'category: Notes', 'tags: [x]'],
    'See [b](b.md) and a note[^1].\n\nBell \u0007 and ]]>.\n\n[^1]: The note.\n',
  ),
  'posts/b.md': post(['title: B', 'date: 2026-04-01', 'guid: "tag:old.test,2020:b"']),
  'posts/draft.md': post(['title: MARKER', 'draft: true', 'category: Notes']),
  'posts/later.md': post(['title: MARKER', 'date: 2030-01-01', 'category: Notes']),
  'posts/unlisted.md': post(['title: MARKER', 'unlisted: true', 'category: Notes']),
  'posts/noindex.md': post(['title: MARKER', 'noindex: true', 'category: Notes']),
};

const site = (config: Partial<SiteConfig> = {}) => blog(FILES, { ...AT, termFeeds: 'all', ...config });

async function feedAt(path: string, content: Content = site()): Promise<string> {
  const feed = otherFeeds(content).get(path);
  if (feed === undefined) throw new Error(`no feed at ${path}`);
  const view = feedView(content, feed.scope);
  return feed.write(view, await renderTexts(view.texts, content));
}

test('the blog has a feed in each format, and one for each category and tag', () => {
  expect([...otherFeeds(site()).keys()]).toEqual([
    '/feed.rss',
    '/feed.json',
    '/categories/notes/feed.xml',
    '/tags/x/feed.xml',
  ]);
});

test('/feed.xml is RSS where the blog says so, and Atom has an address of its own', async () => {
  const content = site({ feedFormat: 'rss' });
  expect([...otherFeeds(content).keys()].slice(0, 2)).toEqual(['/feed.atom', '/feed.json']);
  const view = feedView(content);
  const xml = mainFeed(content, view, await renderTexts(view.texts, content));
  expect(xml).toContain(
    '<atom:link href="https://me.test/sub/feed.xml" rel="self" type="application/rss+xml"/>',
  );
  const { document } = new JSDOM(await feedAt('/feed.atom', content), { contentType: 'application/xml' })
    .window;
  expect(document.querySelector('link[rel=self]')?.getAttribute('href')).toBe(
    'https://me.test/sub/feed.atom',
  );
  expect(pageView(content, '/')?.meta.feeds?.[0]).toMatchObject({
    href: '/sub/feed.atom',
    type: 'application/atom+xml',
  });
  expect(pageView(content, '/')?.chrome.feedType).toBe('application/rss+xml');
  expect(sitePaths(content)).toContain('/feed.atom');
  expect(sitePaths(content)).not.toContain('/feed.rss');
  expect(sitePaths(site())).toContain('/feed.rss');
});

test('names are creators in RSS, where an author is an address of mail; and the blog’s sign is no SVG', async () => {
  const xml = await feedAt('/feed.rss');
  expect(xml).toContain('<dc:creator>Ada</dc:creator>');
  expect(xml).not.toMatch(/<author>[^@<]*</);
  expect(xml).toContain('<url>https://me.test/sub/icon-192.png</url>');
});

test('tags have feeds if they are asked for, and so have categories', () => {
  const feeds = (termFeeds: SiteConfig['termFeeds']) =>
    [...otherFeeds(site({ termFeeds })).keys()].filter((path) => path.endsWith('.xml'));
  expect(feeds('categories')).toEqual(['/categories/notes/feed.xml']);
  expect(feeds('none')).toEqual([]);
});

test('nothing that readers must not see yet, or not find, is in any', async () => {
  for (const path of otherFeeds(site()).keys()) expect(await feedAt(path)).not.toContain('MARKER');
});

test('RSS is read by another program with the same entries', async () => {
  const xml = await feedAt('/feed.rss');
  new JSDOM(xml, { contentType: 'application/xml' });
  const feed = await new Parser().parseString(xml);
  expect(feed).toMatchObject({ title: 'A blog', link: 'https://me.test/sub/' });
  expect(feed.items.map(({ link, guid }) => [link, guid])).toEqual([
    ['https://me.test/sub/posts/a/', 'https://me.test/sub/posts/a/'],
    ['https://me.test/sub/posts/b/', 'tag:old.test,2020:b'],
  ]);
  const [first] = feed.items;
  const title = new JSDOM(first?.title ?? '').window.document.body.textContent;
  expect(title).toBe(TITLE);
  expect(first?.categories).toEqual(['Notes', 'x']);
  expect(first?.['content:encoded']).toContain('<a href="https://me.test/sub/posts/b/">b</a>');
  expect(xml).not.toContain('\u0007');
});

test('JSON has titles as they are', async () => {
  const feed = JSON.parse(await feedAt('/feed.json'));
  expect(feed).toMatchObject({
    version: 'https://jsonfeed.org/version/1',
    title: 'A blog',
    home_page_url: 'https://me.test/sub/',
    feed_url: 'https://me.test/sub/feed.json',
  });
  expect(feed.items).toMatchObject([
    {
      id: 'https://me.test/sub/posts/a/',
      title: TITLE,
      date_published: '2026-05-01T00:00:00.000Z',
      date_modified: '2026-06-01T00:00:00.000Z',
    },
    { id: 'tag:old.test,2020:b', title: 'B' },
  ]);
});

test('the feed of a category says what it is of, and where it is', async () => {
  const xml = await feedAt('/categories/notes/feed.xml');
  const { document } = new JSDOM(xml, { contentType: 'application/xml' }).window;
  expect(document.querySelector('feed > title')?.textContent).toBe('Notes · A blog');
  expect(document.querySelector('link[rel=self]')?.getAttribute('href')).toBe(
    'https://me.test/sub/categories/notes/feed.xml',
  );
  expect(document.querySelectorAll('entry')).toHaveLength(1);
});

test('a note leads to its reference within the post, and all else leads to the site', async () => {
  const { items } = JSON.parse(await feedAt('/feed.json'));
  const html: string = items[0].content_html;
  expect(html).toMatch(/<a href="#fn:1" id="fnref:1"/);
  expect(html).toMatch(/<li id="fn:1">.*<a [^>]*href="#fnref:1"/s);
  const targets = [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href);
  expect(targets.filter((href) => !/^(https:|#fn)/.test(href))).toEqual([]);
});

test('ids are those of jekyll-feed, where the blog comes from there', async () => {
  const content = blog(
    { 'posts/2020-01-02-hello.md': post(['title: H', 'date: 2020-01-02']) },
    { ...AT, feedIds: 'jekyll', permalink: '/:year/:month/:day/:title.html' },
  );
  const { items } = JSON.parse(await feedAt('/feed.json', content));
  expect(items[0]).toMatchObject({
    id: 'https://me.test/sub/2020/01/02/hello',
    url: 'https://me.test/sub/2020/01/02/hello.html',
  });
});

test('summaries instead of texts, and a hub', async () => {
  const xml = await feedAt('/feed.rss', site({ feedContent: 'excerpt', webSub: 'https://hub.test/' }));
  expect(xml).not.toContain('content:encoded>');
  expect(xml).toContain('<description><![CDATA[See b and a note');
  expect(xml).toMatch(/<atom:link href="https:\/\/hub\.test\/" rel="hub"\/>/);
});

test('a blog without posts has feeds without entries', async () => {
  const empty = blog({}, AT);
  expect(JSON.parse(await feedAt('/feed.json', empty)).items).toEqual([]);
  expect((await new Parser().parseString(await feedAt('/feed.rss', empty))).items).toEqual([]);
});
