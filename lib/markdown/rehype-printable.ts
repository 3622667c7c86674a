import type { Root } from 'hast';
import { printable } from '../characters';
import { visit } from './visit';

/**
 * A rehype plugin: no text and no attribute holds a control character. Files lose theirs when they are read; raw HTML can
 * name one (`&#27;`).
 */
export function rehypePrintable() {
  return (tree: Root): void => {
    visit(tree, (node) => {
      if (node.type === 'text') node.value = printable(node.value);
      if (node.type !== 'element') return;
      for (const [name, value] of Object.entries(node.properties)) {
        if (typeof value === 'string') node.properties[name] = printable(value);
      }
    });
  };
}
