import type { MetadataRoute } from 'next';
import type { Content } from '../content';
import { homePaths, termPaths } from '../paths';
import { ABOUT_PATH, ARCHIVE_PATH, toAbsolute } from '../permalink';

/** Every page that a search engine should know. `lastModified` only where an author said so. */
export function sitemap(content: Content): MetadataRoute.Sitemap {
  const { site, posts } = content;
  const listed = posts.filter((post) => !post.noindex && post.canonicalUrl === undefined);
  const listings = [
    ...homePaths(content),
    ...termPaths(content, 'category'),
    ...termPaths(content, 'tag'),
    ARCHIVE_PATH,
    ABOUT_PATH,
  ];
  const urlOf = (path: string) => escapeXml(toAbsolute(site, path));
  return [
    ...listings.map((path) => ({ url: urlOf(path) })),
    ...listed.map((post) => {
      const changed = post.updated ?? post.date;
      return { url: urlOf(post.path), ...(changed && { lastModified: changed.instant }) };
    }),
  ];
}

// Next writes an address into the XML as it is given (`resolve-route-data.ts`).
function escapeXml(url: string): string {
  return url.replaceAll('&', '&amp;').replaceAll("'", '&apos;');
}
