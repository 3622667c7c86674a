import type { Content } from '../content';
import { ABOUT_PATH, ARCHIVE_PATH, SEARCH_PATH, termsPath } from '../permalink';
import { aboutView } from './about';
import { archiveView } from './archive';
import { homeView } from './home';
import { postView } from './post';
import { previewProblems } from './preview-problems';
import { problemView } from './problem';
import { redirectView } from './redirect';
import { searchView } from './search';
import { termsView, termView } from './term';
import { renderTexts } from './texts';
import type { PageView } from './view';

/** What the page at a path shows: plain data, but for the texts that it names. `undefined` where there is no page. */
export function pageView(content: Content, path: string): PageView | undefined {
  switch (path) {
    case ARCHIVE_PATH:
      return archiveView(content);
    case ABOUT_PATH:
      return aboutView(content);
    case SEARCH_PATH:
      return searchView(content);
    case termsPath('category'):
      return termsView(content, 'category');
    case termsPath('tag'):
      return termsView(content, 'tag');
  }
  return (
    postView(content, path) ??
    redirectView(content, path) ??
    problemView(content, path) ??
    termView(content, 'category', path) ??
    termView(content, 'tag', path) ??
    homeView(content, path)
  );
}

/** A view with what is too dear to be part of it: its texts, and in `next dev` what is wrong with them. */
export async function pageProps(view: PageView, content: Content) {
  const texts = await renderTexts(view.texts ?? [], content);
  return { view, texts, problems: previewProblems(content, view, texts) };
}
