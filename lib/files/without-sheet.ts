import type { Element, Nodes, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** What serves a page's own look and means nothing, or is said twice, in a feed reader. */
const OF_THE_PAGE = ['anchor', 'sidenote'];

/**
 * Changes the markup of a post into one that says the same without the blog's stylesheet: callouts are quotations that
 * begin with their word, a file's name and its language stand apart, and boxes of tasks are characters.
 */
export function withoutSheet(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    if (OF_THE_PAGE.some((name) => hasClass(node, name))) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (node.tagName === 'input') {
      parent.children[index] = { type: 'text', value: node.properties.checked ? '☑' : '☐' };
      return SKIP;
    }
    if (node.tagName === 'aside' && hasClass(node, 'callout')) quote(node);
    if (node.tagName === 'figcaption' && hasClass(parent, 'code')) node.children = apart(node.children);
    return undefined;
  });
}

/** A sign without its size would fill the column. */
function quote(callout: Element): void {
  callout.tagName = 'blockquote';
  callout.properties = {};
  for (const label of callout.children) {
    if (label.type !== 'element' || !hasClass(label, 'label')) continue;
    const word = label.children.filter((child) => child.type !== 'element' || child.tagName !== 'svg');
    label.properties = {};
    label.children = [{ type: 'element', tagName: 'strong', properties: {}, children: word }];
  }
}

function apart(parts: Element['children']): Element['children'] {
  return parts.flatMap((part, at) => (at === 0 ? [part] : [{ type: 'text', value: ' · ' } as const, part]));
}

function hasClass(node: Nodes, name: string): boolean {
  if (node.type !== 'element') return false;
  const { className } = node.properties;
  return Array.isArray(className) && className.includes(name);
}
