import { renderTexts } from '../../../lib/build/render-texts';
import { feedView } from '../../../lib/files/feed';
import { atomFeed } from '../../../lib/files/write-feed';
import { formatProblem } from '../../../lib/problems/format-problems';
import { pageTypes } from '../../../lib/routes/site-paths';
import type { SiteConfig } from '../../../lib/site/site';
import { pageView } from '../../../lib/views/page';

import { blog, post } from '../../blog';
import { manyComments, TALK } from '../../browser/posts/comments';

const GISCUS: Partial<SiteConfig> = {
  comments: { provider: 'giscus', repo: 'me/blog', repoId: 'R_1', category: 'Talk', categoryId: 'DIC_1' },
};

const FILES = {
  'posts/talk.md': post(),
  'posts/talk.comments.json': JSON.stringify(TALK),
  'posts/long/index.md': post(),
  'posts/long/comments.json': JSON.stringify(manyComments(500)),
  'posts/plain.md': post(),
  'posts/quiet.md': post(['comments: false']),
  'posts/quiet.comments.json': JSON.stringify(TALK),
};

async function pageAt(path: string, config: Partial<SiteConfig> = {}) {
  const content = blog(FILES, config);
  const view = pageView(content, path);
  const texts = await renderTexts(view?.texts ?? [], content);
  const html = Object.entries(texts).find(([name]) => name.endsWith('#comments'))?.[1]?.html;
  return { view, html };
}

test('a post with comments beside it shows them, and counts those with a text', async () => {
  const { view, html } = await pageAt('/posts/talk/');
  expect(view).toMatchObject({ comments: { label: '7 comments' } });
  expect(html).toContain('As deep as it gets.');
  expect(html).not.toContain('data-live');
});

test.each(['/posts/plain/', '/posts/quiet/'])('%s has none, and says nothing of them', async (path) => {
  const { view, html } = await pageAt(path);
  expect(view).not.toHaveProperty('comments');
  expect(html).toBeUndefined();
});

test('where readers can comment, each post has a plate but that which wants none; pages have none', async () => {
  expect((await pageAt('/posts/plain/', GISCUS)).view).toMatchObject({ comments: { label: 'Comments' } });
  expect((await pageAt('/posts/plain/', GISCUS)).html).toMatch(
    /<a href="https:\/\/github\.com\/me\/blog\/[^>]* data-live="/,
  );
  expect((await pageAt('/posts/quiet/', GISCUS)).html).toBeUndefined();
  const content = blog({ 'pages/about.md': 'About.' }, GISCUS);
  expect(pageView(content, '/about/')?.texts).toEqual([{ source: 'pages/about.md', part: 'body' }]);
});

test('a service without pages of its own has a button, and a sentence for who has no scripts', async () => {
  const { html } = await pageAt('/posts/plain/', {
    comments: { provider: 'isso', host: 'https://talk.test', load: 'near' },
  });
  expect(html).toMatch(
    /<button type="button" data-live="[^"]*" data-script="\/discussion\.js" data-near="">/,
  );
  expect(html).toContain('this browser runs none');
  expect(html).not.toContain('when you click');
});

test('what finds no room is on pages of its own, which lead to each other and to the post', async () => {
  const content = blog(FILES);
  const paths = [...pageTypes(content)].filter(([, type]) => type === 'comments').map(([path]) => path);
  expect(paths.slice(0, 2)).toEqual(['/posts/long/comments/2/', '/posts/long/comments/3/']);
  const first = await pageAt('/posts/long/');
  expect(first.html).toContain('<a href="/posts/long/comments/2/" rel="next">Later comments</a>');
  const second = await pageAt('/posts/long/comments/2/');
  expect(second.view).toMatchObject({
    type: 'comments',
    title: 'Comments on “Long”',
    meta: { noindex: true },
  });
  expect(second.html).toContain('<a href="/posts/long/" rel="prev">');
  expect(second.html).toContain('<a href="/posts/long/comments/3/" rel="next">');
  const all = await Promise.all(['/posts/long/', ...paths].map(async (path) => (await pageAt(path)).html));
  const ids = all.flatMap((html) => [...(html ?? '').matchAll(/ id="C-(n\d+)"/g)].map(([, id]) => id));
  expect(new Set(ids).size).toBe(500);
  expect(ids).toHaveLength(500);
});

test('every answer leads to what it answers, on whichever page that is', async () => {
  const content = blog(FILES);
  const paths = [
    '/posts/long/',
    ...[...pageTypes(content)].flatMap(([path, type]) => (type === 'comments' ? [path] : [])),
  ];
  const pages = new Map(
    await Promise.all(paths.map(async (path) => [path, (await pageAt(path)).html ?? ''] as const)),
  );
  const links = [...pages].flatMap(([at, html]) =>
    [...html.matchAll(/href="([^"#]*)#(C-n\d+)"/g)].map(
      ([, path = '', id = '']) => [path || at, id] as const,
    ),
  );
  expect(links.length).toBeGreaterThan(0);
  for (const [path, id] of links) expect(pages.get(path)).toContain(` id="${id}"`);
});

test('a post whose text leaves no room leads to its comments', async () => {
  const files = { ...FILES, 'posts/talk.md': post([], 'Words and words. '.repeat(2_000)) };
  const content = blog(files);
  const texts = await renderTexts(pageView(content, '/posts/talk/')?.texts ?? [], content);
  expect(texts['posts/talk.md#comments']?.html).toBe(
    '<p class="ways"><a href="/posts/talk/comments/2/" rel="next">Comments on “Talk”</a></p>',
  );
});

test('the feed holds comments by choice alone, with whole addresses and without the plate', async () => {
  const feed = async (config: Partial<SiteConfig>) => {
    const view = feedView(blog(FILES, config));
    return atomFeed(view, await renderTexts(view.texts, blog(FILES, config)));
  };
  expect(await feed(GISCUS)).not.toContain('As deep as it gets.');
  const xml = await feed({ ...GISCUS, feedComments: true });
  expect(xml).toContain('<h2>7 comments</h2>');
  expect(xml).toContain('As deep as it gets.');
  expect(xml).toContain('href="https://blog.test/posts/talk/#C-mastodon-5"');
  expect(xml).not.toContain('giscus');
});

test('two posts whose comments would be one discussion are a warning', () => {
  const content = blog({
    'posts/a.md': post(['comments_id: same']),
    'posts/b.md': post(['comments_id: same']),
    'posts/c.md': post(['comments_id: other']),
  });
  expect(content.problems.map(formatProblem)).toEqual([
    'posts/b.md:3:14 warning comments_id "same" is that of posts/a.md, too, so that both show one discussion; give each its own [comments]',
  ]);
});
