import { archivePaths } from '../../../lib/addresses/listing-paths';
import { checkContent } from '../../../lib/build/checks/check-content';
import { renderTexts } from '../../../lib/build/render-texts';
import { sitePaths } from '../../../lib/routes/site-paths';
import { archiveView } from '../../../lib/views/archive';
import { homeView } from '../../../lib/views/home';
import { notFoundView } from '../../../lib/views/not-found';
import { pageView } from '../../../lib/views/page';
import { postView } from '../../../lib/views/post';
import { problemView } from '../../../lib/views/problem';
import { redirectView } from '../../../lib/views/redirect';
import { searchView } from '../../../lib/views/search';
import { blog, post } from '../../blog';

const RICH = {
  'posts/rich.md': post(
    [
      'title: Rich',
      'updated: 2026-06-01',
      'categories: [AWS, 混沌]',
      'tags: [C, C++, "C#"]',
      'description: All of it',
      'image: {src: pic.png, alt: A picture, caption: "Of what"}',
      'authors: [Ada, Bob]',
      'lang: ar',
      'series: Parts',
      'pinned: true',
      'noindex: true',
      'redirect_from: /old/',
      'canonical_url: https://else.test/rich',
    ],
    '# Rich\n\nText[^1].\n\n<!--more-->\n\nMore.\n\n[^1]: Note.\n',
  ),
  'posts/part.md': post(['date: 2025-01-01', 'series: Parts', 'tags: [c]']),
  'posts/plain.md': '---\ndate: 2024-02-29\n---\n',
  'posts/drafts/undated.md': 'Text.',
  'posts/broken.md': '---\ndate: soon\n---\n',
  'posts/pic.png': '',
  'pages/about.md': '---\ntitle: Us\ndescription: Who\nlang: ar\nimage: x.png\nredirect_from: /us/\n---\n',
  'pages/x.png': '',
};

/** Every view there is of a blog, by type and path. */
function viewsOf(...args: Parameters<typeof blog>) {
  const content = blog(...args);
  const views = [...sitePaths(content)].map((path) => pageView(content, path));
  const others = [
    archiveView(content, '/archive/'),
    notFoundView(content),
    searchView(content),
    redirectView(content, '/old/'),
    problemView(content, '/posts/broken/'),
  ];
  return [...views, ...others].filter((view) => view !== undefined);
}

const BLOGS: [string, Parameters<typeof blog>][] = [
  ['an empty blog', [{}]],
  ['a post of nothing', [{ 'posts/a.md': '---\ndate: 2026-01-01\n---\n' }]],
  ['a rich blog', [RICH]],
  [
    'a rich blog with drafts, in a folder, with everything configured',
    [
      RICH,
      {
        url: 'https://me.test/blog',
        description: 'Words',
        author: { name: 'Ada', url: 'https://ada.test', email: 'ada@ada.test' },
        nav: [
          { label: 'Posts', href: '/' },
          { label: 'Tags', href: '/tags/' },
          { label: 'Code', href: 'https://code.test' },
        ],
        footer: [{ label: 'Mail', href: 'mailto:ada@ada.test' }],
        editUrl: 'https://code.test/edit/:source',
        postsPerPage: 1,
        language: 'zh-Hans',
      },
      { drafts: true, preview: true },
    ],
  ],
];

describe.each(BLOGS)('%s', (_, args) => {
  test('every view is plain data', async () => {
    const views = viewsOf(...args);
    for (const view of views) expect(JSON.parse(JSON.stringify(view))).toStrictEqual(view);
  });

  test('every page has a head: absolute addresses, no empty texts', async () => {
    const content = blog(...args);
    const root = content.site.origin + content.site.basePath;
    for (const { meta, type } of viewsOf(...args)) {
      if (type !== 'post') expect(meta.canonical.startsWith(`${root}/`)).toBe(true);
      expect(meta.title).not.toBe('');
      expect(JSON.stringify(meta)).not.toMatch(/undefined|Invalid Date|null/);
    }
  });

  test('every address of the site is under its base path', async () => {
    const { basePath } = blog(...args).site;
    const hrefs = JSON.stringify(viewsOf(...args)).matchAll(/"(?:href|src|\w+Href)":"([^"]*)"/g);
    for (const [, href = ''] of hrefs) {
      if (href !== '' && !/^[a-z]+:/.test(href)) expect(href).toMatch(new RegExp(`^${basePath}/`));
    }
  });
});

test('all types are among them', async () => {
  const types = new Set(viewsOf(RICH).map(({ type }) => type));
  expect([...types].sort()).toEqual([
    'archive',
    'home',
    'not-found',
    'post',
    'problem',
    'redirect',
    'search',
    'term',
    'terms',
    'written',
  ]);
});

test('the rich post, and what is wrong with it', async () => {
  const content = blog(RICH, { editUrl: 'https://code.test/edit/:source' });
  expect((await checkContent(content)).map(({ file }) => file)).toEqual(
    expect.arrayContaining(['posts/broken.md']),
  );
  const view = postView(content, '/posts/rich/');
  expect(view).toMatchObject({
    title: 'Rich',
    lang: 'ar',
    dir: 'rtl',
    date: { iso: '2026-05-01', text: '1 May 2026' },
    updated: { iso: '2026-06-01' },
    categories: [
      { href: '/categories/aws/', label: 'AWS' },
      { href: '/categories/%E6%B7%B7%E6%B2%8C/', label: '混沌' },
    ],
    tags: [
      { href: '/tags/c/', label: 'C' },
      { href: '/tags/c-plus-plus/', label: 'C++' },
      { href: '/tags/c-sharp/', label: 'C#' },
    ],
    standfirst: 'All of it',
    image: { src: '/media/pic.png', alt: 'A picture', caption: 'Of what' },
    previous: { href: '/posts/part/', label: 'Part' },
    series: { title: 'Parts', posts: [{ label: 'Part', href: '/posts/part/' }, { label: 'Rich' }] },
    editHref: 'https://code.test/edit/posts/rich.md',
    meta: {
      canonical: 'https://else.test/rich',
      description: 'All of it',
      image: { url: 'https://blog.test/media/pic.png', alt: 'A picture' },
      noindex: true,
      type: 'article',
    },
  });
  expect(view).not.toHaveProperty('next');
  expect(postView(content, '/posts/nowhere/')).toBeUndefined();
});

describe('home', () => {
  const files = {
    'posts/new.md': post(['date: 2026-03-01'], 'First.\n\n<!-- more -->\n\nSecond.\n'),
    'posts/mid.md': post(['date: 2026-02-01'], 'Only.\n'),
    'posts/old.md': post(['date: 2026-01-01', 'pinned: true', 'description: Pinned *words*'], 'Body.\n'),
  };
  const titles = async (path: string, postsPerPage = 2) =>
    homeView(blog(files, { postsPerPage }), path)?.entries.map(({ title }) => title);

  test('the newest first, the pinned on top, then page 1, then nothing', async () => {
    expect(await titles('/', 1)).toEqual(['Old', 'New']);
    expect(await titles('/page/1/', 1)).toEqual(['Mid']);
    expect(await titles('/page/2/', 1)).toBeUndefined();
    expect(await titles('/', 2)).toEqual(['Old', 'New', 'Mid']);
    expect(await titles('/page/1/', 2)).toBeUndefined();
    expect(await titles('/x/page/2/')).toBeUndefined();
  });

  test('an entry shows its beginning, and whether there is more', async () => {
    const content = blog(files);
    const view = homeView(content, '/');
    const texts = await renderTexts(view?.texts ?? [], content);
    const entries = view?.entries.map(({ source, more, summary }) => [
      texts[source]?.html.trim(),
      more,
      summary,
    ]);
    expect(entries).toEqual([
      ['<p>Pinned <em>words</em></p>', true, 'Pinned words'],
      ['<p>First.</p>', true, 'First.'],
      ['<p>Only.</p>', false, 'Only.'],
    ]);
  });

  test('the pages know each other', async () => {
    const older = { 'posts/older.md': post(['date: 2025-01-01']) };
    const content = blog({ ...files, ...older }, { postsPerPage: 1, url: 'https://me.test/b' });
    expect(homeView(content, '/')?.pager).toEqual({ olderHref: '/b/page/2/' });
    expect(homeView(content, '/page/1/')?.pager).toEqual({ page: 1, newerHref: '/b/page/2/' });
    const view = homeView(content, '/page/2/');
    expect(view?.pager).toEqual({ page: 2, newerHref: '/b/', olderHref: '/b/page/1/' });
    expect(view?.meta).toMatchObject({
      canonical: 'https://me.test/b/page/2/',
      previousHref: '/b/',
      nextHref: '/b/page/1/',
      title: 'Page 2',
    });
  });

  test('an empty blog has a front page', async () => {
    expect(homeView(blog({}), '/')).toMatchObject({ entries: [], pager: {} });
    expect(homeView(blog({}), '/page/2/')).toBeUndefined();
  });
});

describe('related posts', () => {
  const written = (...days: number[]) =>
    Object.fromEntries(days.map((day) => [`posts/${day}.md`, post([`date: 2026-01-0${day}`, 'tags: [x]'])]));

  test('are others than the posts before and after, which the page shows anyway', () => {
    const view = postView(blog(written(1, 2, 3, 4, 5, 6, 7)), '/posts/4/');
    expect([view?.previous?.href, view?.next?.href]).toEqual(['/posts/3/', '/posts/5/']);
    expect(view?.related.map(({ href }) => href)).toEqual(['/posts/7/', '/posts/6/', '/posts/2/']);
  });

  test('are none where there are no others', () => {
    expect(postView(blog(written(1, 2, 3)), '/posts/2/')?.related).toEqual([]);
  });
});

describe('terms', () => {
  const files = {
    'posts/a.md': post(['date: 2026-03-01', 'tags: [AWS, "???"]']),
    'posts/b.md': post(['date: 2025-03-01', 'tags: [AWS]']),
    'posts/c.md': post(['date: 2024-03-01', 'tags: [aws]']),
  };
  test('an index with counts, and what is newest', () => {
    expect(pageView(blog(files), '/tags/')).toMatchObject({
      terms: [
        { label: '???', href: '/tags/u3f-3f-3f/', count: 1 },
        { label: 'AWS', href: '/tags/aws/', count: 3, latest: { href: '/posts/a/', label: 'A' } },
      ],
    });
  });
  test('a term by year', () => {
    const view = pageView(blog(files), '/tags/aws/');
    expect(view).toMatchObject({ type: 'term', count: 3, since: '2024', label: 'AWS' });
    expect(view?.type === 'term' && view.years.map(({ year, posts }) => [year, posts.length])).toEqual([
      ['2026', 1],
      ['2025', 1],
      ['2024', 1],
    ]);
  });
  test.each(['/tags/none/', '/tags/aws/page/2/', '/tags/AWS/', '/tags/aws', '/categories/aws/'])(
    '%s is nothing',
    (path) => {
      expect(pageView(blog(files), path)).toBeUndefined();
    },
  );
  test('a long one has pages of five times as many', () => {
    const many = Object.fromEntries(
      Array.from({ length: 15 }, (_, i) => [`posts/${i}.md`, post(['tags: [x]'])]),
    );
    const view = pageView(blog(many, { postsPerPage: 2 }), '/tags/x/page/1/');
    expect(view).toMatchObject({
      pager: { page: 1, newerHref: '/tags/x/' },
      meta: { title: 'Tag “x”, page 1' },
    });
    expect(view?.type === 'term' && view.years[0]?.posts).toHaveLength(10);
    expect(view).not.toHaveProperty('count');
    expect(view).not.toHaveProperty('meta.description');
  });
});

test('the archive counts days', () => {
  const view = archiveView(
    blog({
      'posts/a.md': post(['date: 2024-12-31']),
      'posts/b.md': post(['date: 2024-02-29']),
      'posts/c.md': post(['date: 2024-02-29']),
      'posts/d.md': post(['date: 2023-01-01']),
    }),
    '/archive/',
  );
  expect(view?.count).toBe(4);
  expect(view?.years.map(({ year, length, days, months }) => [year, length, days, months[2]])).toEqual([
    ['2024', 366, [365, 59], 60],
    ['2023', 365, [0], 59],
  ]);
});

describe('a long archive', () => {
  const files = (year: number, count: number) =>
    Array.from({ length: count }, (_, i) => [`posts/${year}-${i}.md`, post([`date: ${year}-05-01`])]);
  const content = blog(Object.fromEntries([...files(2024, 800), ...files(2023, 2), ...files(2021, 1)]));
  const shown = (path: string) => {
    const view = archiveView(content, path);
    return view && [view.count, view.years.map(({ year, posts }) => `${year}: ${posts.length}`), view.pager];
  };

  test('has a page for each year, and of a long year several', () => {
    expect(archivePaths(content)).toEqual([
      '/archive/',
      '/archive/2024/',
      '/archive/2024/page/1/',
      '/archive/2023/',
      '/archive/2021/',
    ]);
    expect(shown('/archive/')).toEqual([803, ['2024: 0', '2023: 0', '2021: 0'], {}]);
    expect(shown('/archive/2024/')).toEqual([800, ['2024: 300'], { olderHref: '/archive/2024/page/1/' }]);
    expect(shown('/archive/2024/page/1/')).toEqual([
      500,
      ['2024: 500'],
      { page: 1, newerHref: '/archive/2024/', olderHref: '/archive/2023/' },
    ]);
    expect(shown('/archive/2021/')).toEqual([1, ['2021: 1'], { newerHref: '/archive/2023/' }]);
    for (const path of ['/archive/2022/', '/archive/2024/page/2/', '/archive/2023/page/1/'])
      expect(shown(path)).toBeUndefined();
  });

  test('says how many posts each year has, and where they are', () => {
    const view = archiveView(content, '/archive/');
    expect(view?.years.map(({ href, count }) => [href, count])).toEqual([
      ['/archive/2024/', 800],
      ['/archive/2023/', 2],
      ['/archive/2021/', 1],
    ]);
    expect(archiveView(content, '/archive/2024/page/1/')?.meta.title).toBe('Archive: 2024, page 1');
  });

  test('a short one is a page', () => {
    expect(archivePaths(blog(Object.fromEntries(files(2024, 749))))).toEqual(['/archive/']);
  });
});

test('an old address leads to the post', () => {
  const content = blog(
    { 'posts/a.md': post(['redirect_from: [/old/, /b.html]']) },
    { url: 'https://me.test/b' },
  );
  expect(redirectView(content, '/b.html')).toMatchObject({
    href: '/b/posts/a/',
    meta: { canonical: 'https://me.test/b/posts/a/', noindex: true },
  });
  expect(redirectView(content, '/none/')).toBeUndefined();
});

test('around the page', async () => {
  const nav = [
    { label: 'Posts', href: '/' },
    { label: 'Tags', href: '/tags/' },
    { label: 'Archive', href: '/archive/' },
  ];
  const content = blog(
    { 'posts/a.md': post(['date: 2020-01-01', 'tags: [x]']), 'posts/b.md': post() },
    { nav },
  );
  const current = (view: { chrome: { nav: { label: string; current?: string }[] } } | undefined) =>
    view?.chrome.nav.flatMap(({ label, current: now }) => (now === undefined ? [] : [`${label} ${now}`]));
  expect(current(homeView(content, '/'))).toEqual(['Posts page']);
  expect(current(pageView(content, '/tags/'))).toEqual(['Tags page']);
  expect(current(pageView(content, '/tags/x/'))).toEqual(['Tags true']);
  expect(current(postView(content, '/posts/a/'))).toEqual([]);
  expect(archiveView(content, '/archive/')?.chrome.copyright).toBe('© 2020–2026 Ada');
  expect(archiveView(blog({}), '/archive/')?.chrome.copyright).toBe('© Ada');
  expect(archiveView(blog({ 'posts/a.md': post() }), '/archive/')?.chrome.copyright).toBe('© 2026 Ada');
});

test.each(['https://else.test/a.png', '//else.test/a.png'])('a card shows %s', (src) => {
  const view = postView(blog({ 'posts/a.md': post([`image: "${src}"`]) }), '/posts/a/');
  expect(view?.meta.image?.url).toBe('https://else.test/a.png');
});

test.each(['javascript:alert(1)', 'data:image/png;base64,AA', 'https://[', 'none.png', '/about/'])(
  'nothing is shown for the image %s, and no page dies of it',
  (src) => {
    const view = postView(blog({ 'posts/a.md': post([`image: ${JSON.stringify(src)}`]) }), '/posts/a/');
    expect(view).toMatchObject({ title: 'A' });
    expect(view).not.toHaveProperty('image');
    expect(view?.meta.image?.url).toMatch(/\/media\/@\/cards\/[0-9a-f]{12}\.png$/);
  },
);
