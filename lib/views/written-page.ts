import { toAbsolute } from '../addresses/href';
import type { Content } from '../content/content';
import { imageForCards } from './card';
import { chromeView } from './chrome';
import { translationLinks } from './counterparts';
import { plateOf } from './drawing';
import { langView } from './lang-view';
import { imageView } from './lead-image';
import { metaView, twinMeta } from './meta';
import type { WrittenPageView } from './written-page-view';

/** A page of `pages/`: all but its rendered body. `undefined` where none is at `path`. */
export function writtenPageView(content: Content, path: string): WrittenPageView | undefined {
  const page = content.byPath.get(path);
  if (page?.kind !== 'page') return undefined;
  const { source, title, description } = page;
  const image = imageView(page, content);
  const card = imageForCards(page, content);
  return {
    type: 'written',
    chrome: chromeView(content, path),
    meta: metaView(content, path, {
      title,
      canonical: page.canonicalUrl ?? toAbsolute(content.site, path),
      ...(page.summary && { description: page.summary }),
      ...(card && { image: card }),
      ...twinMeta(page, content.site),
      ...(page.noindex && { noindex: true }),
    }),
    texts: [{ source, part: 'body' }],
    source,
    title,
    ...langView(page, content),
    ...translationLinks(page, content),
    ...(description && { standfirst: description }),
    ...(image && { image }),
    toc: page.toc,
    status: page.status,
    ...plateOf(content.site, page.slug),
  };
}
