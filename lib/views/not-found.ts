import { toHref } from '../addresses/href';
import { ARCHIVE_PATH, fileWithin, NOT_FOUND_PATH, within } from '../addresses/own-paths';
import type { Content } from '../content/content';
import { wordsOf } from '../words/words-of';
import { chromeView } from './chrome';
import { plateOf } from './drawing';
import { metaView } from './meta';
import type { NotFoundView } from './not-found-view';
import { postSummary } from './summary';

const LATEST = 3;

/** What stands where nothing is, at whatever path. */
export function notFoundView(content: Content): NotFoundView {
  const { site } = content;
  const { texts, drawings } = site;
  const words = wordsOf(site.language).notFound;
  const standfirst = texts.notFound ?? (drawings ? words.standfirstOfDrawings : words.standfirst);
  return {
    type: 'not-found',
    chrome: chromeView(content, within(site, '/404/')),
    meta: metaView(content, fileWithin(site, NOT_FOUND_PATH), { title: words.title, noindex: true }),
    title: texts.notFoundTitle ?? (drawings ? words.headingOfDrawings : words.heading),
    ...(standfirst && { standfirst }),
    latest: content.posts.slice(0, LATEST).map((post) => postSummary(post, content)),
    archiveHref: toHref(site, within(site, ARCHIVE_PATH)),
    ...plateOf(site, ''),
  };
}
