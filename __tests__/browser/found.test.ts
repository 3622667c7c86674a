import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, test } from 'node:test';
import { toAbsolute } from '../../lib/addresses/href';
import { getContent } from '../../lib/content/current-content';
import { OUT } from './support/pages';
import { complaintsAbout } from './support/search-console';

const HOME = 'https://me.example/blog/';

/** A page of a site at `HOME`, whose address is `url`. */
const page = (
  url: string,
  { canonical = url, head = '', body = 'Some words of text.', data = [] as object[] } = {},
) =>
  `<!doctype html><title>A</title><link rel="canonical" href="${canonical}">${head}<script type="application/ld+json">${JSON.stringify(data)}</script><main>${body}</main>`;
const sitemap = (...urls: string[]) =>
  `<urlset>${urls.map((url) => `<url><loc>${url}</loc></url>`).join('')}</urlset>`;

const WELL: Readonly<Record<string, string>> = {
  'robots.txt': `Sitemap: ${HOME}sitemap.xml\n`,
  'sitemap.xml': sitemap(HOME, `${HOME}a/`),
  'index.html': page(HOME),
  'a/index.html': page(`${HOME}a/`),
  'old/index.html': page(`${HOME}old/`, {
    canonical: `${HOME}a/`,
    head: '<meta http-equiv="refresh" content="0;url=/blog/a/">',
  }),
  '404.html': '<!doctype html><title>404</title><meta name="robots" content="noindex"><main>Gone.</main>',
  'feed.xml': '<feed xmlns="http://www.w3.org/2005/Atom"></feed>',
};

async function complaints(files: Readonly<Record<string, string>>): Promise<string[]> {
  const out = mkdtempSync(path.join(tmpdir(), 'found-'));
  try {
    for (const [name, text] of Object.entries({ ...WELL, ...files })) {
      mkdirSync(path.dirname(path.join(out, name)), { recursive: true });
      writeFileSync(path.join(out, name), text);
    }
    return await complaintsAbout(out, HOME);
  } finally {
    rmSync(out, { recursive: true });
  }
}

const NOINDEX = '<meta name="robots" content="noindex">';
const crumb = (position: number, name: string, item?: string) => ({
  '@type': 'ListItem',
  position,
  name,
  item,
});
const crumbs = (...itemListElement: object[]) => ({
  '@context': 'https://schema.org',
  '@type': 'BreadcrumbList',
  itemListElement,
});
const posting = (more: object) => ({
  '@context': 'https://schema.org',
  '@type': 'BlogPosting',
  headline: 'A',
  author: { '@type': 'Person', name: 'Ada' },
  image: `${HOME}mark.png`,
  ...more,
});
const a = (options: Parameters<typeof page>[1]) => ({ 'a/index.html': page(`${HOME}a/`, options) });

describe('search engines', () => {
  test('have nothing to complain about in the site', async () => {
    assert.deepEqual(await complaintsAbout(OUT, toAbsolute(getContent().site, '/')), []);
  });

  for (const [name, files, expected] of [
    ['a site that is well', {}, []],
    [
      'two canonical links',
      a({ head: `<link rel="canonical" href="${HOME}">` }),
      ['a/index.html: duplicate canonical'],
    ],
    [
      'no canonical link',
      { 'b/index.html': '<main>Some words of text.</main>' },
      ['b/index.html: duplicate without user-selected canonical'],
    ],
    [
      'a relative canonical link',
      { 'b/index.html': page(`${HOME}b/`, { canonical: '/blog/b/' }) },
      ['b/index.html: canonical /blog/b/ is not absolute'],
    ],
    [
      'a canonical that is another page',
      a({ canonical: HOME }),
      [
        `sitemap: ${HOME}a/ is an alternate page with another canonical`,
        `old/index.html: canonical ${HOME}a/ has another canonical`,
        `a/index.html: canonical ${HOME} is not its own address`,
      ].sort(),
    ],
    [
      'a canonical that redirects',
      { 'b/index.html': page(`${HOME}b/`, { canonical: `${HOME}old/` }) },
      [
        `b/index.html: canonical ${HOME}old/ is a redirect`,
        `b/index.html: canonical ${HOME}old/ is not its own address`,
      ],
    ],
    [
      'a canonical that is nowhere',
      { 'b/index.html': page(`${HOME}b/`, { canonical: `${HOME}c/` }) },
      [
        `b/index.html: canonical ${HOME}c/ is not found (404)`,
        `b/index.html: canonical ${HOME}c/ is not its own address`,
      ],
    ],
    [
      'a redirect in the sitemap',
      { 'sitemap.xml': sitemap(HOME, `${HOME}old/`) },
      [
        `sitemap: ${HOME}old/ is a page with redirect`,
        `sitemap: ${HOME}old/ is an alternate page with another canonical`,
      ],
    ],
    [
      'noindex in the sitemap',
      a({ head: NOINDEX }),
      [`old/index.html: canonical ${HOME}a/ has noindex`, `sitemap: ${HOME}a/ is excluded by noindex`],
    ],
    [
      'what is not there in the sitemap',
      { 'sitemap.xml': sitemap(HOME, HOME, `${HOME}b/`) },
      [`sitemap: ${HOME} is listed twice`, `sitemap: ${HOME}b/ is not found (404)`],
    ],
    ['no sitemap', { 'robots.txt': '' }, ['robots.txt names no sitemap']],
    ['an empty page', a({ body: '' }), [`sitemap: ${HOME}a/ is a soft 404`]],
    ['a 404 that may be found', { '404.html': '<main>Gone.</main>' }, ['404.html: soft 404 without noindex']],
    [
      'a post without an image',
      a({ data: [posting({ image: undefined })] }),
      ['a/index.html: BlogPosting: missing field "image"'],
    ],
    [
      'a post whose image is not there',
      a({ data: [posting({})] }),
      [`a/index.html: BlogPosting: ${HOME}mark.png is not found (404)`],
    ],
    [
      'a post without a zone',
      a({ data: [posting({ image: 'https://b.test/a.png', datePublished: '2020-01-01' })] }),
      ['a/index.html: BlogPosting: datePublished is no moment with a zone'],
    ],
    [
      'a property that schema.org does not know',
      a({ data: [posting({ image: 'https://b.test/a.png', colour: 'red' })] }),
      [
        'a/index.html: BlogPosting: Property "colour" for type "BlogPosting" is not supported by the schema.org specification',
      ],
    ],
    [
      'crumbs out of order',
      a({ data: [crumbs(crumb(2, 'A', HOME), crumb(1, 'B', `${HOME}b/`), crumb(3, 'C'))] }),
      [
        'a/index.html: BreadcrumbList: position 2 at 1',
        'a/index.html: BreadcrumbList: position 1 at 2',
        `a/index.html: BreadcrumbList: ${HOME}b/ is not found (404)`,
      ].sort(),
    ],
    [
      'a feed that is none',
      a({ head: '<link rel="alternate" type="application/rss+xml" href="/blog/feed.xml">' }),
      ['a/index.html: alternate /blog/feed.xml is no application/rss+xml'],
    ],
    [
      'a feed that is not there',
      a({ head: '<link rel="alternate" type="application/rss+xml" href="/blog/rss.xml">' }),
      ['a/index.html: alternate /blog/rss.xml is not found (404)'],
    ],
    [
      'a translation that does not lead back',
      a({ head: `<link rel="alternate" hreflang="de" href="${HOME}">` }),
      [`a/index.html: no return tag from ${HOME}`],
    ],
    [
      'an address that lacks the base path',
      { 'llms.txt': '- [A](https://me.example/a/)\n' },
      [`llms.txt: https://me.example/a/ is not below ${HOME}`],
    ],
  ] as const) {
    test(`${name}: ${expected.length === 0 ? 'no complaint' : 'a complaint'}`, async () => {
      assert.deepEqual((await complaints(files)).sort(), [...expected]);
    });
  }
});
