import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { attribute, elements, parsePage, part, textOf } from '../../../lib/html/html';
import { filesIn } from './project';
import { schemaOrgFaults } from './schema-org';

/*
 * What Google's Search Console complains about, asked of a folder as a host would serve it. Each complaint has the name under which it
 * stands there, or one like it: https://support.google.com/webmasters/answer/7440203
 */

interface Page {
  file: string;
  /** Its own address. */
  url: string;
  canonicals: string[];
  noindex: boolean;
  /** Where it leads on by itself. */
  refresh: string | undefined;
  /** How many characters its readers get beside headings and lists of links. */
  text: string;
  alternates: { href: string; type: string; hreflang: string | undefined }[];
  data: Record<string, unknown>[];
}

const record = z.record(z.string(), z.unknown());
const jsonLd = z.union([z.array(record), record.transform((one) => [one])]);

/** @param home the address of the front page, with the base path: `https://me.example/blog/`. */
export async function complaintsAbout(out: string, home: string): Promise<string[]> {
  const files = filesIn(out);
  const pages = files.filter((name) => name.endsWith('.html')).map((name) => pageOf(out, name, home));
  const byUrl = new Map(pages.map((page) => [page.url, page]));
  const { sitemap, wrong } = addressesOfSitemap(out, home);
  const listed = new Set(sitemap);
  const told = new Set([
    ...wrong,
    ...sitemap
      .filter((url, at) => sitemap.indexOf(url) !== at)
      .map((url) => `sitemap: ${url} is listed twice`),
  ]);
  for (const url of listed) {
    const page = byUrl.get(url);
    if (page === undefined) told.add(`sitemap: ${url} is not found (404)`);
    else {
      if (page.refresh !== undefined) told.add(`sitemap: ${url} is a page with redirect`);
      if (page.noindex) told.add(`sitemap: ${url} is excluded by noindex`);
      if (page.canonicals[0] !== url) told.add(`sitemap: ${url} is an alternate page with another canonical`);
      if (page.file === '404.html' || page.text.length < SOFT_404) told.add(`sitemap: ${url} is a soft 404`);
    }
  }
  for (const page of pages)
    for (const complaint of await complaintsAboutPage(page, { byUrl, out, home }))
      told.add(`${page.file}: ${complaint}`);
  for (const complaint of strayAddresses(out, files, home)) told.add(complaint);
  return [...told];
}

/** A page with fewer characters than this says nothing. */
const SOFT_404 = 12;

interface Around {
  byUrl: ReadonlyMap<string, Page>;
  out: string;
  home: string;
}

async function complaintsAboutPage(page: Page, around: Around): Promise<string[]> {
  const { byUrl, home } = around;
  const told: string[] = [];
  const [canonical, ...others] = page.canonicals;
  if (others.length > 0) told.push('duplicate canonical');
  if (page.file === '404.html') return page.noindex ? told : [...told, 'soft 404 without noindex'];
  if (canonical === undefined) told.push('duplicate without user-selected canonical');
  else if (!/^https?:\/\//.test(canonical)) told.push(`canonical ${canonical} is not absolute`);
  else if (canonical.startsWith(home)) {
    const target = byUrl.get(canonical);
    if (target === undefined) told.push(`canonical ${canonical} is not found (404)`);
    else if (target.refresh !== undefined) told.push(`canonical ${canonical} is a redirect`);
    else if (target.noindex && !page.noindex) told.push(`canonical ${canonical} has noindex`);
    else if (target.canonicals[0] !== canonical) told.push(`canonical ${canonical} has another canonical`);
    if (page.refresh === undefined && target !== page)
      told.push(`canonical ${canonical} is not its own address`);
  }
  for (const alternate of page.alternates) told.push(...complaintsAboutAlternate(alternate, page, around));
  for (const item of page.data) told.push(...complaintsAboutData(item, around));
  told.push(...(await schemaOrgFaults(page.data)));
  return told;
}

/** Of feeds what they are, of other languages that they lead back. */
function complaintsAboutAlternate(
  { href, type, hreflang }: Page['alternates'][number],
  page: Page,
  { byUrl, out, home }: Around,
): string[] {
  const url = new URL(href, page.url).href;
  if (!url.startsWith(home)) return [`alternate ${href} is not below ${home}`];
  if (hreflang !== undefined) {
    const back = byUrl
      .get(url)
      ?.alternates.some((each) => each.hreflang !== undefined && each.href === page.url);
    return back === true ? [] : [`no return tag from ${url}`];
  }
  const file = path.join(out, fileOf(url, home));
  if (!existsSync(file)) return [`alternate ${href} is not found (404)`];
  const start = readFileSync(file, 'utf8').slice(0, 2000);
  const is = STARTS[type];
  return is === undefined || !is.test(start) ? [`alternate ${href} is no ${type}`] : [];
}

const STARTS: Readonly<Record<string, RegExp>> = {
  'application/atom+xml': /<feed[\s>]/,
  'application/rss+xml': /<rss[\s>]/,
  'application/feed+json': /"version":\s*"https:\/\/jsonfeed\.org\//,
  'text/markdown': /^---\n/,
};

/** https://developers.google.com/search/docs/appearance/structured-data/article and …/breadcrumb */
function complaintsAboutData(item: Record<string, unknown>, { byUrl, out, home }: Around): string[] {
  const told: string[] = [];
  if (item['@type'] === 'BlogPosting') {
    for (const field of ['headline', 'author', 'image']) {
      if (item[field] === undefined || item[field] === '') told.push(`BlogPosting: missing field "${field}"`);
    }
    const image = String(item.image ?? home);
    if (!/^https?:\/\//.test(image)) told.push(`BlogPosting: ${image} is not absolute`);
    else if (image.startsWith(home) && !existsSync(path.join(out, fileOf(image, home))))
      told.push(`BlogPosting: ${image} is not found (404)`);
    for (const field of ['datePublished', 'dateModified']) {
      if (
        item[field] !== undefined &&
        !/^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(String(item[field]))
      )
        told.push(`BlogPosting: ${field} is no moment with a zone`);
    }
  }
  if (item['@type'] === 'BreadcrumbList') {
    const crumbs = z
      .array(z.object({ position: z.number(), name: z.string(), item: z.string().optional() }))
      .parse(item.itemListElement);
    for (const [at, { position, name, item: url }] of crumbs.entries()) {
      if (position !== at + 1) told.push(`BreadcrumbList: position ${position} at ${at + 1}`);
      if (name.trim() === '') told.push('BreadcrumbList: missing field "name"');
      if (
        url === undefined
          ? at < crumbs.length - 1
          : (byUrl.get(url)?.refresh ?? byUrl.get(url)) !== byUrl.get(url) || !byUrl.has(url)
      )
        told.push(`BreadcrumbList: ${url} is not found (404)`);
    }
  }
  return told;
}

/** Of all texts in the folder, scripts too: no address of the site itself that is not below its home. */
function strayAddresses(out: string, files: readonly string[], home: string): string[] {
  const { origin } = new URL(home);
  const root = home.slice(0, -1);
  // Not of the search engine, whose own code speaks of example.com.
  const texts = files.filter(
    (name) =>
      /\.(html|xml|rss|json|txt|md|js|css|svg|webmanifest)$|^_headers$/.test(name) &&
      !/^pagefind\/.*\.js$/.test(name),
  );
  return texts.flatMap((name) => {
    const text = readFileSync(path.join(out, name), 'utf8');
    const addresses = text
      .split(origin)
      .slice(1)
      .map((rest) => origin + (/^[^\s"'<>)\]`\\]*/.exec(rest)?.[0] ?? ''));
    const stray = addresses.filter(
      (address) =>
        address !== root && !address.startsWith(home) && !/^[.:\w]/.test(address.slice(origin.length)),
    );
    return [...new Set(stray)].map((address) => `${name}: ${address} is not below ${home}`);
  });
}

function pageOf(out: string, file: string, home: string): Page {
  const document = parsePage(readFileSync(path.join(out, file), 'utf8'));
  const all = [...elements(document)];
  const named = (tag: string, name: string, value: string) =>
    all.filter((element) => element.tagName === tag && attribute(element, name)?.toLowerCase() === value);
  const links = (rel: string) => named('link', 'rel', rel);
  const main = all.find(({ tagName }) => tagName === 'main') ?? part(document, 'body');
  return {
    file,
    url:
      home +
      file
        .replace(/(^|\/)index\.html$/, '$1')
        .split('/')
        .map(encodeSegment)
        .join('/'),
    canonicals: links('canonical').map((link) => attribute(link, 'href') ?? ''),
    noindex: named('meta', 'name', 'robots').some((meta) => /noindex/.test(attribute(meta, 'content') ?? '')),
    refresh: named('meta', 'http-equiv', 'refresh').map((meta) => attribute(meta, 'content') ?? '')[0],
    text: textOf(main).replace(/\s+/g, ' ').trim(),
    alternates: links('alternate').map((link) => ({
      href: attribute(link, 'href') ?? '',
      type: attribute(link, 'type') ?? '',
      hreflang: attribute(link, 'hreflang'),
    })),
    data: named('script', 'type', 'application/ld+json').flatMap((script) =>
      jsonLd.parse(JSON.parse(textOf(script))),
    ),
  };
}

/** As a `URL` has it. */
function encodeSegment(segment: string): string {
  return new URL(`https://a.test/${segment.replace(/[%?#]/g, encodeURIComponent)}`).pathname.slice(1);
}

function fileOf(url: string, home: string): string {
  const name = decodeURIComponent(new URL(url).pathname.slice(new URL(home).pathname.length));
  return name === '' || name.endsWith('/') ? `${name}index.html` : name;
}

/** Of all sitemaps that robots.txt names, parts included. */
function addressesOfSitemap(out: string, home: string): { sitemap: string[]; wrong: string[] } {
  const robots = readFileSync(path.join(out, 'robots.txt'), 'utf8');
  const wrong: string[] = [];
  const read = (url: string): string[] => {
    const file = path.join(out, fileOf(url, home));
    if (!url.startsWith(home) || !existsSync(file)) {
      wrong.push(`sitemap ${url} is not found (404)`);
      return [];
    }
    const xml = readFileSync(file, 'utf8');
    const locations = [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc = '']) =>
      loc.replaceAll('&apos;', "'").replaceAll('&amp;', '&'),
    );
    return xml.includes('<sitemapindex') ? locations.flatMap(read) : locations;
  };
  const named = [...robots.matchAll(/^Sitemap: (.*)$/gim)].map(([, url = '']) => url.trim());
  if (named.length === 0) wrong.push('robots.txt names no sitemap');
  return { sitemap: named.flatMap(read), wrong };
}
