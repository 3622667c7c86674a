import type { Content } from '../../content/content';
import { frameImageProblems } from '../../content/frame-files';
import { postsAndPages } from '../../content/posts-and-pages';
import { cardProblems } from '../../files/cards';
import { lookAtImages } from '../../files/media';
import { judged } from '../../problems/judged';
import { type Problem, sortProblems } from '../../problems/problem';
import { imageProblems } from '../../views/lead-image';
import { checkBodies } from '../cache/kept-checks';
import { renderBody } from '../render-texts';

/** Everything that is wrong with the blog's content, of all files: of the front matter, and of every body, also of posts that fail. */
export async function checkContent(content: Content): Promise<Problem[]> {
  // What only decoding tells: that an image is damaged.
  await lookAtImages([...content.assets.values(), ...content.publicFiles.values()]);
  const problems = [...content.problems, ...frameImageProblems(content)];
  const posts = postsAndPages(content);
  const bodies = await checkBodies(posts, content);
  for (const post of posts) {
    problems.push(...imageProblems(post, content), ...(bodies.get(post.source) ?? []));
  }
  problems.push(...(await cardProblems(content)));
  for (const { guess } of content.failed) {
    if (guess === undefined) continue;
    const found = (await renderBody(guess, content)).problems;
    // What it lacks may be a draft's right: its front matter cannot tell.
    problems.push(...found.filter(({ rule }) => rule !== 'empty'));
  }
  return sortProblems(judged(problems, content.site.rules));
}
