import type { ReactElement } from 'react';
import type { RenderedMarkdown } from '../lib/markdown/context';
import type { Problem } from '../lib/problems/problem';
import type { Texts } from '../lib/views/texts';
import type { PageView } from '../lib/views/view';
import { ArchivePage } from './archive-page';
import { CommentsPage } from './comments-page';
import { Head } from './head';
import { HistoryPage } from './history-page';
import { HomePage } from './home-page';
import { NotFoundPage } from './not-found-page';
import { PostPage } from './post-page';
import { ProblemPage } from './problem-page';
import { RedirectPage } from './redirect-page';
import { SearchPage } from './search-page';
import { TermPage } from './term-page';
import { TermsPage } from './terms-page';
import { WrittenPage } from './written-page';

export interface SitePageProps {
  view: PageView;
  /** Those that the view names, rendered. */
  texts?: Texts;
  /** What the author should know; only in a preview. */
  problems?: readonly Problem[];
}

const NOTHING: RenderedMarkdown = { html: '', headings: [], problems: [] };

/** Whatever page a view is of, its head included. */
export function SitePage(props: SitePageProps) {
  return (
    <>
      <Head chrome={props.view.chrome} meta={props.view.meta} />
      <Body {...props} />
    </>
  );
}

function Body({ view, texts = {}, problems = [] }: SitePageProps): ReactElement {
  switch (view.type) {
    case 'home':
      return <HomePage view={view} texts={texts} />;
    case 'post':
      return (
        <PostPage
          view={view}
          rendered={texts[view.source] ?? NOTHING}
          comments={texts[`${view.source}#comments`]}
          problems={problems}
        />
      );
    case 'comments':
      return <CommentsPage view={view} comments={texts[`${view.source}#comments`] ?? NOTHING} />;
    case 'written':
      return <WrittenPage view={view} rendered={texts[view.source] ?? NOTHING} problems={problems} />;
    case 'term':
      return <TermPage view={view} />;
    case 'terms':
      return <TermsPage view={view} />;
    case 'archive':
      return <ArchivePage view={view} />;
    case 'search':
      return <SearchPage view={view} />;
    case 'not-found':
      return <NotFoundPage view={view} />;
    case 'history':
      return <HistoryPage view={view} />;
    case 'redirect':
      return <RedirectPage view={view} />;
    case 'problem':
      return <ProblemPage view={view} />;
  }
}
