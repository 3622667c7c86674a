import type { Root } from 'mdast';
import { SKIP } from 'unist-util-visit';
import { visit } from '../visit';

/**
 * Takes raw HTML out of a document, as Goldmark does unless it is told that the HTML is safe: a block of it with all that it holds, in a
 * line of text the tags alone. Comments stay, since marks such as `<!--more-->` are among them.
 */
export function dropHtml(tree: Root): void {
  visit(tree, 'html', ({ value }, index, parent) => {
    if (parent === undefined || index === undefined || /^<!--[\s\S]*-->\s*$/.test(value)) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}
