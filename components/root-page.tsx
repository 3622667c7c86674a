import type { RenderedMarkdown } from '../lib/markdown/context';
import type { Problem } from '../lib/problems';
import type { RootView } from '../lib/views/root';
import { HomePage } from './home-page';
import { PostPage } from './post-page';
import { ProblemPage } from './problem-page';
import { RedirectPage } from './redirect-page';

interface Props {
  view: RootView;
  /** The body, where the view is a post's. */
  rendered?: RenderedMarkdown | undefined;
  /** What the author should know; only in a preview. */
  problems?: readonly Problem[];
}

/** Whatever the root route shows. */
export function RootPage({ view, rendered, problems = [] }: Props) {
  switch (view.type) {
    case 'home':
      return <HomePage view={view} />;
    case 'redirect':
      return <RedirectPage view={view} />;
    case 'problem':
      return <ProblemPage view={view} />;
    case 'post':
      return (
        <PostPage
          view={view}
          rendered={rendered ?? { html: '', headings: [], problems: [] }}
          problems={problems}
        />
      );
  }
}
