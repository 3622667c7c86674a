import type { Root } from 'mdast';
import { parseMarkdown } from '../markdown/parser';
import type { Syntax } from '../markdown/syntax';

/**
 * What `look` finds in the tree of a piece of Markdown. `otherwise` where quotes or lists are nested so deep that trees
 * of them cannot be walked: rendering the post reports that.
 */
export function lookInto<T>(markdown: string, look: (tree: Root) => T, otherwise: T, syntax?: Syntax): T {
  try {
    return look(parseMarkdown(markdown, syntax));
  } catch (error) {
    if (error instanceof RangeError) return otherwise;
    throw error;
  }
}
