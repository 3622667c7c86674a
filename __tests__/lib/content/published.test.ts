import { rowsPerPage, termPaths } from '../../../lib/addresses/listing-paths';
import { markdownContext } from '../../../lib/addresses/resolve';
import { checkContent } from '../../../lib/build/checks/check-content';
import { otherParts, searchable } from '../../../lib/build/search/search-parts';
import { feedView } from '../../../lib/files/feed';
import { sitemap } from '../../../lib/files/sitemap';
import { formatProblem, formatProblems } from '../../../lib/problems/format-problems';
import { ownPaths, pagePaths, pageTypes, sitePaths } from '../../../lib/routes/site-paths';
import { pageView } from '../../../lib/views/page';
import { blog, post } from '../../blog';

const days = (n: number, lines: string[] = []) =>
  Object.fromEntries(
    Array.from({ length: n }, (_, i) => [`posts/p${String(i).padStart(3, '0')}.md`, post(lines)]),
  );

describe('what readers may see', () => {
  const files = {
    'posts/now.md': post(['date: 2026-11-23', 'tags: [seen]']),
    'posts/draft.md': post([
      'draft: true',
      'tags: [draft-only]',
      'category: Draft',
      'redirect_from: /old-draft/',
    ]),
    'posts/drafts/undated.md': 'Text.',
    'posts/later.md': post(['date: 2026-11-23 00:00:01', 'tags: [later-only]']),
    'posts/broken.md': '---\ndate: soon\ntags: [broken-only]\n---\n',
  };

  test('drafts, scheduled and broken posts are nowhere', () => {
    const content = blog(files);
    expect(content.posts.map(({ source }) => source)).toEqual(['posts/now.md']);
    expect(content.tags.terms.map(({ label }) => label)).toEqual(['seen']);
    expect(content.categories.terms).toEqual([]);
    expect([...sitePaths(content)].filter((path) => /draft|later|undated|broken/.test(path))).toEqual([]);
    expect(content.hidden).toEqual([
      { kind: 'post', source: 'posts/draft.md', path: '/posts/draft/', status: 'draft' },
      { kind: 'post', source: 'posts/drafts/undated.md', path: '/posts/undated/', status: 'draft' },
      {
        kind: 'post',
        source: 'posts/later.md',
        path: '/posts/later/',
        status: 'scheduled',
        date: { day: '2026-11-23', time: '00:00:01', instant: '2026-11-23T00:00:01.000Z' },
      },
    ]);
    expect(content.failed.map(({ source }) => source)).toEqual(['posts/broken.md']);
  });

  test('with drafts, they are everywhere, and say what they are; broken ones are not', () => {
    const content = blog(files, {}, { drafts: true });
    expect(content.posts.map(({ source, status }) => `${source} ${status}`)).toEqual([
      'posts/drafts/undated.md draft',
      'posts/later.md scheduled',
      'posts/now.md published',
      'posts/draft.md draft',
    ]);
    expect(content.hidden).toEqual([]);
    expect([...content.redirects.keys()]).toEqual(['/old-draft/']);
  });

  test("the day begins in the site's time zone", () => {
    const at = (timeZone: string) =>
      blog(
        { 'posts/a.md': post(['date: 2026-11-23']) },
        { timeZone },
        { now: Date.parse('2026-11-22T23:30:00Z') },
      ).posts.length;
    expect([at('UTC'), at('Europe/Vienna'), at('America/New_York')]).toEqual([0, 1, 0]);
  });
});

describe('an unlisted post', () => {
  const content = blog(
    {
      'posts/a.md': post(['tags: [x]', 'series: S']),
      'posts/b.md': post([
        'tags: [x, y]',
        'series: S',
        'hidden: true',
        'noindex: false',
        'redirect_from: /b/',
      ]),
      'posts/c.md': post(['tags: [x]', 'series: S']),
    },
    {},
    { preview: false },
  );
  const [b] = content.unlisted;

  test('has a page, and is named nowhere', () => {
    expect(content.posts.map(({ source }) => source)).toEqual(['posts/c.md', 'posts/a.md']);
    expect([...content.byPath.keys()].sort()).toEqual(['/posts/a/', '/posts/b/', '/posts/c/']);
    expect([...content.redirects.keys()]).toEqual(['/b/']);
    expect(content.tags.terms.map(({ label, posts }) => [label, posts.length])).toEqual([['x', 2]]);
    expect(JSON.stringify(sitemap(content))).not.toContain('/posts/b/');
    expect(JSON.stringify(feedView(content))).not.toContain('/posts/b/');
    for (const path of pagePaths(content)) {
      if (path === '/posts/b/' || path === '/b/') continue;
      expect([path, JSON.stringify(pageView(content, path)).includes('/posts/b/')]).toEqual([path, false]);
    }
  });

  test('asks search engines to leave it out, and has no neighbours', () => {
    const view = pageView(content, '/posts/b/');
    expect(view?.meta.noindex).toBe(true);
    expect(view).not.toHaveProperty('previous');
    expect(view).not.toHaveProperty('next');
    expect(b && [b.noindex, b.status]).toEqual([true, 'published']);
  });

  test('keeps its address, and is checked like the others', async () => {
    const files = {
      'posts/a.md': post(['permalink: /x/']),
      'posts/b.md': post(['permalink: /x/', 'unlisted: true', 'date: 2026-06-01'], '[x](nowhere.md)\n'),
    };
    const problems = formatProblems(await checkContent(blog(files)));
    expect(problems).toContain('posts/b.md:2:12 error has the address /x/, and so has posts/a.md');
    expect(problems).toContain('posts/b.md:7:1 error "nowhere.md" leads nowhere [link]');
  });

  test('is a draft, scheduled or expired like any other', () => {
    const hidden = (line: string) =>
      blog({ 'posts/a.md': post(['unlisted: true', line]) }).hidden.map(({ status }) => status);
    expect(hidden('draft: true')).toEqual(['draft']);
    expect(hidden('date: 2030-01-01')).toEqual(['scheduled']);
    expect(hidden('expires: 2026-06-01')).toEqual(['expired']);
  });
});

describe('a post that expires', () => {
  const shown = (expiry: string, now: string, timeZone = 'UTC') =>
    blog({ 'posts/a.md': post([`expiryDate: ${expiry}`]) }, { timeZone }, { now: Date.parse(now) }).posts
      .length;

  test.each([
    ['2026-11-22', '2026-11-22T23:59:59Z', 'UTC', 1],
    ['2026-11-22', '2026-11-23T00:00:00Z', 'UTC', 0],
    ['2026-11-22', '2026-11-22T23:30:00Z', 'Europe/Vienna', 0],
    ['2026-11-22', '2026-11-23T04:30:00Z', 'America/New_York', 1],
    ['2026-11-22 12:00', '2026-11-22T11:59:00Z', 'UTC', 1],
    ['2026-11-22 12:00', '2026-11-22T12:00:00Z', 'UTC', 0],
    ['9999-12-31', '2026-11-22T12:00:00Z', 'UTC', 1],
  ])('%s is, at %s in %s, shown %d times', (expiry, now, timeZone, count) => {
    expect(shown(expiry, now, timeZone)).toBe(count);
  });

  test('is shown to its author, as what it is', () => {
    const { posts } = blog({ 'posts/a.md': post(['expires: 2026-06-01']) }, {}, { drafts: true });
    expect(posts.map(({ status }) => status)).toEqual(['expired']);
  });

  test('before it is published, is a slip', () => {
    expect(formatProblems(blog({ 'posts/a.md': post(['expires: 2026-04-01']) }).problems)).toBe(
      'posts/a.md:3:10 warning expires on 2026-04-01, before its date 2026-05-01, so that readers never see it [date]\n1 warning',
    );
  });
});

test('a post can be out of the sitemap or of the search alone', () => {
  const content = blog({
    'posts/a.md': post(['sitemap: false', 'lang: ja']),
    'posts/b.md': post(['search: false', 'lang: zh']),
  });
  const map = JSON.stringify(sitemap(content));
  expect([map.includes('/posts/a/'), map.includes('/posts/b/')]).toEqual([false, true]);
  expect(otherParts(content)).toEqual(['ja']);
  const none = blog({ 'posts/b.md': post(['search: false']) });
  expect(pageView(none, '/search/')).toMatchObject({ state: 'empty' });
});

describe('pages', () => {
  const said = (files: Record<string, string>) =>
    formatProblems(blog(files).problems).split('\n').slice(0, -1);

  test('are no posts: in no listing, feed or term, but in the sitemap, the search and the menu', () => {
    const files = {
      'posts/a.md': post([], '[now](../pages/now.md), [now](/now/)\n'),
      'pages/now.md': '# Now\n\n[a](../posts/a.md) ![x](x.png)\n',
      'pages/x.png': '',
    };
    const content = blog(files, { nav: [{ label: 'Now', href: '/now/' }] });
    expect(content.problems).toEqual([]);
    expect(content.posts.map(({ source }) => source)).toEqual(['posts/a.md']);
    expect(content.pages.map(({ source }) => source)).toEqual(['pages/now.md']);
    expect(pageView(content, '/')).toMatchObject({ entries: [{ source: 'posts/a.md' }] });
    expect(pageView(content, '/archive/')).toMatchObject({ count: 1 });
    expect(feedView(content).entries).toHaveLength(1);
    expect(JSON.stringify(sitemap(content))).toContain('/now/');
    expect(searchable(content).map(({ path }) => path)).toEqual(['/posts/a/', '/now/']);
    const view = pageView(content, '/now/');
    expect(view).toMatchObject({ type: 'written', chrome: { nav: [{ current: 'page' }] } });
    expect(pageView(content, '/posts/a/')).not.toHaveProperty('next');
  });

  test('at one address: an error at the page that comes second, or at the one beside a post', () => {
    expect(said({ 'pages/a.md': 'x', 'pages/a/index.md': 'x' })).toEqual([
      'pages/a/index.md error has the address /a/, and so has pages/a.md; give one of them another address, such as permalink: /a-2/ [permalink]',
    ]);
    const beside = { 'pages/a.md': 'x', 'posts/b.md': post(['permalink: /a/']) };
    expect(said(beside)).toEqual([
      'pages/a.md error has the address /a/, and so has posts/b.md; give one of them another address, such as permalink: /a-2/ [permalink]',
    ]);
    expect(blog(beside).byPath.get('/a/')?.source).toBe('posts/b.md');
    expect(said({ 'pages/a.md': 'x', 'public/a/index.html': 'x' })[0]).toContain(
      'pages/a.md error has the address /a/',
    );
    expect(said({ 'pages/a.md': 'x', 'posts/b.md': post(['redirect_from: /a/']) })[0]).toContain(
      '/a/, which is the address of pages/a.md',
    );
  });

  test('can be drafts, scheduled, expired, unlisted, old and moved', () => {
    const content = blog({
      'pages/a.md': '---\ndraft: true\n---\n',
      'pages/b.md': '---\ndate: 2030-01-01\n---\n',
      'pages/c.md': '---\nexpires: 2026-01-01\n---\n',
      'pages/d.md': '---\nunlisted: true\nredirect_from: /old/\n---\n',
      'pages/e.md': '---\ndate: soon\n---\n',
      'posts/x.md': post([], '[a](/a/) [e](../pages/e.md)\n'),
    });
    expect(content.hidden.map(({ source, status }) => [source, status])).toEqual([
      ['pages/a.md', 'draft'],
      ['pages/b.md', 'scheduled'],
      ['pages/c.md', 'expired'],
    ]);
    expect(pageView(content, '/d/')?.meta.noindex).toBe(true);
    expect(pageView(content, '/old/')).toMatchObject({ type: 'redirect', href: '/d/' });
    expect(searchable(content).map(({ path }) => path)).toEqual(['/posts/x/']);
    const { resolveLink } = markdownContext({ source: 'posts/x.md', path: '/posts/x/', title: '' }, content);
    expect(resolveLink('/a/')).toMatchObject({
      message: '"/a/" leads to a page that is not published (draft)',
    });
    expect(resolveLink('../pages/e.md')).toMatchObject({
      message: '"../pages/e.md" leads to pages/e.md, which has an error',
    });
  });

  test('the author links to the page about the blog where there is one', () => {
    const authors = (files: Record<string, string>) => {
      const view = pageView(blog({ 'posts/a.md': post(), ...files }), '/posts/a/');
      return view?.type === 'post' ? view.authors : undefined;
    };
    expect(authors({ 'pages/about.md': 'x' })).toEqual([{ label: 'Ada', href: '/about/' }]);
    expect(authors({})).toEqual([{ label: 'Ada', href: '' }]);
  });
});

describe('posts at one address', () => {
  test('the older keeps it, whichever is read first, and an error names both', () => {
    const [a, b] = [
      post(['date: 2021-01-01', 'permalink: /x/']),
      post(['date: 2022-01-01', 'permalink: /x/']),
    ];
    for (const files of [
      { 'posts/a.md': a, 'posts/b.md': b },
      { 'posts/b.md': b, 'posts/a.md': a },
    ]) {
      const content = blog(files);
      expect(content.byPath.get('/x/')?.source).toBe('posts/a.md');
      expect(formatProblems(content.problems)).toBe(
        'posts/b.md:3:12 error has the address /x/, and so has posts/a.md; give one of them another address, such as permalink: /x-2/ [permalink]\n1 error',
      );
    }
  });

  test('a page of the blog itself is no place for a post', () => {
    const { posts, failed, problems } = blog({ 'posts/a.md': post(['permalink: /categories/a/']) });
    expect([posts.length, failed.length, problems.length]).toEqual([0, 1, 1]);
    expect(formatProblems(problems)).toContain(
      'posts/a.md:3:12 error address /categories/a/ is below /categories/',
    );
  });

  test('an old address that is a post', () => {
    const content = blog({ 'posts/a.md': post(), 'posts/b.md': post(['redirect_from: /posts/a/']) });
    expect(formatProblems(content.problems)).toContain(
      'posts/b.md:3:16 error redirects from /posts/a/, which is the address of posts/a.md',
    );
  });

  test('an old address of the feed is no redirect, and belongs to nobody else', () => {
    const config = { feedAliases: ['/rss.xml', '/feed/', '/atom.xml', '/old/'] };
    const content = blog(
      {
        'posts/a.md': post(['redirect_from: [/index.xml, /atom.xml, /old/a/]']),
        'posts/b.md': post(['permalink: /feed/']),
        'public/RSS.xml': '',
        'public/old': '',
      },
      config,
    );
    expect([...content.redirects.keys()]).toEqual(['/old/a/']);
    expect([...content.feedAliases].toSorted()).toEqual([
      ...['/atom.xml', '/feed/', '/index.xml', '/old/', '/rss.xml'],
    ]);
    expect(sitePaths(content)).toContain('/index.xml');
    expect(pageTypes(content).has('/index.xml')).toBe(false);
    expect(content.problems.filter(({ file }) => file === 'site.config.ts').map(formatProblem)).toEqual([
      'site.config.ts error feedAliases: redirects from /atom.xml, and so does posts/a.md; give one of them another address [config]',
      'site.config.ts error feedAliases: redirects from /feed/, which is the address of posts/b.md; remove the old address, or give posts/b.md another one [config]',
      'site.config.ts error feedAliases: redirects from /old/, which cannot be beside /old (public/old), since one name would be both a file and a folder; give one of them another address [config]',
      'site.config.ts error feedAliases: redirects from /rss.xml, which is the address of public/RSS.xml; remove the old address, or give public/RSS.xml another one [config]',
    ]);
  });

  test('slugs are the same at each reading, and no two posts share one in silence', () => {
    const files = {
      'posts/C.md': post(),
      'posts/C++.md': post(),
      'posts/C#.md': post(),
      'posts/c.markdown': post(),
    };
    const [first, second] = [blog(files), blog(files)];
    expect(JSON.stringify(second.posts)).toBe(JSON.stringify(first.posts));
    expect(first.posts.length - first.byPath.size).toBe(first.problems.length);
  });
});

describe('problems', () => {
  test('of all files, in their order, all at once', () => {
    const { problems } = blog({
      'posts/b.md': '---\ndate: soon\ndraft: perhaps\n---\n',
      'posts/a.md': post(['tags: [AWS, x-y]']),
      'posts/c.md': post(['tags: [aws, x y]', 'tilte: x']),
    });
    expect(problems.map(({ file, line, severity, rule }) => [file, line, severity, rule])).toEqual([
      ['posts/a.md', 3, 'error', 'taxonomy'],
      ['posts/b.md', 2, 'error', 'date'],
      ['posts/b.md', 3, 'error', 'front-matter'],
      ['posts/c.md', 3, 'warning', 'taxonomy'],
      ['posts/c.md', 4, 'warning', 'front-matter'],
    ]);
  });
});

describe('paths', () => {
  test('of an empty blog', () => {
    const content = blog({});
    expect(pagePaths(content)).toEqual(['/', '/categories/', '/tags/', '/archive/', '/search/']);
    expect(termPaths(content, 'category')).toEqual([]);
    expect(termPaths(content, 'tag')).toEqual([]);
    expect(content.problems).toEqual([]);
    const own = ['/', '/categories/', '/tags/', '/archive/', '/search/', '/feed.xml', '/sitemap.xml'];
    expect(ownPaths(content)).toEqual(
      expect.arrayContaining([...own, '/robots.txt', '/enhance.js', '/404.html']),
    );
  });

  test('of 300 posts on one day with one tag', () => {
    const content = blog(days(300, ['tags: [one]', 'categories: [Ü 1]']), { postsPerPage: 7 });
    expect(content.problems).toEqual([]);
    expect(pagePaths(content)).toHaveLength(43 + 300 + (1 + 9) + (1 + 9) + 2);
    expect(rowsPerPage(content.site)).toBe(35);
    expect(termPaths(content, 'tag').slice(0, 2)).toEqual(['/tags/one/', '/tags/one/page/8/']);
    expect(termPaths(content, 'category')).toHaveLength(9);
    expect(content.posts[0]?.source).toBe('posts/p299.md');
    expect(sitePaths(content)).toBe(sitePaths(content));
  });

  test('old addresses, and pages that are files', () => {
    const content = blog({ 'posts/a.md': post(['permalink: /a.html', 'redirect_from: [/a/, /b.html]']) });
    expect(pagePaths(content).slice(0, 4)).toEqual(['/', '/a.html', '/a/', '/b.html']);
  });
});
