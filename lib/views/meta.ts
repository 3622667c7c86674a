import { toAbsolute } from '../addresses/permalink';
import type { Site } from '../site';
import type { MetaView } from './view';

/** What every page has in its head; a page adds its own. */
export function metaView(
  site: Site,
  path: string,
  own: Omit<MetaView, 'canonical' | 'type' | 'locale'> & Partial<Pick<MetaView, 'canonical' | 'type'>> = {},
): MetaView {
  const locale = site.language.replace('-', '_');
  return { canonical: toAbsolute(site, path), type: 'website', locale, ...own };
}
