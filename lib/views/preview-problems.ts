import type { Content } from '../content';
import type { RenderedMarkdown } from '../markdown/context';
import { formatProblems, type Problem, sortProblems } from '../problems';
import { imageProblems } from './post';

let said = '';

/** In `next dev`, what the author of the shown post should know, said in the terminal, too; in a build, nothing. */
export function previewProblems(
  content: Content,
  view: { type: string; source?: string },
  rendered: RenderedMarkdown | undefined,
): Problem[] {
  const post = view.source === undefined ? undefined : content.bySource.get(view.source.normalize('NFC'));
  if (!content.preview || post === undefined) return [];
  const own = content.problems.filter(({ file }) => file === post.source);
  const found = [...imageProblems(post, content), ...(rendered?.problems ?? [])];
  const text = formatProblems(found);
  if (text !== '' && text !== said) console.warn(text);
  said = text;
  return sortProblems([...own, ...found]);
}
