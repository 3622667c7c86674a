import type { VFile } from 'vfile';
import type { ParsedFrontMatter } from './front-matter/front-matter';
import { reportWarning } from './report';

/** Fields that say nothing of a page. */
const FOR_POSTS = ['categories', 'tags', 'series', 'pinned', 'authors'] as const;

/** A sentence that only the page about this blog holds, as the blog comes. */
const SHIPPED =
  'is a blog about distributed systems, the clouds they run in, and the tools that are built on the way.';

/** Warns of what a file of `pages/` says and nobody will see. */
export function lookAtPage(file: VFile, { data, places, body }: ParsedFrontMatter): void {
  for (const field of FOR_POSTS) {
    if (data[field] === undefined) continue;
    reportWarning(
      file,
      `${field} is for posts and does nothing on a page; take it out`,
      'front-matter',
      places[field],
    );
  }
  if (file.path === 'pages/about.md' && body.includes(SHIPPED)) {
    reportWarning(
      file,
      'is still the text that came with the blog; write your own, or delete the file',
      'shipped',
    );
  }
}
