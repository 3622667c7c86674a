import type { MetadataRoute } from 'next';
import { toAbsolute } from '../addresses/permalink';
import type { Content } from '../content/content';
import type { Post } from '../post/post';
import { ROUTES } from '../routes';
import { imageView } from '../views/lead-image';

/** Every page that a search engine should know, and the picture above its text. `lastModified` only where an author said so. */
export function sitemap(content: Content): MetadataRoute.Sitemap {
  const paths = ROUTES.filter(({ inSitemap }) => inSitemap).flatMap(({ paths }) => [...paths(content)]);
  return paths.flatMap((path) => {
    const post = content.byPath.get(path);
    if (post?.sitemap === false || post?.noindex || post?.canonicalUrl !== undefined) return [];
    const changed = post && lastChange(post);
    const image = post && imageView(post, content);
    return {
      url: escapeXml(toAbsolute(content.site, path)),
      ...(changed && { lastModified: changed }),
      ...(image && { images: [escapeXml(new URL(image.src, content.site.origin).href)] }),
    };
  });
}

/** Search engines refuse days before 1970, and days to come: those of posts that only a preview shows. */
function lastChange({ updated, date, status }: Post): string | undefined {
  const instant = (updated ?? date)?.instant;
  return instant === undefined || instant < '1970' || status === 'scheduled' ? undefined : instant;
}

// Next writes an address into the XML as it is given (`resolve-route-data.ts`).
function escapeXml(url: string): string {
  return url.replaceAll('&', '&amp;').replaceAll("'", '&apos;');
}
