import type { Root } from 'hast';
import { SKIP } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { contextOf } from './document';
import { isElement, isHeading } from './hast';
import { dropTitle, isNoteReference, labelOf } from './headings/drop-title';
import { visit } from './visit';

/**
 * A rehype plugin for a piece of a document that is shown among others: no ids, no notes, no headings (they become bold
 * paragraphs), no links within a page that is not there.
 */
export function rehypeExcerpt() {
  return (tree: Root, file: VFile): void => {
    const { title } = contextOf(file);
    if (title !== undefined) dropTitle(tree, title);
    visit(tree, 'element', (node, index, parent) => {
      if (parent === undefined || index === undefined) return undefined;
      if (isNoteReference(node) || node.properties.dataFootnotes !== undefined) {
        parent.children.splice(index, 1);
        return [SKIP, index];
      }
      delete node.properties.id;
      delete node.properties.ariaDescribedBy;
      if (isElement(node, 'a') && String(node.properties.href ?? '').startsWith('#')) {
        parent.children.splice(index, 1, ...node.children);
        return [SKIP, index];
      }
      if (isHeading(node) && labelOf(node) === '') {
        parent.children.splice(index, 1);
        return [SKIP, index];
      }
      if (isHeading(node)) {
        node.tagName = 'p';
        node.properties = {};
        node.children = [{ type: 'element', tagName: 'strong', properties: {}, children: node.children }];
      }
      return undefined;
    });
  };
}
