import { toAbsolute, toHref } from '../addresses/href';
import { markdownPath } from '../addresses/path';
import type { Post } from '../post/post';
import type { Site } from '../site/site';
import { openGraphLocale } from './locale';
import type { MetaView } from './meta-view';

/** What every page has in its head; a page adds its own. */
export function metaView(site: Site, path: string, own: Partial<MetaView> = {}): MetaView {
  const locale = openGraphLocale(site.language);
  return { canonical: toAbsolute(site, path), type: 'website', locale, ...own };
}

/** What the head of a post's page says of the same text as Markdown, where that is served. */
export function twinMeta({ path, noindex }: Post, site: Site): Pick<MetaView, 'markdownHref'> {
  return site.markdownTwins && !noindex ? { markdownHref: toHref(site, markdownPath(path)) } : {};
}
