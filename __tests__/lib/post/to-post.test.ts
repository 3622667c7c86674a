import fc from 'fast-check';
import { isFeedLike } from '../../../lib/addresses/path';
import { bodyOf, readPost } from '../../../lib/post/read-post';
import { formatProblem, formatProblems } from '../../../lib/problems/format-problems';
import { hasErrors } from '../../../lib/problems/problem';
import type { SiteConfig } from '../../../lib/site/site';
import { blog, bytes, post, siteOf } from '../../blog';

const read = (name: string, text: string, config: Partial<SiteConfig> = {}) => {
  const { post: found, problems } = readPost(`posts/${name}`, bytes(text), siteOf(config));
  return { post: found, problems: formatProblems(problems) };
};

describe('addresses', () => {
  const DATED = 'tech/2021-03-07-Hello.World.md';
  const front = (...lines: string[]) => `---\n${lines.join('\n')}\n---\n`;
  test.each<[string, string, string, string]>([
    ['/posts/:slug/', DATED, '', '/posts/hello-world/'],
    ['date', DATED, front('categories: [AWS, "Big Data", aws]'), '/aws/big data/2021/03/07/Hello.World.html'],
    ['pretty', DATED, '', '/2021/03/07/Hello.World/'],
    ['ordinal', DATED, '', '/2021/066/Hello.World.html'],
    ['weekdate', DATED, '', '/2021/W09/Sun/Hello.World.html'],
    ['none', DATED, front('category: a b'), '/a b/Hello.World.html'],
    ['/:slugified_categories/:slug', DATED, front('category: a b'), '/a-b/hello-world/'],
    [
      '/:year/:short_year/:month/:i_month/:short_month/:long_month/:slug/',
      DATED,
      '',
      '/2021/21/03/3/Mar/March/hello-world/',
    ],
    ['/:day/:i_day/:y_day/:short_day/:long_day/:slug/', DATED, '', '/07/7/066/Sun/Sunday/hello-world/'],
    ['/:w_year/:week/:w_day/:slug/', 'x.md', front('date: 2021-01-03'), '/2020/53/7/x/'],
    ['/:hour-:minute-:second/:slug/', 'x.md', front('date: 2021-01-03 04:05:06'), '/04-05-06/x/'],
    ['/:path/', DATED, '', '/tech/2021-03-07-Hello.World/'],
    ['/:path/', 'tech/hello/index.md', front('date: 2021-01-03'), '/tech/hello/'],
    ['/:section/:filename/', DATED, '', '/tech/2021-03-07-Hello.World/'],
    ['/:collection/:name:output_ext', DATED, '', '/posts/2021-03-07-hello-world.html'],
    ['/:month_:day_:slug/', DATED, '', '/03_07_hello-world/'],
    ['/:title/', '2021-03-07-C++ & C#.md', '', '/C++-&-C/'],
    ['/:slug/', 'x.md', front('date: 2021-01-03', 'slug: Ein Größe'), '/ein-größe/'],
    ['/:title/', 'x.md', front('date: 2021-01-03', 'slug: Ein Größe'), '/Ein-Größe/'],
    ['/:slug/', '2021-03-07-cafe\u0301.md', '', '/caf\u00e9/'],
    ['/:slug/', '2021-03-07-从零.md', '', '/从零/'],
    ['/:slug/', '2021-03-07-🎉.md', front('title: The party'), '/the-party/'],
    ['/:title/', '2021-03-07-🎉.md', front('title: The party'), '/the-party/'],
    ['/:slug/', '2021-03-07.md', front('title: The party'), '/the-party/'],
    ['/:slug/', '2021-03-07-🎉.md', '', '/post/'],
    ['/:slug/', '13-7-4-old.md', '', '/old/'],
    ['/:slug/', '2021/x/2021-03-07-x/index.md', '', '/x/'],
    ['/:year/:slug/', 'drafts/x.md', '', '/x/'],
    ['pretty', 'x.md', front('date: 2021-03-07', 'permalink: /:year/own/'), '/2021/own/'],
    ['pretty', 'x.md', front('date: 2021-03-07', 'permalink: date'), '/date/'],
    ['pretty', 'x.md', front('date: 2021-03-07', 'permalink: /a.html'), '/a.html'],
    ['pretty', 'x.md', front('date: 2021-03-07', 'permalink: /caf%C3%A9/a%20b/c%26/'), '/café/a b/c&/'],
    ['pretty', 'x.md', front('date: 2021-03-07', 'permalink: "/100% sure/what!/"'), '/100% sure/what!/'],
    ['pretty', 'x.md', front('date: 2021-03-07', 'url: /from/hugo/'), '/from/hugo/'],
  ])('%s with %s %j', (permalink, name, text, path) => {
    expect(read(name, text, { permalink })).toMatchObject({ post: { path }, problems: '' });
  });

  test('the same day and address under any offset of the value that is the same moment here', () => {
    const { post: late } = read('x.md', front('date: 2024-08-08 22:44:26 -0700'), {
      permalink: 'pretty',
      timeZone: 'UTC',
    });
    expect([late?.path, late?.date?.day]).toEqual(['/2024/08/09/x/', '2024-08-09']);
  });

  test.each<[string, string]>([
    ['/../../etc/passwd', 'must not hold ".."'],
    ['/%2e%2e/%2E%2E/etc/', 'must not hold ".."'],
    ['/a%2f..%2f..%2fb/', 'must not hold ".."'],
    ['/a%00b/', 'holds a control character or a backslash'],
    ['/a%5cb/', 'holds a control character or a backslash'],
    ['/:nope/', 'has the unknown placeholder :nope'],
    ['/', "address / is one of the blog's own pages; give the post another permalink or slug"],
    ['/feed.xml', 'address /feed.xml/ is below /feed.xml, which the blog uses for its own pages'],
    ['/categories/x/', 'address /categories/x/ is below /categories/, which the blog uses for its own pages'],
    ['/Tags/x.html', 'address /Tags/x.html is below /tags/, which the blog uses for its own pages'],
    ['/page/2/', 'address /page/2/ is below /page/'],
    ['/archive/', "address /archive/ is one of the blog's own pages"],
    ['/media/x/', 'is below /media/'],
    ['/404.html', "address /404.html is one of the blog's own pages"],
    ['/_next/x/', 'is below /_next/'],
    [`/${'x'.repeat(300)}/`, 'has a part longer than 230 bytes'],
    ['/x.html/', 'write /x.html'],
  ])('permalink %s is an error', (permalink, message) => {
    const { post: found, problems } = read('x.md', post([`permalink: ${JSON.stringify(permalink)}`]));
    expect(problems).toMatch(/^posts\/x\.md:3:12 error .* \[permalink\]\n1 error$/);
    expect(problems).toContain(message);
    expect(found?.path).not.toContain('..');
  });

  test.each([
    ['/c%23/', '/c#/'],
    ['/what?/', '/what?/'],
  ])('permalink %s is taken, though some hosts refuse it', (permalink, path) => {
    const { post: found, problems } = read('x.md', post([`permalink: ${JSON.stringify(permalink)}`]));
    expect(found?.path).toBe(path);
    expect(problems).toBe(
      `posts/x.md:3:12 warning address ${path} holds # or ?, and some hosts (Netlify) publish no file with such a name; give the post another permalink or slug [permalink]\n1 warning`,
    );
  });

  test.each(['../../etc', 'a/../b', '..', '..\\..\\x', '%2e%2e/x'])('slug %s is an error', (slug) => {
    const { post: found, problems } = read('x.md', post([`slug: ${JSON.stringify(slug)}`]));
    expect(problems).toContain(`error slug ${JSON.stringify(slug)} must not hold ".."`);
    expect(found?.path).toMatch(/^\/posts\/[a-z0-9-]+\/$/);
  });

  test('category ".." is no way out', () => {
    const { problems } = read('2021-03-07-x.md', post(['category: ".."']), { permalink: 'pretty' });
    expect(problems).toContain('must not hold ".."');
  });
});

describe('old addresses', () => {
  test('are paths like all others, each once', () => {
    const { post: found, problems } = read(
      'x.md',
      post(['redirect_from: [/old.html, old/path, "/caf%C3%A9/", "/old/path/?utm=1#top", /index.php]']),
    );
    expect(found?.redirectFrom).toEqual(['/old.html', '/old/path/', '/café/', '/index.php/']);
    expect(problems).toBe('');
  });
  test('of the feed are files, with the base path or without it', () => {
    const addresses = '[/rss.xml, /blog/atom.xml, /index.xml?x, /feed, /feed/atom/, /blog/rss/, /2020/feed/]';
    const { post: found, problems } = read('x.md', post([`redirect_from: ${addresses}`]), {
      url: 'https://me.test/blog',
    });
    expect(found?.redirectFrom).toEqual([
      ...['/rss.xml', '/atom.xml', '/index.xml', '/feed/', '/feed/atom/', '/rss/', '/2020/feed/'],
    ]);
    expect(found?.redirectFrom.map(isFeedLike)).toEqual([true, true, true, true, true, true, false]);
    expect(problems).toBe('');
  });
  test.each([
    ['/', "/ is one of the blog's own pages; remove the old address"],
    ['/?p=12', "/ is one of the blog's own pages; remove the old address"],
    ['/categories/old/', "/categories/old/ is one of the blog's own pages; remove the old address"],
    ['/../x/', 'address "/../x/" must not hold ".."; write /a/b/'],
    ['https://old.test/x/', 'address "https://old.test/x/" must be a path such as /a/b/'],
  ])('%s is an error', (address, why) => {
    const { post: found, problems } = read('x.md', post([`aliases: [${JSON.stringify(address)}]`]));
    expect(problems).toBe(
      `posts/x.md:3:10 error cannot redirect from "${address}": ${why} [redirect]\n1 error`,
    );
    expect(found?.redirectFrom).toEqual([]);
  });
  test('in a blog of an earlier system it is a warning', () => {
    const old = {
      file: 'hugo.toml',
      dialect: 'hugo' as const,
      data: { title: 'T', baseURL: 'https://t.test' },
    };
    const text = post(['aliases: ["/?p=12", "https://old.test/x/", /older/]']);
    const { problems, posts } = blog({ 'posts/x.md': text }, {}, { old });
    expect(problems.map(({ severity, rule }) => [severity, rule])).toEqual([
      ['warning', 'redirect'],
      ['warning', 'redirect'],
    ]);
    expect(posts[0]?.redirectFrom).toEqual(['/older/']);
  });
});

describe('titles', () => {
  test.each([
    ['2021-03-07-hello-old-world.md', '', 'Hello Old World'],
    ['2021-03-07-x.md', '# The *heading*\n', 'The heading'],
    ['2021-03-07-x.md', '---\ntitle: Front\n---\n# Heading\n', 'Front'],
    ['2021-03-07-x.md', '---\ntitle: ""\n---\n# Heading\n', 'Heading'],
    ['2021-03-07-x.md', '---\ntitle: 2020\n---\n', '2020'],
    ['2021-03-07-x/index.md', '', 'X'],
    ['2021-03-07-🎉.md', '', '🎉'],
    ['2021-03-07.md', '', 'Untitled'],
  ])('%s %j is titled %j', (name, text, title) => {
    expect(read(name, text)).toMatchObject({ post: { title }, problems: '' });
  });
});

describe('dates', () => {
  test.each<[string, string]>([
    [
      'x.md',
      'posts/x.md:1 error has no date; write date: 2026-05-01 in its front matter, or name the file 2026-05-01-x.md [date]\n1 error',
    ],
    [
      '2026-11-05 m5.md',
      'posts/2026-11-05 m5.md:1 error has no date that can be read: the one in its name has another form; write date: 2026-11-05 in its front matter, or name the file 2026-11-05-m5.md [date]\n1 error',
    ],
    [
      '20261105 m5/index.md',
      'posts/20261105 m5/index.md:1 error has no date that can be read: the one in its name has another form; write date: 2026-11-05 in its front matter, or name the folder 2026-11-05-m5 [date]\n1 error',
    ],
    [
      'index.md',
      'posts/index.md:1 error has no date; write date: 2026-05-01 in its front matter, or name the file 2026-05-01-index.md [date]\n1 error',
    ],
    [
      '2024-02-30-x.md',
      'posts/2024-02-30-x.md:1 error file name begins with "2024-02-30", which is not a date, since February 2024 has 29 days; rename it, such as to 2026-05-01-x [date]\n1 error',
    ],
  ])('%s says what to write', (name, message) => expect(read(name, 'Text.').problems).toBe(message));

  test.each(['soon', '2024-02-30', '2024-13-01', '2024-01-01 24:61', '[1, 2]', '{a: 1}', 'true'])(
    'date: %s is one error, at its place',
    (value) => {
      const { problems } = read('x.md', `---\ntitle: x\ndate: ${value}\n---\n`);
      expect(problems).toMatch(
        /^posts\/x\.md:3:7 error date: .* is not a date.*; write 2026-05-01[^\n]*\[date\]\n1 error$/,
      );
    },
  );

  test('front matter beats the file name, wrong or not', () => {
    const { post: found, problems } = read('2024-02-30-x.md', '---\ndate: 2024-03-01\n---\n');
    expect([found?.date?.day, problems]).toEqual(['2024-03-01', '']);
  });
});

describe('drafts', () => {
  test.each([
    ['drafts/x.md', '', true],
    ['drafts/sub/x/index.md', '', true],
    ['_drafts/x.md', '', true],
    ['blog/_drafts/x.md', '', true],
    ['x.md', '---\ndraft: true\n---\n', true],
    ['x.md', '---\npublished: false\n---\n', true],
    ['x.md', '---\npublished: no\n---\n', true],
    ['2021-03-07-drafts.md', '', false],
    ['blog/drafts/2021-03-07-x.md', '', false],
    ['2021-03-07-x.md', '---\ndraft: false\n---\n', false],
  ])('%s %j: %s', (name, text, draft) => {
    expect(read(name, text)).toMatchObject({ post: { draft }, problems: '' });
  });
});

test('what a post is, in one value', () => {
  const { post: found, problems } = read(
    'tech/2021-03-07-recap.markdown',
    post(
      [
        'layout: post',
        'title: Recap',
        'date: 2021-03-07 09:00 +0100',
        'updated: 2021-04-01',
        'categories: [AWS]',
        'tags: s3 ec2',
        'description: What was new',
        'image: a.png',
        'author: Ada',
        'lang: de',
        'canonical_url: https://else.test/recap',
        'redirect_from: /old/',
        'toc: false',
        'series: Recaps',
        'pinned: yes',
        'noindex: true',
      ],
      'One.\n\nTwo.\n',
    ).replaceAll('\n', '\r\n'),
  );
  expect(problems).toBe('');
  expect(found?.places?.image).toEqual({ line: 9, column: 8 });
  expect(found && { ...found, places: {}, body: found.body() }).toEqual({
    kind: 'post',
    comments: true,
    source: 'posts/tech/2021-03-07-recap.markdown',
    places: {},
    path: '/posts/recap/',
    slug: 'recap',
    draft: false,
    title: 'Recap',
    date: { day: '2021-03-07', time: '08:00:00', instant: '2021-03-07T08:00:00.000Z' },
    updated: { day: '2021-04-01', time: '00:00:00', instant: '2021-04-01T00:00:00.000Z' },
    categories: ['AWS'],
    tags: ['s3', 'ec2'],
    description: 'What was new',
    image: { src: 'a.png' },
    authors: ['Ada'],
    lang: 'de',
    canonicalUrl: 'https://else.test/recap',
    syndication: [],
    redirectFrom: ['/old/'],
    toc: false,
    series: 'Recaps',
    pinned: true,
    noindex: true,
    unlisted: false,
    sitemap: true,
    search: true,
    readingTime: 1,
    excerpt: { markdown: 'What was new', more: true },
    summary: 'What was new',
    digest: expect.stringMatching(/^[0-9a-f]{32}$/),
    body: `${'\n'.repeat(19)}One.\n\nTwo.\n`,
  });
});

describe('any bytes', () => {
  const site = siteOf();
  const judge = (name: string, input: Uint8Array) => {
    const { post: found, problems, start } = readPost(`posts/${name}`, input, site);
    for (const { file, message, line = 1, column = 1 } of problems) {
      expect(file).toBe(`posts/${name}`);
      expect(message).not.toMatch(/Invalid Date|undefined|\bat .*:\d+:\d+/);
      expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
    }
    if (found === undefined) expect(hasErrors(problems)).toBe(true);
    else {
      expect(found.path).toMatch(/^\/(?!.*\/\.\.\/)/);
      expect(found.title).not.toBe('');
      expect(found.slug).toMatch(/^[\p{L}\p{M}\p{Nd}-]+$/u);
      const { body: _, ...facts } = found;
      expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
      expect(bodyOf(input, start)).toBe(found.body());
    }
    const again = readPost(`posts/${name}`, input, site);
    expect(JSON.stringify(again)).toBe(
      JSON.stringify({ source: `posts/${name}`, problems, post: found, start }),
    );
    expect(again.post?.body()).toBe(found?.body());
  };

  test('give a post or a located problem, the same each time', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (input) => judge('x.md', input)));
  });

  test('so do any words of front matter', () => {
    const word = fc.constantFrom(
      '---\n',
      '+++\n',
      ';;;\n',
      '---js\n',
      '...\n',
      '{',
      '}',
      '[',
      ']',
      ': ',
      '- ',
      '\n',
      '&a ',
      '*a',
      '!!js ',
      '<<',
      '"',
      "'",
      '|',
      '>',
      'title',
      'date',
      'slug',
      'permalink',
      'tags',
      'image',
      'draft',
      '2024-02-30',
      '../..',
      '__proto__',
      'constructor',
      '\t',
      '#',
      '\u0000',
      '\ufeff',
      '=',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), (words) =>
        judge('x.md', bytes(`---\n${words.join('')}`)),
      ),
      { numRuns: 300 },
    );
  });

  test('so do any names', () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
      .map((text) => text.replaceAll('/', '-'));
    fc.assert(fc.property(name, (text) => judge(`${text}.md`, bytes('Text.'))));
  });

  test('nesting without end does no harm', () => {
    expect(() => judge('x.md', bytes(`# A\n${'> '.repeat(2000)}a`))).not.toThrow();
  });
});

test('an old address may hold the base path, as links do', () => {
  const { post: found, problems } = read(
    'x.md',
    post(['date: 2021-01-01', 'redirect_from: [/blog/old/, /old/, /blogger/, /blog/2020/a.html]']),
    { url: 'https://me.test/blog' },
  );
  expect(problems).toBe('');
  expect(found?.redirectFrom).toEqual(['/old/', '/blogger/', '/2020/a.html']);
});

test('control characters are left out of everything, and told once a file', () => {
  const { post: found, problems } = read(
    '2021-03-07-a.md',
    '---\ntitle: "A\\u0007B"\n---\n\nc\u0008d\u001b e\n',
  );
  expect(found?.title).toBe('AB');
  expect(found?.summary).toBe('cd e');
  expect(problems).toContain(
    'posts/2021-03-07-a.md:5:2 warning U+0008 is a control character, which no page may hold, and was left out, like 1 more; delete them [encoding]',
  );
});

describe('pages', () => {
  const page = (text: string, source = 'pages/about.md') => readPost(source, bytes(text), siteOf());
  const said = (...args: Parameters<typeof page>) => page(...args).problems.map(formatProblem);

  test('need no date', () => {
    const { post: us, problems } = page('---\ntitle: Us\ndescription: Who\n---\nText.\n');
    expect(problems).toEqual([]);
    expect(us).toMatchObject({ kind: 'page', path: '/about/', title: 'Us', description: 'Who', toc: true });
    expect(us?.body()).toBe('\n\n\n\nText.\n');
    expect(us).not.toHaveProperty('date');
    expect(page('# Heading').post?.title).toBe('Heading');
    expect(page('').post?.title).toBe('About');
  });

  test.each([
    ['pages/now.md', '/now/'],
    ['pages/Now.markdown', '/now/'],
    ['pages/uses/index.md', '/uses/'],
    ['pages/a/b.md', '/a/b/'],
    ['pages/a/b/index.md', '/a/b/'],
    ['pages/My Things/Old Ones.md', '/my-things/old-ones/'],
    ['pages/2026-05-01-plan.md', '/2026-05-01-plan/'],
    ['pages/日本/\u00e9.md', '/日本/\u00e9/'],
    ['pages/x.html.md', '/x-html/'],
  ])('%s is read at %s, whatever the permalink of posts', (source, at) => {
    const { post: found } = readPost(source, bytes('x'), siteOf({ permalink: 'date' }));
    expect([found?.path, found?.date]).toEqual([at, undefined]);
  });

  test.each([
    ['slug: then', '/a/then/'],
    ['permalink: /x/y.html', '/x/y.html'],
    ['permalink: /:section/:collection/:name/', '/a/pages/b/'],
  ])('with %s it is read at %s', (line, at) => {
    expect(page(`---\n${line}\n---\n`, 'pages/a/b.md').post?.path).toBe(at);
  });

  test.each([
    ['pages/index.md', "address / is one of the blog's own pages; give the page another permalink or slug"],
    [
      'pages/tags/x.md',
      'address /tags/x/ is below /tags/, which the blog uses for its own pages; give the page',
    ],
    ['pages/404.md', "address /404/ is one of the blog's own pages"],
    ['pages/media.md', "address /media/ is one of the blog's own pages"],
  ])('%s has no place: %s', (source, message) => {
    expect(said('x', source)).toEqual([expect.stringContaining(`${source}:1 error ${message}`)]);
  });

  test('say what is wrong, and what is of no use', () => {
    expect(hasErrors(page('---\ntitle: [\n---\n').problems)).toBe(true);
    expect(page('a\0').problems).toMatchObject([{ file: 'pages/about.md', line: 1, rule: 'encoding' }]);
    expect(said('---\ntags: [a]\npinned: true\n---\n')).toEqual([
      'pages/about.md:2:7 warning tags is for posts and does nothing on a page; take it out [front-matter]',
      'pages/about.md:3:9 warning pinned is for posts and does nothing on a page; take it out [front-matter]',
    ]);
  });

  test('the text that came with the blog is called by its name, once', () => {
    const shipped =
      '*X* is a blog about distributed systems, the clouds they run in, and the tools that are built on the way. More.';
    expect(said(shipped)).toEqual([
      'pages/about.md:1 warning is still the text that came with the blog; write your own, or delete the file [shipped]',
    ]);
    expect(said(shipped, 'pages/now.md')).toEqual([]);
    expect(said('Our own.')).toEqual([]);
  });
});
