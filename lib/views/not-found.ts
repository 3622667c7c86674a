import type { Content } from '../content';
import { ARCHIVE_PATH, toHref } from '../permalink';
import { chromeView } from './chrome';
import { metaView } from './meta';
import { postSummary } from './summary';
import type { NotFoundView } from './view';

const LATEST = 3;

/** What stands where nothing is, at whatever path. */
export function notFoundView(content: Content): NotFoundView {
  return {
    type: 'not-found',
    chrome: chromeView(content, '/404/'),
    meta: metaView(content.site, '/404.html', { title: 'Page not found', noindex: true }),
    latest: content.posts.slice(0, LATEST).map((post) => postSummary(post, content)),
    archiveHref: toHref(content.site, ARCHIVE_PATH),
    plate: { seed: '', size: 480 },
  };
}
