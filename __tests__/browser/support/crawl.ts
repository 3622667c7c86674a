import { parse } from 'parse5';
import type { Served } from './site';

/** What a crawl found: the paths that answered, and in words what did not. */
export interface Crawled {
  /** Decoded, with the base path. */
  seen: Set<string>;
  wrong: string[];
}

interface Element {
  tagName?: string;
  attrs?: readonly { name: string; value: string }[];
  childNodes?: readonly Element[];
  content?: Element;
}

/**
 * Follows each address of the site from its front page, feed and sitemap on, over HTTP.
 * @param published scheme and host under which the site calls itself: absolute addresses of it are followed, too.
 */
export async function crawl(site: Served, published: string): Promise<Crawled> {
  const queue = ['/', '/feed.xml', '/sitemap.xml', '/robots.txt'].map((path) => ({
    url: site.at(path),
    from: 'the start',
  }));
  const seen = new Set<string>();
  const asked = new Set<string>();
  const wrong: string[] = [];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const url = next.url.replace(/#.*$/s, '');
    if (asked.has(url)) continue;
    asked.add(url);
    const response = await fetch(url, { redirect: 'manual' });
    if (response.status !== 200) {
      wrong.push(`${next.from} → ${url.slice(site.origin.length)}: ${response.status}`);
      continue;
    }
    seen.add(decodeURIComponent(new URL(url).pathname));
    const type = response.headers.get('content-type') ?? '';
    const text = /html|xml/.test(type) && !/svg/.test(type) ? await response.text() : '';
    const found = type.includes('html') ? referencesIn(text) : addressesIn(text);
    for (const reference of found) {
      const absolute = URL.canParse(reference, url) ? new URL(reference, url) : undefined;
      if (absolute === undefined) wrong.push(`${url} → ${reference}: no address`);
      else if (absolute.origin === site.origin || absolute.origin === published) {
        queue.push({
          url: site.origin + absolute.pathname + absolute.search,
          from: url.slice(site.origin.length),
        });
      }
    }
  }
  return { seen, wrong };
}

const ATTRIBUTES = ['href', 'src', 'poster', 'action', 'srcset'];

function referencesIn(html: string): string[] {
  const found: string[] = [];
  const visit = (element: Element) => {
    for (const { name, value } of element.attrs ?? []) {
      if (name === 'srcset') found.push(...value.split(',').map((part) => part.trim().split(/\s/)[0] ?? ''));
      else if (ATTRIBUTES.includes(name)) found.push(value);
      else if (name === 'content' && /^https?:\/\//.test(value)) found.push(value);
    }
    for (const child of element.childNodes ?? []) visit(child);
    if (element.content) visit(element.content);
  };
  visit(parse(html) as Element);
  return found;
}

/** In a feed or sitemap: elements' texts and attributes, and what stands in HTML that was escaped. */
function addressesIn(xml: string): string[] {
  const unescaped = xml.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  const attributes = unescaped.matchAll(/(?:href|src)="([^"]*)"/g);
  const locations = unescaped.matchAll(/<(?:loc|id|uri)>([^<]*)</g);
  return [...attributes, ...locations]
    .map(([, address = '']) => address)
    .filter((address) => /^(https?:|\/)/.test(address));
}
