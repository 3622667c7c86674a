import { toAbsolute, toHref } from '../addresses/href';
import { markdownPath } from '../addresses/path';
import type { Content } from '../content/content';
import type { Post } from '../post/post';
import type { Site } from '../site/site';
import { alternates } from './counterparts';
import { openGraphLocale } from './locale';
import type { MetaView } from './meta-view';

/** What every page has in its head; a page adds its own. */
export function metaView(content: Content, path: string, own: Partial<MetaView> = {}): MetaView {
  const { site } = content;
  const locale = openGraphLocale(site.language);
  return { canonical: toAbsolute(site, path), type: 'website', locale, ...alternates(path, content), ...own };
}

/** What the head of a post's page says of the same text as Markdown, where that is served. */
export function twinMeta({ path, noindex }: Post, site: Site): Pick<MetaView, 'markdownHref'> {
  return site.markdownTwins && !noindex ? { markdownHref: toHref(site, markdownPath(path)) } : {};
}
