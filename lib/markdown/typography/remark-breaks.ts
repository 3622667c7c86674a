import type { Root } from 'mdast';
import { newlineToBreak } from 'mdast-util-newline-to-break';
import type { VFile } from 'vfile';
import { contextOf } from '../document';

/** A remark plugin: in a document that is written so, each line end in a paragraph is a line break. */
export function remarkBreaks() {
  return (tree: Root, file: VFile): void => {
    if (contextOf(file).syntax.breaks) newlineToBreak(tree);
  };
}
