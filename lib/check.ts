import type { Content } from './content/content';
import { postsAndPages } from './content/posts-and-pages';
import { lookAtImages } from './files/media';
import { type Problem, sortProblems } from './problems';
import { imageProblems } from './views/lead-image';
import { renderBody } from './views/texts';

/** Everything that is wrong with the blog's content, of all files: of the front matter, and of every body, also of posts that fail. */
export async function checkContent(content: Content): Promise<Problem[]> {
  // What only decoding tells: that an image is damaged.
  await lookAtImages([...content.assets.values(), ...content.publicFiles.values()]);
  const problems = [...content.problems];
  for (const post of postsAndPages(content)) {
    problems.push(...imageProblems(post, content), ...(await renderBody(post, content)).problems);
  }
  for (const { guess } of content.failed) {
    if (guess !== undefined) problems.push(...(await renderBody(guess, content)).problems);
  }
  return sortProblems(problems);
}
