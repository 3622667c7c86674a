import { checkSite } from '../../../../lib/build/checks/check-site';
import type { PageRecord } from '../../../../lib/build/page-record';
import type { FileContent } from '../../../../lib/build/site-files';
import { linksOf } from '../../../../lib/build/site-pages';
import { formatProblem } from '../../../../lib/problems/format-problems';
import type { SiteConfig } from '../../../../lib/site/site';
import { blog } from '../../../blog';

/** What is said of finished pages, given by their paths, and of other files of the site, given by their names. */
function said(
  config: Partial<SiteConfig>,
  html: Readonly<Record<string, string>>,
  others: Readonly<Record<string, string>> = {},
  lost: Readonly<Record<string, string>> = {},
) {
  const paths = Object.keys(html);
  const records = new Map(paths.map((path) => [`${path.slice(1)}index.html`, record(path, lost[path])]));
  const files = new Map<string, FileContent>(
    [...Object.entries(others), ...[...records.keys()].map((name): [string, string] => [name, ''])].map(
      ([name, text]) => [name, Buffer.from(text)],
    ),
  );
  const content = blog({}, config);
  const htmlOf = ({ path }: PageRecord) => html[path] ?? '';
  return checkSite(files, records, linksOf(records.values()), content, {
    htmlOf,
    fileOfScript: () => undefined,
  }).map(formatProblem);
}

function record(path: string, lost?: string): PageRecord {
  const source = `posts${path.slice(0, -1)}.md`;
  return {
    path,
    file: `${path.slice(1)}index.html`,
    type: 'post',
    source,
    islands: false,
    weight: 0,
    cachedAs: path,
    sheet: 'post',
    blocks: [],
    scripts: [],
    inlineScripts: [],
    fetched: [],
    anchors: [],
    // So that each is read.
    sound: false,
    links: [],
    extra: [],
    problems:
      lost === undefined ? [] : [{ file: source, severity: 'warning', message: 'x', rule: 'link', lost }],
  };
}

const page = (body: string) => `<!doctype html><title>x</title>${body}`;
const link = (href: string) => `<a href="${href}">x</a>`;

test('what leads nowhere is told of each page, by its file', () => {
  const html = { '/a/': page(link('/gone/') + link('/b/')), '/b/': page(link('/gone/') + link('#x')) };
  expect(said({}, html)).toEqual([
    expect.stringMatching(
      /^posts\/a\.md error out\/a\/index\.html: .*"\/gone\/" leads to out\/gone\/index\.html/,
    ),
    expect.stringMatching(/^posts\/b\.md error out\/b\/index\.html: .*"#x" leads to an id/),
    expect.stringMatching(
      /^posts\/b\.md error out\/b\/index\.html: .*"\/gone\/" leads to out\/gone\/index\.html/,
    ),
  ]);
});

test('what the author has been told at a line is not told again: neither of the page, nor of listings and feeds', () => {
  const html = {
    '/a/': page(`${link('gone.pdf')}<img src="/none.png" alt=""><a href="#x">x</a>`),
    '/b/': page(link('https://kites.test/a/gone.pdf') + link('/a/other.pdf')),
  };
  const feed = `<feed><entry><link href="https://kites.test/a/gone.pdf"/></entry></feed>`;
  const config = { url: 'https://kites.test' };
  expect(said(config, html, { 'feed.xml': feed }, { '/a/': 'gone.pdf' })).toEqual([
    expect.stringMatching(/^posts\/a\.md error .*"#x" leads to an id/),
    expect.stringMatching(/^posts\/a\.md error .*"\/none\.png"/),
    expect.stringMatching(/^posts\/b\.md error .*"\/a\/other\.pdf"/),
  ]);
  expect(said(config, html, {}, { '/a/': '#x', '/b/': '/none.png' })).toHaveLength(3);
});

test('what the author has been told of one address outside of the base path hides no other', () => {
  const config = { url: 'https://kites.test/blog' };
  const html = { '/a/': page(link('/gone/') + link('/other/') + link('http://[')) };
  expect(said(config, html, {}, { '/a/': '/gone/' })).toEqual([
    expect.stringMatching(/^posts\/a\.md error .*"\/other\/" leads out of the blog/),
    expect.stringMatching(/^posts\/a\.md error .*"http:\/\/\[" is no address/),
  ]);
});

describe('a link of the configuration, which is in every page', () => {
  const everywhere = (href: string) => ({ '/a/': page(link(href)), '/b/': page(link(href)) });

  test('that the check has told is not told again by the pages', () => {
    const config = { nav: [{ label: 'x', href: '/gone/' }] };
    expect(blog({}, config).problems.map(formatProblem)).toEqual([
      expect.stringMatching(/^site\.config\.ts error nav\[0\]\.href: "\/gone\/" leads nowhere/),
    ]);
    expect(said(config, everywhere('/gone/'))).toEqual([]);
  });

  test('that only the finished site shows to be wrong is told once, at its key', () => {
    const config = { nav: [{ label: 'x', href: '/archive/' }] };
    expect(said(config, everywhere('/archive/'))).toEqual([
      expect.stringMatching(
        /^site\.config\.ts error .*: nav\[0\]\.href as "\/archive\/" leads to out\/archive\/index\.html/,
      ),
    ]);
  });

  test('below a base path, too, and another link of the pages is still theirs', () => {
    const config = { url: 'https://x.test/blog', nav: [{ label: 'x', href: '/archive/' }] };
    const html = {
      '/a/': page(link('/blog/archive/')),
      '/b/': page(link('/blog/archive/') + link('/archive/')),
    };
    expect(said(config, html)).toEqual([
      expect.stringMatching(/^posts\/b\.md error .*"\/archive\/" leads out of the blog/),
      expect.stringMatching(/^site\.config\.ts error .*nav\[0\]\.href as "\/blog\/archive\/"/),
    ]);
  });

  test('that leads somewhere is nobody’s problem, and a warning where the blog asks for that', () => {
    const nav = [{ label: 'x', href: '/archive/' }];
    expect(said({ nav }, everywhere('/archive/'), { 'archive/index.html': page('') })).toEqual([]);
    expect(said({ nav, broken: 'warn' }, everywhere('/archive/'))).toEqual([
      expect.stringMatching(/^site\.config\.ts warning /),
    ]);
  });
});

test('the feed and the sitemap are looked at, too', () => {
  const sitemap = '<urlset><url><loc>https://blog.test/gone/</loc></url></urlset>';
  expect(said({}, {}, { 'sitemap.xml': sitemap })).toEqual([
    expect.stringMatching(
      /^out\/sitemap\.xml error .*"https:\/\/blog\.test\/gone\/" leads to out\/gone\/index\.html/,
    ),
  ]);
});
