import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { toFragment } from '../../addresses/href';
import { stringOf } from '../hast';
import { visit } from '../visit';
import { fragmentOf } from './fragment';

/**
 * A rehype plugin: pages elsewhere do not learn of the window that led to them (and nothing opens a new one); a link to
 * a heading of this document that is only misspelt in case or punctuation leads there.
 */
export function rehypeLinks() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'element', (node) => {
      const href = node.tagName === 'a' ? stringOf(node, 'href') : undefined;
      if (href === undefined) return;
      if (/^(?:https?:)?\/\//i.test(href)) {
        const { rel } = node.properties;
        node.properties.rel = [...new Set([...(Array.isArray(rel) ? rel : []), 'noopener'])];
      }
      if (!href.startsWith('#') || file.data.anchors === undefined) return;
      const found = fragmentOf(href.slice(1), file.data.anchors);
      if (found.kind === 'meant') node.properties.href = toFragment(found.id);
    });
  };
}
