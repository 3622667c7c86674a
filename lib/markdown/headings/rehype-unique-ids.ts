import type { Root } from 'hast';
import { visit } from '../visit';

/**
 * A rehype plugin: no id stands twice. Stage 1 has seen to that tag by tag, but HTML's own parser copies elements that
 * were never closed (`<a id="x">`), ids and all.
 */
export function rehypeUniqueIds() {
  return (tree: Root): void => {
    const taken = new Set<unknown>();
    visit(tree, 'element', ({ properties }) => {
      if (properties.id === undefined) return;
      if (taken.has(properties.id)) delete properties.id;
      else taken.add(properties.id);
    });
  };
}
