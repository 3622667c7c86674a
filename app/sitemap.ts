import type { MetadataRoute } from 'next';
import { SITEMAP_PATH } from '../lib/addresses/permalink';
import { isPlanned } from '../lib/build/next-pages/render-list';

export const dynamic = 'force-static';

// What it is made by is loaded where it is made: most builds keep it.
export default async function sitemapOfBlog(): Promise<MetadataRoute.Sitemap> {
  if (!isPlanned(SITEMAP_PATH)) return [];
  const { getContent } = await import('../lib/content/current-content');
  const { sitemap } = await import('../lib/files/sitemap');
  return sitemap(getContent());
}
