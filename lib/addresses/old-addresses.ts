import { decodePath, withoutBasePath } from './href';

/**
 * The addresses in a list: a sitemap (XML), or a text with one a line, whose lines may be whole addresses or paths; what follows a
 * `#` at the beginning of a line is a remark. Each once, as paths of the site: decoded, without the base path, with their fragment.
 */
export function addressesIn(text: string, basePath: string): string[] {
  const isXml = /^\s*(?:<\?xml|<urlset|<sitemapindex)/.test(text.replace(/^\uFEFF/, ''));
  const written = isXml
    ? [...text.matchAll(/<loc>\s*(?:<!\[CDATA\[)?\s*([^<\s\]]+)/g)].map(([, address = '']) =>
        unescapeXml(address),
      )
    : text.split(/\r?\n/).map((line) => line.trim());
  const paths = written
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => pathOfAddress(line.split(/\s+/)[0] ?? '', basePath));
  return [...new Set(paths)];
}

/** The addresses at which a plain static host serves files, given by their names relative to its folder. */
export function addressesOfFiles(names: readonly string[]): string[] {
  return names.map((name) => `/${name.normalize('NFC')}`.replace(/(^|\/)index\.html?$/, '$1'));
}

function pathOfAddress(address: string, basePath: string): string {
  const path = address.replace(/^[a-z][a-z\d+.-]*:\/\/[^/]*/i, '').replace(/\?[^#]*/, '');
  return withoutBasePath(decodePath(path.startsWith('/') ? path : `/${path}`), basePath);
}

function unescapeXml(text: string): string {
  return text
    .replace(/&(?:amp|#38);/g, '&')
    .replace(/&(?:apos|#39);/g, "'")
    .replace(/&quot;/g, '"');
}
