import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

interface Options {
  /** How many images, from the first, are loaded at once: those that are probably in sight. */
  eager: number;
}

/** A rehype plugin: images are decoded aside, and loaded when they come near. */
export function rehypeImages({ eager }: Options) {
  return (tree: Root): void => {
    let seen = 0;
    visit(tree, 'element', (node) => {
      if (node.tagName !== 'img') return;
      if (seen++ >= eager) node.properties.loading ??= 'lazy';
      node.properties.decoding ??= 'async';
    });
  };
}
