import type { Content } from '../content';
import { ARCHIVE_PATH, toHref } from '../permalink';
import { wordsOf } from '../words/words-of';
import { chromeView } from './chrome';
import { metaView } from './meta';
import { postSummary } from './summary';
import type { NotFoundView } from './view';

const LATEST = 3;

/** What stands where nothing is, at whatever path. */
export function notFoundView(content: Content): NotFoundView {
  const { site } = content;
  return {
    type: 'not-found',
    chrome: chromeView(content, '/404/'),
    meta: metaView(site, '/404.html', { title: wordsOf(site.language).notFound.title, noindex: true }),
    latest: content.posts.slice(0, LATEST).map((post) => postSummary(post, content)),
    archiveHref: toHref(site, ARCHIVE_PATH),
    plate: { seed: '', size: 480 },
  };
}
