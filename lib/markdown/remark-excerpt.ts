import type { Root } from 'mdast';
import { SKIP } from 'unist-util-visit';
import { withoutNoteMarks } from './notes/note-mark';
import { visit } from './visit';

/**
 * A remark plugin for a piece cut out of a document: the marks of notes go, those whose note was left behind (they are
 * mere text then) too.
 */
export function remarkExcerpt() {
  return (tree: Root): void => {
    visit(tree, (node, index, parent) => {
      if (node.type === 'text' || (node.type === 'html' && /<summary\b/i.test(node.value)))
        node.value = withoutNoteMarks(node.value);
      if (parent === undefined || index === undefined) return undefined;
      if (node.type !== 'footnoteReference' && node.type !== 'footnoteDefinition') return undefined;
      parent.children.splice(index, 1);
      return [SKIP, index];
    });
  };
}
