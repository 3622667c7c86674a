import { termsPath, within } from '../addresses/own-paths';
import type { Content } from '../content/content';
import { editionAt } from '../content/editions';
import type { PageType } from '../routes/routes';
import { pageTypes } from '../routes/site-paths';
import { archiveView } from './archive';
import { commentsPageView } from './comments';
import { historyView } from './history';
import { homeView } from './home';
import { notFoundView } from './not-found';
import { postView } from './post';
import { problemView } from './problem';
import { redirectView } from './redirect';
import { searchView } from './search';
import { termsView, termView } from './term';
import type { PageView } from './view';
import { writtenPageView } from './written-page';

type Views = {
  [Type in PageType]: (content: Content, path: string) => Extract<PageView, { type: Type }> | undefined;
};

/** How the view of each type of page is made. */
const VIEWS: Views = {
  home: homeView,
  post: postView,
  written: writtenPageView,
  history: historyView,
  comments: commentsPageView,
  redirect: redirectView,
  terms: (content, path) =>
    termsView(content, path === within(content.site, termsPath('tag')) ? 'tag' : 'category'),
  term: (content, path) => termView(content, 'category', path) ?? termView(content, 'tag', path),
  archive: archiveView,
  search: searchView,
  'not-found': notFoundView,
  problem: problemView,
};

/** What the page at a path shows: plain data, but for the texts that it names. `undefined` where there is no page. */
export function pageView(content: Content, path: string): PageView | undefined {
  const type = pageTypes(content).get(path);
  return type && VIEWS[type](editionAt(path, content), path);
}
