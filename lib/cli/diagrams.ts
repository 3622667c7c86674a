import { rmSync } from 'node:fs';
import { DRAWINGS_FOLDER } from '../diagrams/drawings';
import { mermaidFences } from '../markdown/diagrams/mermaid-fences';
import { syntaxOf } from '../markdown/syntax';
import { formatProblems } from '../problems/format-problems';
import { drawMermaid } from './draw-mermaid';
import { keepDrawings, type PlacedFence } from './keep-drawings';
import { program } from './program';
import { writeFile } from './write-file';

const USAGE = `Draws the diagrams of Mermaid that have no drawing yet: npm run diagrams -- [options]
  --again      draws all of them anew
  -h, --help   prints this text
Needs Chromium. The drawings are kept in posts/${DRAWINGS_FOLDER}/; those that no post shows are removed.`;

/** A drawing that this program has made. */
const DRAWING = new RegExp(`^${DRAWINGS_FOLDER}/[0-9a-f]{16}\\.svg$`);

/** `npm run diagrams`. */
program(USAGE, { options: { again: { type: 'boolean' } } }, async ({ values }) => {
  // What is written but not published yet is drawn, too.
  process.env.BLOG_DRAFTS = '1';
  // Not at the top: what is wrong with the configuration is to be said in a line.
  const { getContent } = await import('../content/current-content');
  const { postsAndPages } = await import('../content/posts-and-pages');
  const content = getContent();
  const fences: PlacedFence[] = postsAndPages(content).flatMap((post) =>
    mermaidFences(post.body(), syntaxOf(content.site, post)).map((fence) => ({
      ...fence,
      file: post.source,
      line: post.lines?.[fence.line - 1] ?? fence.line,
    })),
  );
  const kept = new Set([...content.assets.keys()].filter((name) => DRAWING.test(name)));
  const { said, problems } = await keepDrawings(
    fences,
    kept,
    {
      again: values.again === true,
      complete: content.failed.length === 0 && content.hidden.length === 0,
    },
    {
      draw: drawMermaid,
      write: writeFile,
      remove: (file) => rmSync(file, { force: true }),
    },
  );
  for (const line of said) console.log(line);
  if (problems.length > 0) console.error(formatProblems(problems));
  if (said.length + problems.length === 0) {
    console.log(fences.length === 0 ? 'No post has a diagram of Mermaid' : 'Every diagram has its drawing');
  }
  return problems.length > 0 ? 1 : 0;
});
