import type { MetadataRoute } from 'next';
import { SITEMAP_PATH, toAbsolute } from '../lib/addresses/permalink';
import { getSite } from '../lib/current-site';

export const dynamic = 'force-static';

export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/' }, sitemap: toAbsolute(getSite(), SITEMAP_PATH) };
}
