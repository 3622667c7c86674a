import { mf2 } from 'microformats-parser';
import { renderToStaticMarkup } from 'react-dom/server';
import { SitePage } from '../../components/site-page';
import { pageProps } from '../../lib/build/render-texts';
import type { SiteConfig } from '../../lib/site/site';
import { pageView } from '../../lib/views/page';
import { blog, post } from '../blog';

const FILES = {
  'posts/a.md': post(
    [
      'title: "Ben & <Jerry> ]]> </script>"',
      'date: 2026-01-02',
      'updated: 2026-03-04',
      'description: What it is about',
      'category: Notes',
      'authors: [Bo, Ada]',
      'syndication: https://social.test/@ada/1',
    ],
    'Text with *stress*.\n',
  ),
  'posts/b.md': post(['title: B', 'date: 2025-01-02']),
  'pages/about.md': '# About\n\nMe.\n',
};

async function itemsOf(path: string, config: Partial<SiteConfig> = {}) {
  const content = blog(FILES, { url: 'https://me.test/sub', ...config });
  const view = pageView(content, path);
  if (view === undefined) throw new Error(`no page at ${path}`);
  const html = renderToStaticMarkup(<SitePage {...(await pageProps(view, content))} />);
  return mf2(html, { baseUrl: `https://me.test/sub${path}` }).items;
}

test('a post is an h-entry with all that readers need of it', async () => {
  const [entry, ...others] = await itemsOf('/posts/a/');
  expect(others).toEqual([]);
  expect(entry?.type).toEqual(['h-entry']);
  expect(entry?.properties).toMatchObject({
    name: ['Ben & <Jerry> ]]> </script>'],
    url: ['https://me.test/sub/posts/a/'],
    published: ['2026-01-02'],
    updated: ['2026-03-04'],
    summary: ['What it is about'],
    category: ['Notes'],
    syndication: ['https://social.test/@ada/1'],
  });
  expect(entry?.properties.content).toEqual([
    { html: '<p>Text with <em>stress</em>.</p>', value: 'Text with stress.' },
  ]);
  expect(entry?.properties.author).toMatchObject([
    { type: ['h-card'], properties: { name: ['Bo'] } },
    { type: ['h-card'], properties: { name: ['Ada'], url: ['https://me.test/sub/about/'] } },
  ]);
});

test('the front page is an h-feed of entries, with whose it is', async () => {
  const [feed, ...others] = await itemsOf('/');
  expect(others).toEqual([]);
  expect(feed?.type).toEqual(['h-feed']);
  expect(feed?.properties).toMatchObject({
    name: ['A blog'],
    author: [{ properties: { name: ['Ada'], url: ['https://me.test/sub/'] } }],
  });
  expect(feed?.children?.map(({ type, properties }) => [type?.[0], properties.name, properties.url])).toEqual(
    [
      ['h-entry', ['Ben & <Jerry> ]]> </script>'], ['https://me.test/sub/posts/a/']],
      ['h-entry', ['B'], ['https://me.test/sub/posts/b/']],
    ],
  );
});

test('so is the page of a category', async () => {
  const [feed] = await itemsOf('/categories/notes/');
  expect(feed?.type).toEqual(['h-feed']);
  expect(feed?.children?.map(({ properties }) => properties)).toMatchObject([
    { published: ['2026-01-02'], summary: ['What it is about'], url: ['https://me.test/sub/posts/a/'] },
  ]);
});
