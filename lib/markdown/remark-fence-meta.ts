import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** A remark plugin: keeps what follows a fence's language in `data-meta`, since remark-html drops it. */
export function remarkFenceMeta() {
  return (tree: Root): void => {
    visit(tree, 'code', (node) => {
      if (node.meta)
        node.data = { ...node.data, hProperties: { ...node.data?.hProperties, dataMeta: node.meta } };
    });
  };
}
