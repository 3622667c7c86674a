import type { Link, Nodes, Root } from 'mdast';
import { SKIP } from 'unist-util-visit';
import { visit } from '../visit';

/** A remark plugin: an address that is the text of an HTML link, `<a href="…">https://a.example</a>`, is not made a link once more. */
export function remarkNestedLinks() {
  return (tree: Root): void => {
    visit(tree, 'link', (link, index, parent) => {
      if (index === undefined || parent === undefined || !isBare(link)) return undefined;
      const open = parent.children.slice(0, index).reduce((sum, each) => Math.max(0, sum + opened(each)), 0);
      if (open === 0) return undefined;
      parent.children.splice(index, 1, ...link.children);
      return [SKIP, index + link.children.length];
    });
  };
}

/** Whether a link was written as its address alone. */
function isBare({ children: [text, ...others], position }: Link): boolean {
  if (text?.type !== 'text' || others.length > 0) return false;
  return position?.start.offset === text.position?.start.offset;
}

/** How many HTML links begin in a node, less those that end there. */
function opened(node: Nodes): number {
  if (node.type !== 'html') return 0;
  return (node.value.match(/<a[\s>]/gi)?.length ?? 0) - (node.value.match(/<\/a\s*>/gi)?.length ?? 0);
}
