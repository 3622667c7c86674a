import type { ArchiveView } from './archive-view';
import type { CommentsPageView } from './comments-view';
import type { HistoryView } from './history-view';
import type { HomeView } from './home-view';
import type { NotFoundView } from './not-found-view';
import type { PostView } from './post-view';
import type { ProblemView } from './problem-view';
import type { RedirectView } from './redirect-view';
import type { SearchView } from './search-view';
import type { TermsView, TermView } from './term-view';
import type { WrittenPageView } from './written-page-view';

/**
 * What any page shows, as plain data that survives `JSON.stringify`: every `href` is ready to be written (percent-encoded, base path
 * included). Each type of page has a file of its own, `<type>-view.ts`; the file without `-view` makes it.
 */
export type PageView =
  | HomeView
  | PostView
  | CommentsPageView
  | TermView
  | TermsView
  | ArchiveView
  | WrittenPageView
  | SearchView
  | NotFoundView
  | HistoryView
  | RedirectView
  | ProblemView;
