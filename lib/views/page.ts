import { termsPath } from '../addresses/permalink';
import type { Content } from '../content/content';
import { type PageType, pageTypes } from '../routes';
import { archiveView } from './archive';
import { homeView } from './home';
import { notFoundView } from './not-found';
import { postView } from './post';
import { previewProblems } from './preview-problems';
import { problemView } from './problem';
import { redirectView } from './redirect';
import { searchView } from './search';
import { termsView, termView } from './term';
import { renderTexts } from './texts';
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
  redirect: redirectView,
  terms: (content, path) => termsView(content, path === termsPath('tag') ? 'tag' : 'category'),
  term: (content, path) => termView(content, 'category', path) ?? termView(content, 'tag', path),
  archive: archiveView,
  search: searchView,
  'not-found': notFoundView,
  problem: problemView,
};

/** What the page at a path shows: plain data, but for the texts that it names. `undefined` where there is no page. */
export function pageView(content: Content, path: string): PageView | undefined {
  const type = pageTypes(content).get(path);
  return type && VIEWS[type](content, path);
}

/** A view with what is too dear to be part of it: its texts, and in `next dev` what is wrong with them. */
export async function pageProps(view: PageView, content: Content) {
  const texts = await renderTexts(view.texts ?? [], content);
  return { view, texts, problems: previewProblems(content, view, texts) };
}
