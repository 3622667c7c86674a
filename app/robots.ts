import type { MetadataRoute } from 'next';
import { toAbsolute } from '../lib/addresses/href';
import { SITEMAP_PATH } from '../lib/addresses/own-paths';
import { getSite } from '../lib/current-site';

export const dynamic = 'force-static';

export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/' }, sitemap: toAbsolute(getSite(), SITEMAP_PATH) };
}
