import { toAbsolute } from '../addresses/permalink';
import type { Site } from '../site';
import { openGraphLocale } from './locale';
import type { MetaView } from './view';

/** What every page has in its head; a page adds its own. */
export function metaView(site: Site, path: string, own: Partial<MetaView> = {}): MetaView {
  const locale = openGraphLocale(site.language);
  return { canonical: toAbsolute(site, path), type: 'website', locale, ...own };
}
