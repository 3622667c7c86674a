import { toAbsolute } from '../../addresses/href';
import { ROBOTS_PATH, SITEMAP_PATH } from '../../addresses/own-paths';
import { getSite } from '../../site/current-site';
import { isPlanned } from './render-list';

/** What `robots.txt` says, as Next writes it; in a build, nothing where the file is kept from an earlier one. */
export function robots() {
  if (!isPlanned(ROBOTS_PATH)) return { rules: [] };
  return { rules: { userAgent: '*', allow: '/' }, sitemap: toAbsolute(getSite(), SITEMAP_PATH) };
}
