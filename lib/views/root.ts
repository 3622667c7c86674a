import type { Content } from '../content';
import { renderPostAt } from './body';
import { homeView } from './home';
import { postView } from './post';
import { previewProblems } from './preview-problems';
import { problemView } from './problem';
import { redirectView } from './redirect';
import type { HomeView, PostView, ProblemView, RedirectView } from './view';

export type RootView = HomeView | PostView | RedirectView | ProblemView;

/** What the root route shows at a path: the home feed, a post, the way on from an old address, or nothing. */
export async function rootView(content: Content, path: string): Promise<RootView | undefined> {
  return (
    postView(content, path) ??
    redirectView(content, path) ??
    problemView(content, path) ??
    (await homeView(content, path))
  );
}

/** A view with what is too dear to be part of it: a post's body, and in `next dev` what is wrong with it. */
export async function rootProps(view: RootView, content: Content) {
  const rendered = view.type === 'post' ? await renderPostAt(view.source, content) : undefined;
  return { view, rendered, problems: previewProblems(content, view, rendered) };
}
