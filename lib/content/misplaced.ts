import path from 'node:path';
import type { Problem } from '../problems/problem';
import { fileProblem } from './file-problem';
import { isMarkdown } from './is-post';
import { namesIn } from './list-files';

/** Where other systems, and other people, have their posts. */
const FOLDERS = ['_posts', 'post', 'blog', 'content', 'content/posts', 'source/_posts', 'src/posts'];

const DATED = /^\d{4}-\d{1,2}-\d{1,2}-/;

/**
 * What says of a file that it is a post, and lies where no post is read: Markdown in the project's folder, in `pages/` or `public/` whose
 * name begins with a date, and Markdown in the folders of other systems. A warning for each file, and one for each folder.
 * @param names the files of `pages/` and `public/`.
 */
export function misplaced(root: string, names: Iterable<string>): Problem[] {
  const dated = (name: string) => isMarkdown(name) && DATED.test(path.posix.basename(name));
  const files = [...names].filter((name) => /^(?:pages|public)\//.test(name) && dated(name));
  const found = files.map((name) =>
    warning(
      name,
      `has the name of a post, and is none in ${name.split('/', 1)}/; move it to posts/ if it is one`,
    ),
  );
  for (const name of namesIn(root, '').filter(dated))
    found.push(warning(name, 'is not read, because it is not in posts/; move it there if it is a post'));
  for (const folder of FOLDERS) {
    const posts = namesIn(root, folder).filter(isMarkdown);
    const [first] = posts;
    if (first === undefined) continue;
    const name = `${folder}/${first}`;
    found.push(warning(name, `is not read, because posts are in posts/; move the files of ${folder}/ there`));
  }
  return found;
}

function warning(name: string, message: string): Problem {
  return { ...fileProblem(name, message, 'warning'), about: 'place' };
}
