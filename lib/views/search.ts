import { toHref } from '../addresses/href';
import {
  ARCHIVE_PATH,
  SEARCH_PATH,
  SEARCH_SCRIPT_PATH,
  searchIndexPath,
  termsPath,
  within,
} from '../addresses/own-paths';
import { otherParts, searchable } from '../build/search/search-parts';
import type { Content } from '../content/content';
import { wordsOf } from '../words/words-of';
import { chromeView } from './chrome';
import { metaView } from './meta';
import type { SearchView } from './search-view';

export function searchView(content: Content): SearchView {
  const { site, preview } = content;
  const words = wordsOf(site.language);
  const path = within(site, SEARCH_PATH);
  return {
    type: 'search',
    chrome: chromeView(content, path),
    meta: metaView(content, path, {
      title: words.search.title,
      description: words.search.description(site.title),
    }),
    state: preview ? 'preview' : searchable(content).length === 0 ? 'empty' : 'ready',
    scriptHref: toHref(site, SEARCH_SCRIPT_PATH),
    indexHref: toHref(site, searchIndexPath(site)),
    parts: otherParts(content),
    elsewhere: [
      { label: words.archive.title, href: toHref(site, within(site, ARCHIVE_PATH)) },
      { label: words.category.all, href: toHref(site, within(site, termsPath('category'))) },
    ],
  };
}
