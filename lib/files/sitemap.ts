import { toAbsolute } from '../addresses/href';
import { SITEMAP_PATH } from '../addresses/own-paths';
import type { Content } from '../content/content';
import { editionAt } from '../content/editions';
import { escapeText } from '../escape-html';
import type { Post } from '../post/post';
import { ROUTES } from '../routes/routes';
import { alternates } from '../views/counterparts';
import { imageView } from '../views/lead-image';
import type { MetaView } from '../views/meta-view';

/** A page that a search engine should know. Addresses are absolute. */
interface SitemapEntry {
  url: string;
  /** When an author last changed it, where one said so; ISO 8601. */
  lastModified?: string;
  /** The same page in each language, itself included, and where readers of any other go. */
  alternates?: NonNullable<MetaView['alternates']>;
  /** The picture above its text. */
  image?: string;
}

/** Every page that a search engine should know, in the order of the table of pages. */
export function sitemap(content: Content): SitemapEntry[] {
  const paths = ROUTES.filter(({ inSitemap }) => inSitemap).flatMap(({ paths }) => [...paths(content)]);
  return paths.flatMap((path) => {
    const post = content.byPath.get(path);
    if (post?.sitemap === false || post?.noindex || post?.canonicalUrl !== undefined) return [];
    const changed = post && lastChange(post);
    const image = post && imageView(post, content);
    return {
      url: toAbsolute(content.site, path),
      ...alternates(path, editionAt(path, content)),
      ...(changed && { lastModified: changed }),
      ...(image && { image: new URL(image.src, content.site.origin).href }),
    };
  });
}

/** As many addresses as the protocol allows in a file (https://www.sitemaps.org/protocol.html). */
export const MOST_ADDRESSES = 50_000;

/**
 * The sitemap by its path; of a blog with more addresses than a file may hold an index at that path, and `/sitemap-1.xml` and so on.
 * @param most how many addresses a file may hold.
 */
export function sitemapFiles(content: Content, most = MOST_ADDRESSES): Map<string, string> {
  const entries = sitemap(content);
  if (entries.length <= most) return new Map([[SITEMAP_PATH, urlSet(entries)]]);
  const parts = Array.from({ length: Math.ceil(entries.length / most) }, (_, i) => ({
    path: SITEMAP_PATH.replace('.xml', `-${i + 1}.xml`),
    text: urlSet(entries.slice(i * most, (i + 1) * most)),
  }));
  const locations = parts.map(
    ({ path }) => `<sitemap><loc>${inXml(toAbsolute(content.site, path))}</loc></sitemap>`,
  );
  const index = `${XML}<sitemapindex xmlns="${PROTOCOL}">\n${locations.join('\n')}\n</sitemapindex>\n`;
  return new Map([[SITEMAP_PATH, index], ...parts.map(({ path, text }) => [path, text] as const)]);
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const PROTOCOL = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const XHTML = 'http://www.w3.org/1999/xhtml';
const IMAGES = 'http://www.google.com/schemas/sitemap-image/1.1';

function urlSet(entries: readonly SitemapEntry[]): string {
  // The schema wants this order.
  const urls = entries.map(({ url, lastModified, image, alternates = [] }) => {
    const changed = lastModified === undefined ? '' : `<lastmod>${lastModified}</lastmod>`;
    const picture =
      image === undefined ? '' : `<image:image><image:loc>${inXml(image)}</image:loc></image:image>`;
    const languages = alternates.map(
      ({ lang, href }) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${inXml(href)}"/>`,
    );
    return `<url><loc>${inXml(url)}</loc>${changed}${picture}${languages.join('')}</url>`;
  });
  const images = entries.some(({ image }) => image !== undefined) ? ` xmlns:image="${IMAGES}"` : '';
  const links = entries.some(({ alternates }) => alternates !== undefined) ? ` xmlns:xhtml="${XHTML}"` : '';
  return `${XML}<urlset xmlns="${PROTOCOL}"${images}${links}>\n${urls.join('\n')}\n</urlset>\n`;
}

/** The protocol wants all five characters escaped; addresses hold no quotes but this one. */
function inXml(url: string): string {
  return escapeText(url).replaceAll("'", '&apos;');
}

/** Search engines refuse days before 1970, and days to come: those of posts that only a preview shows. */
function lastChange({ updated, date, status }: Post): string | undefined {
  const instant = (updated ?? date)?.instant;
  return instant === undefined || instant < '1970' || status === 'scheduled' ? undefined : instant;
}
