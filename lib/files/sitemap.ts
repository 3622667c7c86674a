import type { MetadataRoute } from 'next';
import type { Content } from '../content';
import { toAbsolute } from '../permalink';
import { ROUTES } from '../routes';

/** Every page that a search engine should know. `lastModified` only where an author said so. */
export function sitemap(content: Content): MetadataRoute.Sitemap {
  const paths = ROUTES.filter(({ inSitemap }) => inSitemap).flatMap(({ paths }) => [...paths(content)]);
  return paths.flatMap((path) => {
    const post = content.byPath.get(path);
    if (post?.sitemap === false || post?.noindex || post?.canonicalUrl !== undefined) return [];
    const changed = post?.updated ?? post?.date;
    return {
      url: escapeXml(toAbsolute(content.site, path)),
      ...(changed && { lastModified: changed.instant }),
    };
  });
}

// Next writes an address into the XML as it is given (`resolve-route-data.ts`).
function escapeXml(url: string): string {
  return url.replaceAll('&', '&amp;').replaceAll("'", '&apos;');
}
