import { checkContent } from '../check';
import { getContent } from '../content';
import { formatProblems, hasErrors } from '../problems';

/** `npm run check`: says what is wrong with the posts, and nothing else. Exits with 1 where a build would fail. */
async function main(): Promise<void> {
  const content = getContent();
  const problems = await checkContent(content);
  console.log(formatProblems(problems) || `${counted(content.posts.length)}, no problems`);
  if (hasErrors(problems)) process.exitCode = 1;
}

function counted(posts: number): string {
  return posts === 1 ? '1 post' : `${posts} posts`;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
