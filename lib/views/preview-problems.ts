import { snapshotFileOf } from '../comments/snapshot-file';
import type { Content } from '../content/content';
import { formatProblems, sumUp } from '../problems/format-problems';
import type { Problem } from '../problems/problem';
import { imageProblems } from './lead-image';
import type { Texts } from './texts';
import type { PageView } from './view';

let said = '';

/** In `next dev`, what the author of the shown post or page should know, said in the terminal, too; in a build, nothing. */
export function previewProblems(content: Content, view: PageView, texts: Texts): Problem[] {
  const isWritten = view.type === 'post' || view.type === 'written';
  const post = isWritten ? content.bySource.get(view.source.normalize('NFC')) : undefined;
  if (!content.preview || post === undefined) return [];
  const files = [post.source, snapshotFileOf(post.source)];
  const own = content.problems.filter(({ file }) => files.includes(file));
  const found = [...imageProblems(post, content), ...(texts[post.source]?.problems ?? [])];
  const text = formatProblems(found);
  if (text !== '' && text !== said) console.warn(text);
  said = text;
  return sumUp([...own, ...found]);
}
