import type { Content } from '../content';
import { homePaths, termPaths } from '../paths';
import { ABOUT_PATH, ARCHIVE_PATH, SEARCH_PATH, termsPath } from '../permalink';
import type { PageType } from './page';

/** What kind of page is at each path of the site; what is not in it is a page that only its route knows. */
export function pageTypes(content: Content): ReadonlyMap<string, PageType> {
  const types = new Map<string, PageType>();
  for (const path of content.redirects.keys()) types.set(path, 'redirect');
  for (const path of content.byPath.keys()) types.set(path, 'post');
  for (const path of homePaths(content)) types.set(path, 'home');
  for (const kind of ['category', 'tag'] as const) {
    for (const path of termPaths(content, kind)) types.set(path, 'term');
    types.set(termsPath(kind), 'terms');
  }
  return types
    .set(ARCHIVE_PATH, 'archive')
    .set(ABOUT_PATH, 'about')
    .set(SEARCH_PATH, 'search')
    .set('/404.html', 'not-found');
}
