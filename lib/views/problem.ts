import type { Content } from '../content/content';
import { chromeView } from './chrome';
import { metaView } from './meta';
import type { ProblemView } from './problem-view';

/** What `next dev` shows in place of a post that cannot be shown; `undefined` where `path` is no such post's. */
export function problemView(content: Content, path: string): ProblemView | undefined {
  const failed = content.failed.find((post) => post.path === path);
  if (failed === undefined) return undefined;
  return {
    type: 'problem',
    chrome: chromeView(content, path),
    meta: metaView(content, path, { title: failed.source, noindex: true }),
    source: failed.source,
    problems: failed.problems,
  };
}
