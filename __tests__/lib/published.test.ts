import { rowsPerPage, termPaths } from '../../lib/paths';
import { formatProblems } from '../../lib/problems';
import { ownPaths, pagePaths, sitePaths } from '../../lib/routes';
import { blog, post } from '../blog';

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
      { source: 'posts/draft.md', path: '/posts/draft/', status: 'draft' },
      { source: 'posts/drafts/undated.md', path: '/posts/undated/', status: 'draft' },
      { source: 'posts/later.md', path: '/posts/later/', status: 'scheduled' },
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
        'posts/b.md:3:12 error is read at /x/, and so is posts/a.md; give one of them another address [permalink]\n1 error',
      );
    }
  });

  test('a page of the blog itself is no place for a post', () => {
    const { posts, failed, problems } = blog({ 'posts/a.md': post(['permalink: /categories/a/']) });
    expect([posts.length, failed.length, problems.length]).toEqual([0, 1, 1]);
    expect(formatProblems(problems)).toContain(
      'posts/a.md:3:12 error address /categories/a/ lies under /categories/',
    );
  });

  test('an old address that is a post', () => {
    const content = blog({ 'posts/a.md': post(), 'posts/b.md': post(['redirect_from: /posts/a/']) });
    expect(formatProblems(content.problems)).toContain(
      'posts/b.md:3:16 error is led to from /posts/a/, where posts/a.md is',
    );
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
    expect(pagePaths(content)).toEqual(['/', '/categories/', '/tags/', '/archive/', '/about/', '/search/']);
    expect(termPaths(content, 'category')).toEqual([]);
    expect(termPaths(content, 'tag')).toEqual([]);
    expect(content.problems).toEqual([]);
    const own = [
      '/',
      '/categories/',
      '/tags/',
      '/archive/',
      '/about/',
      '/search/',
      '/feed.xml',
      '/sitemap.xml',
    ];
    expect(ownPaths(content)).toEqual(
      expect.arrayContaining([...own, '/robots.txt', '/enhance.js', '/404.html']),
    );
  });

  test('of 300 posts on one day with one tag', () => {
    const content = blog(days(300, ['tags: [one]', 'categories: [Ü 1]']), { postsPerPage: 7 });
    expect(content.problems).toEqual([]);
    expect(pagePaths(content)).toHaveLength(43 + 300 + (1 + 9) + (1 + 9) + 3);
    expect(rowsPerPage(content.site)).toBe(35);
    expect(termPaths(content, 'tag').at(-1)).toBe('/tags/one/page/9/');
    expect(termPaths(content, 'category')).toHaveLength(9);
    expect(content.posts[0]?.source).toBe('posts/p299.md');
    expect(sitePaths(content)).toBe(sitePaths(content));
  });

  test('old addresses, and pages that are files', () => {
    const content = blog({ 'posts/a.md': post(['permalink: /a.html', 'redirect_from: [/a/, /b.html]']) });
    expect(pagePaths(content).slice(0, 4)).toEqual(['/', '/a.html', '/a/', '/b.html']);
  });
});
