import fc from 'fast-check';
import {
  decodePath,
  encodePath,
  paramsOfPath,
  pathOfParams,
  toAbsolute,
  toEditHref,
  toFragment,
  toHref,
} from '../../../lib/addresses/href';
import { mediaName, mediaPath } from '../../../lib/addresses/media-path';
import { pagePath, splitPage, termPath } from '../../../lib/addresses/own-paths';
import { fileOfPath, toPath } from '../../../lib/addresses/path';
import { expandPermalink } from '../../../lib/addresses/permalink';

const path = (address: string) => {
  const result = toPath(address);
  return 'path' in result ? result.path : `problem: ${result.problem}`;
};

describe('toPath', () => {
  test.each([
    ['/a/b/', '/a/b/'],
    ['a/b', '/a/b/'],
    ['//a///b//', '/a/b/'],
    ['/./a/./', '/a/'],
    ['', '/'],
    ['/', '/'],
    ['/a.html', '/a.html'],
    ['/a/b.htm', '/a/b.htm'],
    ['/a/index.html', '/a/'],
    ['/index.html', '/'],
    ['/index.html/index.html', '/'],
    ['/foo.php', '/foo.php/'],
    ['/release-1.0', '/release-1.0/'],
    ['/c#/', '/c#/'],
    ['/what?/', '/what?/'],
    ['/100% sure/', '/100% sure/'],
    ['/🎉/', '/🎉/'],
    ['/ a / b ', '/a/b/'],
    ['/cafe\u0301/', '/caf\u00e9/'],
    ['/a\ud800/', '/a\ufffd/'],
    ['/.../', '/.../'],
    ['/a..b/', '/a..b/'],
    ['/__proto__/constructor/', '/__proto__/constructor/'],
    [`/${'a'.repeat(230)}/`, `/${'a'.repeat(230)}/`],
  ])('%j is %j', (address, expected) => expect(path(address)).toBe(expected));

  test.each([
    ['/../etc', 'address "/../etc" must not hold ".."; write /a/b/'],
    ['/a/../../b', 'address "/a/../../b" must not hold ".."; write /a/b/'],
    ['a/ .. /b', 'address "a/ .. /b" must not hold ".."; write /a/b/'],
    ['/a\\b/', 'address "/a\\\\b/" holds a control character or a backslash; write /a/b/'],
    ['/a\0b/', 'address "/a\\u0000b/" holds a control character or a backslash; write /a/b/'],
    ['/a\nb/', 'address "/a\\nb/" holds a control character or a backslash; write /a/b/'],
    ['/a\u2028b/', 'address "/a\u2028b/" holds a control character or a backslash; write /a/b/'],
    ['https://old.example/a/', 'address "https://old.example/a/" must be a path such as /a/b/'],
    ['/a.html/', 'address "/a.html/" ends in a slash, but has the name of a file; write /a.html'],
    [
      '/a.html/index.html',
      'address "/a.html/index.html" ends in a slash, but has the name of a file; write /a.html',
    ],
    [
      `/${'é'.repeat(120)}`,
      `address "/${'é'.repeat(59)}…" has a part longer than 230 bytes; write a shorter one`,
    ],
    [
      `/${'a/'.repeat(600)}`,
      `address "/${'a/'.repeat(30).slice(0, 59)}…" is longer than 1000 bytes; write a shorter one`,
    ],
  ])('%j is refused', (address, problem) => expect(path(address)).toBe(`problem: ${problem}`));

  test('any text gives a path that is its own path, stays inside out/, and survives the browser and Next', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string({ unit: fc.constantFrom(...'./ %#?é\u0301a..&+') }),
        ),
        (text) => {
          const result = toPath(text);
          if ('problem' in result) return;
          expect(toPath(result.path)).toEqual(result);
          expect(result.path).toMatch(/^\/(.*\/|.*\.html?)?$/su);
          expect(fileOfPath(result.path).split('/')).not.toContain('..');
          expect(fileOfPath(result.path)).toMatch(/\.html?$/);
          expect(pathOfParams(paramsOfPath(result.path).map(encodeURIComponent))).toBe(result.path);
          const url = new URL(encodePath(result.path), 'https://blog.test');
          expect(decodeURIComponent(url.pathname)).toBe(result.path);
          expect(url.search + url.hash).toBe('');
        },
      ),
    );
  });
});

const VALUES = {
  categories: 'web/a b',
  slugified_categories: 'web/a-b',
  year: '2021',
  short_year: '21',
  month: '03',
  i_month: '3',
  short_month: 'Mar',
  day: '07',
  short_day: 'Sun',
  y_day: '066',
  week: '09',
  title: 'Hello.World',
  slug: 'hello-world',
  output_ext: '.html',
  empty: '',
};

describe('expandPermalink', () => {
  test.each([
    ['date', '/web/a b/2021/03/07/Hello.World.html'],
    ['pretty', '/web/a b/2021/03/07/Hello.World/'],
    ['ordinal', '/web/a b/2021/066/Hello.World.html'],
    ['weekdate', '/web/a b/2021/W09/Sun/Hello.World.html'],
    ['none', '/web/a b/Hello.World.html'],
    ['/:slugified_categories/:slug', '/web/a-b/hello-world/'],
    ['/:month_:day/:slug/', '/03_07/hello-world/'],
    ['/:year2/:title.html', '/20212/Hello.World.html'],
    ['/:year-:month-:day-:slug/', '/2021-03-07-hello-world/'],
    ['/:empty/:slug/', '/hello-world/'],
    ['/12:30/', '/12:30/'],
    ['/:Title/', '/:Title/'],
    ['/blog/:slug:output_ext', '/blog/hello-world.html'],
    ['constructor', '/constructor/'],
    ['toString', '/toString/'],
  ])('%s gives %s', (template, expected) => {
    expect(expandPermalink(template, VALUES)).toEqual({ path: expected });
  });

  test('the styles are names for the configuration only', () => {
    expect(expandPermalink('pretty', VALUES, false)).toEqual({ path: '/pretty/' });
  });

  test.each([
    ['/:titel/', 'permalink "/:titel/" has the unknown placeholder :titel; did you mean :title?'],
    [
      '/:years/:slugs/',
      'permalink "/:years/:slugs/" has the unknown placeholder :years and :slugs; did you mean :year?',
    ],
    ['/:constructor/', 'permalink "/:constructor/" has the unknown placeholder :constructor'],
    ['/:day_of_week/', 'permalink "/:day_of_week/" has the unknown placeholder :day_of_week'],
  ])('%s is refused', (template, problem) => {
    expect(expandPermalink(template, VALUES)).toEqual({ problem });
  });

  test('a value is never taken for a template, nor for a way out', () => {
    expect(expandPermalink('/:title/', { title: ':year' })).toEqual({ path: '/:year/' });
    expect(expandPermalink('/:title/', { title: '$&$1' })).toEqual({ path: '/$&$1/' });
    expect(expandPermalink('/:categories/x/', { categories: 'a/../..' })).toEqual({
      problem: 'address "/a/../../x/" must not hold ".."; write /a/b/',
    });
  });
});

describe('hrefs', () => {
  test.each([
    ['/posts/héllo wörld/', '/posts/h%C3%A9llo%20w%C3%B6rld/'],
    ['/tags/c#/', '/tags/c%23/'],
    ['/what?/', '/what%3F/'],
    ['/50%/', '/50%25/'],
    ['/a+b&c=d;e,f@g/', '/a+b&c=d;e,f@g/'],
    ['/从零/', '/%E4%BB%8E%E9%9B%B6/'],
    ['/a"b<c>/', '/a%22b%3Cc%3E/'],
    ['/\ud800/', '/%EF%BF%BD/'],
  ])('%j is written %j', (from, to) => expect(encodePath(from)).toBe(to));

  test('the base path is in front of every href', () => {
    const site = { basePath: '/blog', origin: 'https://me.test' };
    expect(toHref(site, '/')).toBe('/blog/');
    expect(toHref({ basePath: '' }, '/ä/')).toBe('/%C3%A4/');
    expect(toAbsolute(site, '/ä/')).toBe('https://me.test/blog/%C3%A4/');
  });

  test('fragments, files to edit, media', () => {
    expect(toFragment('größe 1')).toBe('#gr%C3%B6%C3%9Fe%201');
    expect(toEditHref('https://git.test/edit/:source', 'posts/c#.md')).toBe(
      'https://git.test/edit/posts/c%23.md',
    );
    expect(mediaPath('a/b c.png')).toBe('/media/a/b c.png');
  });

  test.each([
    ["日本 '😀'.png", "/media/日本 '😀'.png"],
    ['c#/a?b.png', '/media/c~23/a~3fb.png'],
    ['50% off.png', '/media/50~25 off.png'],
    ['a%23b.png', '/media/a~2523b.png'],
    ['"a<b>|c:*\\.png', '/media/~22a~3cb~3e~7cc~3a~2a~5c.png'],
    ['a\tb\u0085.png', '/media/a~09b~85.png'],
    ['photo~1.png', '/media/photo~1.png'],
    ['a~23b.png', '/media/a~7e23b.png'],
    ['a~~#23', '/media/a~~~2323'],
  ])('media %j is served at %s, under a name that all hosts take, and no other is', (name, path) => {
    expect(mediaPath(name)).toBe(path);
    expect(mediaName(path)).toBe(name);
  });

  test('every name of a file has an address of its own', () => {
    const character = fc.constantFrom('~', '2', '3', '7', 'e', '#', '?', '%', '/', '\u0001', '日');
    fc.assert(
      fc.property(fc.string({ unit: character }), (name) => {
        expect(mediaName(mediaPath(name))).toBe(name);
        expect(mediaPath(name)).not.toMatch(/[#?%"<>|*:\\]/);
      }),
    );
    expect(mediaName('/posts/a/')).toBeUndefined();
  });
});

describe('decodePath', () => {
  test.each([
    ['/a%20b', '/a b'],
    ['/%E4%BB%8E', '/从'],
    ['/cafe%CC%81', '/caf\u00e9'],
    ['/100% sure/caf%C3%A9', '/100% sure/café'],
    ['/%zz/%E4/%', '/%zz/%E4/%'],
    ['/c%23', '/c#'],
    ['/%2525', '/%25'],
  ])('%j is %j', (from, to) => expect(decodePath(from)).toBe(to));
});

describe("Next's params", () => {
  test.each<[string[] | undefined, string]>([
    [undefined, '/'],
    [[], '/'],
    [['posts', '%E4%BB%8E'], '/posts/从/'],
    [['a.html'], '/a.html'],
    [['c%2523'], '/c%23/'],
    [['%2e%2e', 'x'], '/404/'],
    [['a%2F..%2F..'], '/404/'],
    [['a%00'], '/404/'],
    [['%'], '/%/'],
  ])('%j is %j', (params, expected) => expect(pathOfParams(params)).toBe(expected));
});

test.each([
  ['/', 'index.html'],
  ['/a/', 'a/index.html'],
  ['/a.html', 'a.html'],
  ['/c#/', 'c#/index.html'],
])('%j is the file %j', (from, to) => expect(fileOfPath(from)).toBe(to));

describe('pages of a listing', () => {
  test.each<[string, number | undefined, string]>([
    ['/', undefined, '/'],
    ['/', 1, '/page/1/'],
    ['/', 2, '/page/2/'],
    ['/tags/x/', 12, '/tags/x/page/12/'],
    ['/tags/page/', 2, '/tags/page/page/2/'],
  ])('page of %j: %p is %j', (listing, page, expected) => {
    expect(pagePath(listing, page)).toBe(expected);
    expect(splitPage(expected)).toEqual({ path: listing, page });
  });
  test.each(['/page/0/', '/page/02/', '/page/-1/', '/page/x/', '/page/2', '/page/2.5/'])(
    '%j is no further page',
    (address) => expect(splitPage(address)).toEqual({ path: address, page: undefined }),
  );
});

test('terms', () => {
  expect(termPath('category', 'c-sharp')).toBe('/categories/c-sharp/');
  expect(termPath('tag', '混沌')).toBe('/tags/混沌/');
});
