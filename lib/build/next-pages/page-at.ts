import { FEED_PATH, NOT_FOUND_PATH } from '../../addresses/own-paths';
import { toFeedPath } from '../../addresses/path';
import { pageContent } from '../../content/page-content';
import { madeAt } from '../../files/made';
import { notFoundView } from '../../views/not-found';
import { pageView } from '../../views/page';
import { type PageProps, pageProps } from '../render-texts';
import { pagesToRender, plannedProps } from './render-list';

/** The paths of the pages that Next is to render. */
export const nextPaths = () => pagesToRender(pageContent);

/** What Next is to show at a path: a page; or, where no page is meant, the address of a file. */
export async function pageAt(path: string): Promise<PageProps | { file: string } | undefined> {
  const given = plannedProps(path);
  if (given !== undefined) return given;
  const content = pageContent();
  const asked = toFeedPath(path);
  if ('path' in asked) {
    const file = madeAt(asked.path, content) ?? (content.feedAliases.has(asked.path) ? FEED_PATH : undefined);
    if (file !== undefined) return { file };
  }
  const view = pageView(content, path);
  return view && pageProps(view, content);
}

/** What the page for lost addresses is made of: what a build has planned for it, else what the content says now. */
export function notFoundPage(): PageProps {
  return plannedProps(NOT_FOUND_PATH) ?? { view: notFoundView(pageContent()), texts: {}, problems: [] };
}
