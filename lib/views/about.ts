import type { Content } from '../content';
import { ABOUT_PATH } from '../permalink';
import { chromeView } from './chrome';
import { plateOf } from './drawing';
import { metaView } from './meta';
import type { AboutView } from './view';

/** The page about the blog: all but its rendered body. */
export function aboutView(content: Content): AboutView {
  const { source, title, description } = content.about;
  return {
    type: 'about',
    chrome: chromeView(content, ABOUT_PATH),
    meta: metaView(content.site, ABOUT_PATH, { title, ...(description && { description }) }),
    texts: [{ source, part: 'body' }],
    source,
    title,
    ...(description && { standfirst: description }),
    ...plateOf(content.site, 'about'),
  };
}
