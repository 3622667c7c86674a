import type { Parents, Root } from 'mdast';
import { visit } from '../visit';

/** Makes one quote of quotes that follow each other, as parsers did before CommonMark, and as authors saw who wrote for them. */
export function joinQuotes(tree: Root): void {
  visit(tree, (node) => {
    if ('children' in node) join(node);
  });
}

function join(parent: Parents): void {
  const { children } = parent;
  for (let index = children.length - 1; index > 0; index--) {
    const [before, quote] = [children[index - 1], children[index]];
    if (before?.type !== 'blockquote' || quote?.type !== 'blockquote') continue;
    before.children.push(...quote.children);
    if (before.position !== undefined && quote.position !== undefined)
      before.position = { start: before.position.start, end: quote.position.end };
    children.splice(index, 1);
  }
}
