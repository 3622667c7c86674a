import { commentsId } from '../../../lib/comments/comments-id';
import { liveOf, sourcesOf, termOf } from '../../../lib/comments/live';
import type { SiteConfig } from '../../../lib/site/site';
import { blog, post, siteOf } from '../../blog';

const SERVICES: Record<string, NonNullable<SiteConfig['comments']>> = {
  giscus: { provider: 'giscus', repo: 'me/blog', repoId: 'R_1', category: 'Talk', categoryId: 'DIC_1' },
  utterances: { provider: 'utterances', repo: 'me/blog', label: 'comments' },
  isso: { provider: 'isso', host: 'https://talk.test/isso/' },
  remark42: { provider: 'remark42', host: 'https://talk.test', siteId: 'blog' },
  cusdis: { provider: 'cusdis', appId: 'app' },
};

/** What a page says to the script of a service. */
function live(name: string, lines: string[] = [], url = 'https://me.test/blog') {
  const config = { comments: SERVICES[name], url };
  const content = blog({ 'posts/hello.md': post(['title: Hello', ...lines]) }, config);
  const [found] = content.posts;
  const { comments } = content.site;
  if (found === undefined || comments === undefined) throw new Error('there is no post');
  const { href, settings, ...rest } = liveOf(comments, found, content.site, 'de');
  const query = Object.fromEntries(new URL(settings.src ?? 'https://none.test').searchParams);
  return { href, settings, query, ...rest };
}

test('giscus is asked for the discussion that goes by the path, as its own script does', () => {
  const { href, settings, query, script, near } = live('giscus');
  expect(settings.src).toMatch(/^https:\/\/giscus\.app\/de\/widget\?/);
  expect(query).toMatchObject({ repo: 'me/blog', repoId: 'R_1', category: 'Talk', categoryId: 'DIC_1' });
  expect(query).toMatchObject({ term: 'blog/posts/hello/', backLink: 'https://me.test/blog/posts/hello/' });
  expect(href).toBe('https://github.com/me/blog/discussions?discussions_q=%22blog%2Fposts%2Fhello%2F%22');
  expect([script, near]).toEqual(['/blog/discussion.js', false]);
});

test('Utterances is asked for the issue', () => {
  const { href, query } = live('utterances');
  expect(query).toMatchObject({
    repo: 'me/blog',
    'issue-term': 'blog/posts/hello/',
    label: 'comments',
    title: 'Hello',
  });
  expect(href).toBe('https://github.com/me/blog/issues?q=is%3Aissue+%22blog%2Fposts%2Fhello%2F%22');
});

test('the others are told where they are, and what the post is', () => {
  expect(live('isso').settings).toEqual({
    host: 'https://talk.test/isso',
    id: '/blog/posts/hello/',
    title: 'Hello',
    lang: 'de',
  });
  expect(live('remark42').settings).toMatchObject({
    site_id: 'blog',
    url: 'https://me.test/blog/posts/hello/',
  });
  expect(live('cusdis').settings).toMatchObject({
    appId: 'app',
    pageId: '/blog/posts/hello/',
    pageTitle: 'Hello',
  });
  expect(live('isso').href).toBeUndefined();
});

describe('the id of a post’s comments', () => {
  const id = (lines: string[]) => {
    const content = blog({ 'posts/hello.md': post(lines) });
    return content.posts.map((found) => commentsId(found, siteOf()));
  };
  test('is its address, and stays when the post moves', () => {
    expect(id([])).toEqual(['/posts/hello/']);
    expect(id(['permalink: /new/', 'redirect_from: [/posts/hello/, /short/]'])).toEqual(['/posts/hello/']);
    expect(id(['permalink: /größe/'])).toEqual(['/gr%C3%B6%C3%9Fe/']);
  });
  test('is what the author says', () => {
    expect(id(['comments_id: my-word', 'redirect_from: /old/'])).toEqual(['my-word']);
    expect(live('remark42', ['comments_id: https://old.test/?p=12']).settings.url).toBe(
      'https://old.test/?p=12',
    );
    expect(live('giscus', ['comments_id: Hello there']).query.term).toBe('Hello there');
  });
  test('is for giscus and Utterances as their scripts make it of a path', () => {
    expect(['/', '/a/b.html', '/a/b/', '/blog/'].map(termOf)).toEqual(['index', 'a/b', 'a/b/', 'blog/']);
  });
});

test.each([
  ['giscus', ['frame https://giscus.app']],
  ['utterances', ['frame https://utteranc.es']],
  ['isso', ['script https://talk.test', 'style https://talk.test', 'connect https://talk.test']],
  ['remark42', ['script https://talk.test', 'frame https://talk.test']],
  ['cusdis', ['script https://cusdis.com', 'style https://cusdis.com', 'connect https://cusdis.com']],
])('%s needs %j', (name, expected) => {
  const { comments } = siteOf({ comments: SERVICES[name] });
  expect(comments && sourcesOf(comments).map((source) => source.join(' '))).toEqual(expected);
});
