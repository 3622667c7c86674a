import type { Metadata } from 'next';
import { FEED_PATH, toAbsolute, toHref } from '../permalink';
import type { Site } from '../site';
import type { MetaView } from './view';

/** What every page has in its head; a page adds its own. */
export function metaView(
  site: Site,
  path: string,
  own: Omit<MetaView, 'canonical' | 'type'> & Partial<Pick<MetaView, 'canonical' | 'type'>> = {},
): MetaView {
  return { canonical: toAbsolute(site, path), type: 'website', ...own };
}

/** A page's head as Next's metadata: title, description, canonical link, feed, Open Graph and Twitter card. */
export function metadataOf(meta: MetaView, site: Site): Metadata {
  const title = meta.title ?? site.title;
  const images = meta.image ? [meta.image] : undefined;
  const shared = {
    title,
    ...(meta.description && { description: meta.description }),
    ...(images && { images }),
  };
  return {
    title:
      meta.title === undefined || meta.title === site.title ? site.title : `${meta.title} · ${site.title}`,
    ...(meta.description && { description: meta.description }),
    ...(meta.authors && { authors: meta.authors.map((name) => ({ name })) }),
    ...(meta.noindex && { robots: { index: false } }),
    alternates: {
      canonical: meta.canonical,
      types: { 'application/atom+xml': [{ url: toHref(site, FEED_PATH), title: site.title }] },
    },
    pagination: {
      ...(meta.previousHref && { previous: meta.previousHref }),
      ...(meta.nextHref && { next: meta.nextHref }),
    },
    openGraph: {
      ...shared,
      url: meta.canonical,
      siteName: site.title,
      locale: site.language.replace('-', '_'),
      ...(meta.type === 'article'
        ? {
            type: 'article' as const,
            ...(meta.published && { publishedTime: meta.published }),
            ...(meta.modified && { modifiedTime: meta.modified }),
            ...(meta.authors && { authors: meta.authors }),
            ...(meta.tags && { tags: meta.tags }),
          }
        : { type: 'website' as const }),
    },
    twitter: { ...shared, card: images ? 'summary_large_image' : 'summary' },
  };
}
