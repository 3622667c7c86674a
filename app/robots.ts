import type { MetadataRoute } from 'next';
import { toAbsolute } from '../lib/addresses/href';
import { ROBOTS_PATH, SITEMAP_PATH } from '../lib/addresses/own-paths';
import { isPlanned } from '../lib/build/next-pages/render-list';

export const dynamic = 'force-static';

// The configuration, and what reads it, is loaded where the file is made: most builds keep it.
export default async function robots(): Promise<MetadataRoute.Robots> {
  if (!isPlanned(ROBOTS_PATH)) return { rules: [] };
  const { getSite } = await import('../lib/site/current-site');
  return { rules: { userAgent: '*', allow: '/' }, sitemap: toAbsolute(getSite(), SITEMAP_PATH) };
}
