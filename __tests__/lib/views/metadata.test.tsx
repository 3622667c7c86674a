import { parseFragment } from 'parse5';
import { renderToStaticMarkup } from 'react-dom/server';
import { Head } from '../../../components/head';
import type { SiteConfig } from '../../../lib/site/site';
import { openGraphLocale } from '../../../lib/views/locale';
import { pageView } from '../../../lib/views/page';
import { blog, post } from '../../blog';

const SUB = { url: 'https://me.test/sub' };

function headOf(path: string, lines: string[] = [], config: Partial<SiteConfig> = {}, body?: string) {
  const view = pageView(blog({ 'posts/a.md': post(lines, body) }, config), path);
  if (view === undefined) throw new Error(`no page at ${path}`);
  return renderToStaticMarkup(<Head chrome={view.chrome} meta={view.meta} />);
}

/** The blocks of JSON-LD, as a browser would hand them on. */
function dataOf(html: string): unknown[] {
  const scripts = parseFragment(html).childNodes.flatMap((node) =>
    node.nodeName === 'script' && 'childNodes' in node ? node.childNodes : [],
  );
  return scripts.flatMap((node) => ('value' in node ? JSON.parse(node.value) : []));
}

test('a post says who wrote it and when, and the way to it', () => {
  const lines = ['title: A', 'date: 2026-01-02', 'updated: 2026-03-04', 'category: Notes'];
  const config = { ...SUB, author: { name: 'Ada', url: '/about/' } };
  const [posting, crumbs, ...others] = dataOf(headOf('/posts/a/', lines, config));
  expect(others).toEqual([]);
  expect(posting).toEqual({
    '@context': 'https://schema.org',
    '@type': 'BlogPosting',
    headline: 'A',
    url: 'https://me.test/sub/posts/a/',
    datePublished: '2026-01-02T00:00:00.000Z',
    dateModified: '2026-03-04T00:00:00.000Z',
    author: { '@type': 'Person', name: 'Ada', url: 'https://me.test/sub/about/' },
    image: expect.stringMatching(/^https:\/\/me\.test\/sub\/media\/@\/cards\/[0-9a-f]{12}\.png$/),
  });
  expect(crumbs).toMatchObject({
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: 'A blog', item: 'https://me.test/sub/' },
      { position: 2, name: 'Notes', item: 'https://me.test/sub/categories/notes/' },
      { position: 3, name: 'A' },
    ],
  });
});

test.each([
  'a </script><script>alert(1)</script>',
  ']]>',
  '"quoted" \'so\'',
  '🎉 <!-- --> &amp;',
  'x'.repeat(500),
])('the title %j ends nothing', (title) => {
  const html = headOf('/posts/a/', [`title: ${JSON.stringify(title)}`]);
  expect(dataOf(html)[0]).toMatchObject({ headline: title });
  expect(html.match(/<script/g)).toHaveLength(1);
});

test('the front page tells of the search, and of the author’s profiles', () => {
  const social = [
    { label: 'M', href: 'https://social.test/@ada' },
    { label: 'Mail', href: 'mailto:a@b.test' },
    { label: 'X', href: 'https://x.test/', me: false },
  ];
  expect(dataOf(headOf('/', [], { ...SUB, social }))).toEqual([
    {
      '@context': 'https://schema.org',
      '@type': 'WebSite',
      name: 'A blog',
      url: 'https://me.test/sub/',
      inLanguage: 'en',
      author: { '@id': 'https://me.test/sub/#author' },
      potentialAction: {
        '@type': 'SearchAction',
        target: 'https://me.test/sub/search/?q={search_term_string}',
        'query-input': 'required name=search_term_string',
      },
    },
    {
      '@context': 'https://schema.org',
      '@id': 'https://me.test/sub/#author',
      '@type': 'Person',
      name: 'Ada',
      sameAs: ['https://social.test/@ada'],
    },
  ]);
});

test('a blog that is its own author is an organization, and several authors are a list', () => {
  const [own] = dataOf(headOf('/posts/a/', [], { title: 'Journal', author: { name: 'Journal' } }));
  expect(own).toMatchObject({ author: { '@type': 'Organization', url: 'https://blog.test/' } });
  const [many] = dataOf(headOf('/posts/a/', ['authors: [Bo, Cy]']));
  expect(many).toMatchObject({ author: [{ name: 'Bo' }, { name: 'Cy' }] });
});

test('what search engines are to leave out has no data for them', () =>
  expect(dataOf(headOf('/posts/a/', ['noindex: true']))).toEqual([]));

test('a post that was elsewhere first points there', () => {
  const html = headOf('/posts/a/', ['canonical_url: https://else.test/a']);
  expect(html).toContain('<link rel="canonical" href="https://else.test/a"/>');
  expect(dataOf(html)[0]).toMatchObject({ url: 'https://else.test/a' });
  const view = pageView(
    blog({ 'posts/a.md': post(['canonical_url: https://www.else.test/a']) }),
    '/posts/a/',
  );
  expect(view).toMatchObject({ first: { href: 'https://www.else.test/a', label: 'else.test' } });
});

test('the title of a page is made after the template', () => {
  const titleOf = (html: string) => /<title>(.*)<\/title>/.exec(html)?.[1];
  const config = { titleTemplate: '{site}: {title}' };
  expect(titleOf(headOf('/posts/a/', ['title: "On {site}"'], config))).toBe('A blog: On {site}');
  expect(titleOf(headOf('/', [], config))).toBe('A blog');
});

test('fediverse, webmention and pingback are named where they are configured', () => {
  const config = {
    author: { name: 'Ada', fediverse: '@ada@social.test' },
    webmention: 'https://wm.test/blog',
    pingback: 'https://wm.test/ping',
  };
  const html = headOf('/posts/a/', ['category: Notes'], config);
  expect(html).toContain('<meta name="fediverse:creator" content="@ada@social.test"/>');
  expect(html).toContain('<link rel="webmention" href="https://wm.test/blog"/>');
  expect(html).toContain('<link rel="pingback" href="https://wm.test/ping"/>');
  expect(html).toContain('<meta property="article:section" content="Notes"/>');
  expect(headOf('/posts/a/')).not.toMatch(/fediverse|webmention|pingback/);
});

test.each([
  ['en', 'en_US'],
  ['en-GB', 'en_GB'],
  ['de', 'de_DE'],
  ['zh-Hans', 'zh_CN'],
  ['zh-Hant', 'zh_TW'],
  ['ja', 'ja_JP'],
  ['eo', 'eo'],
])('%s is %s to Open Graph', (language, locale) => expect(openGraphLocale(language)).toBe(locale));

test('a post in another language says so', () =>
  expect(headOf('/posts/a/', ['lang: de'])).toContain('<meta property="og:locale" content="de_DE"/>'));

test('a description ends with a whole word', () => {
  const html = headOf('/posts/a/', [], {}, `${'R&D is &amp; stays '.repeat(20)}\n`);
  const description = /<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? '';
  expect(description).toMatch(/ (R&amp;D|is|&amp;|stays)…$/);
});
