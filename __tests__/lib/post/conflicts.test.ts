import { conflicts, publicConflicts } from '../../../lib/post/conflicts';
import { formatProblem } from '../../../lib/problems/format-problems';

const at = (source: string, path: string, redirectFrom: string[] = []) => ({ source, path, redirectFrom });
const lines = (posts: Parameters<typeof conflicts>[0], publicFiles: string[] = []) =>
  conflicts(posts, publicFiles).map(({ file, message, rule }) => `${file} ${message} [${rule}]`);

const another = 'give one of them another address';

test('posts of their own addresses do not clash', () => {
  expect(
    lines([at('posts/a.md', '/a/', ['/old/a/']), at('posts/b.md', '/a/b/'), at('posts/c.md', '/a.html')]),
  ).toEqual([]);
});

test('two posts', () => {
  expect(lines([at('posts/a.md', '/x/'), at('posts/b.md', '/x/')])).toEqual([
    `posts/b.md has the address /x/, and so has posts/a.md; ${another}, such as permalink: /x-2/ [permalink]`,
  ]);
});

test('three posts are two errors', () => {
  expect(lines([at('posts/a.md', '/x/'), at('posts/b.md', '/x/'), at('posts/c.md', '/x/')])).toHaveLength(2);
});

test('posts whose files differ by their dates only are told apart by one line of the configuration', () => {
  const remedy =
    "such as permalink: /x-2/, or permalink: '/:year/:month/:day/:slug/' in site.config.ts, which tells all posts apart by their dates [permalink]";
  expect(lines([at('posts/2019-03-01-x.md', '/x/'), at('posts/old/2019-04-01-x.md', '/x/')])).toEqual([
    `posts/old/2019-04-01-x.md has the address /x/, and so has posts/2019-03-01-x.md; ${another}, ${remedy}`,
  ]);
  const own = { ...at('posts/2019-04-01-x.md', '/x/'), places: { permalink: { line: 2, column: 12 } } };
  for (const other of [own, at('posts/2019-03-01-x.html', '/x/'), at('posts/2019-04-01-y.md', '/x/')])
    expect(lines([at('posts/2019-03-01-x.md', '/x/'), other])).toEqual([
      expect.stringMatching(/such as permalink: \/x-2\/ \[permalink\]$/),
    ]);
});

test('case does not tell files apart everywhere', () => {
  expect(lines([at('posts/a.md', '/X.html'), at('posts/b.md', '/x.html')])).toEqual([
    `posts/b.md has the address /x.html (case aside), and so has posts/a.md; ${another}, such as permalink: /x-2.html [permalink]`,
  ]);
});

test('composed and decomposed names are one', () => {
  expect(lines([at('posts/a.md', '/caf\u00e9/'), at('posts/b.md', '/cafe\u0301/')])).toHaveLength(1);
});

test('a post and a file of public/', () => {
  expect(
    lines(
      [at('posts/a.md', '/x/'), at('posts/b.md', '/y.html')],
      ['/x/index.html', '/Y.html', '/z/index.html'],
    ),
  ).toEqual([
    `posts/a.md has the address /x/, and so has public/x/index.html; ${another} [permalink]`,
    `posts/b.md has the address /y.html, and so has public/Y.html; ${another} [permalink]`,
  ]);
});

test('a file and a folder of one name', () => {
  const [first, ...rest] = lines([at('posts/a.md', '/a.html'), at('posts/b.md', '/a.html/b/')]);
  expect(rest).toEqual([]);
  expect(first).toBe(
    `posts/b.md has the address /a.html/b/, which cannot be beside /a.html (posts/a.md), since one name would be both a file and a folder; ${another} [permalink]`,
  );
  expect(lines([at('posts/b.md', '/a.html/b/'), at('posts/a.md', '/a.html')])).toHaveLength(1);
  expect(lines([at('posts/a.md', '/CNAME/')], ['/CNAME'])).toEqual([
    `posts/a.md has the address /CNAME/, which cannot be beside /CNAME (public/CNAME), since one name would be both a file and a folder; ${another} [permalink]`,
  ]);
  expect(lines([at('posts/a.md', '/images/')], ['/images/a.png'])).toEqual([]);
});

test('old addresses', () => {
  expect(lines([at('posts/a.md', '/a/'), at('posts/b.md', '/b/', ['/a/'])])).toEqual([
    'posts/b.md redirects from /a/, which is the address of posts/a.md; remove the old address, or give posts/a.md another one [redirect]',
  ]);
  expect(lines([at('posts/a.md', '/a/', ['/old/']), at('posts/b.md', '/b/', ['/old/'])])).toEqual([
    `posts/b.md redirects from /old/, and so does posts/a.md; ${another} [redirect]`,
  ]);
  expect(lines([at('posts/a.md', '/a/', ['/f/'])], ['/f/index.html'])).toHaveLength(1);
});

test('a post may name its own address, and an old one twice', () => {
  expect(lines([at('posts/a.md', '/a/', ['/a/', '/old/', '/old/'])])).toEqual([]);
});

test('prototypes are no owners', () => {
  expect(lines([at('posts/a.md', '/constructor/'), at('posts/b.md', '/__proto__/')])).toEqual([]);
});

test("files of public/ where the blog's own are", () => {
  const own = ['/', '/about/', '/feed.xml', '/404.html', '/media/a.png'];
  expect(
    publicConflicts(own, ['/index.html', '/images/a.png', '/Feed.xml', '/about/index.html', '/about/a.png']),
  ).toEqual(
    [
      ['public/index.html', '/'],
      ['public/Feed.xml', '/feed.xml'],
      ['public/about/index.html', '/about/'],
    ].map(([file, path]) => ({
      file,
      severity: 'error',
      message: `would replace ${path}, which the blog itself makes; delete or rename the file`,
      rule: 'permalink',
    })),
  );
});

test('the address that clashes is named with its place in front matter', () => {
  const places = { permalink: { line: 3, column: 12 }, redirectFrom: { line: 4, column: 16 } };
  const twice = [at('posts/a.md', '/a/', ['/b/']), { ...at('posts/b.md', '/a/', ['/c/', '/b/']), places }];
  expect(conflicts(twice, []).map(({ line, column }) => [line, column])).toEqual([
    [3, 12],
    [4, 16],
  ]);
});

test("a file of public/ may replace some of the blog's own, of exactly the same name", () => {
  const own = ['/feed.xml', '/robots.txt', '/enhance.js'];
  const files = ['/robots.txt', '/Feed.xml', '/enhance.js', '/humans.txt'];
  expect(publicConflicts(own, files, ['/robots.txt', '/feed.xml']).map(formatProblem)).toEqual([
    "public/robots.txt warning replaces the blog's own /robots.txt [replaced]",
    'public/Feed.xml error would replace /feed.xml, which the blog itself makes; delete or rename the file [permalink]',
    'public/enhance.js error would replace /enhance.js, which the blog itself makes; delete or rename the file [permalink]',
  ]);
});
