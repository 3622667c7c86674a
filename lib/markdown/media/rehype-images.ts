import type { Root } from 'hast';
import { stringOf } from '../hast';
import { visit } from '../visit';

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
      const isElsewhere = /^(?:https?:)?\/\//i.test(stringOf(node, 'src') ?? '');
      // Another host learns of a reader when the image comes near, and not which page it is in.
      if (seen++ >= eager || isElsewhere) node.properties.loading ??= 'lazy';
      if (isElsewhere) node.properties.referrerPolicy = 'no-referrer';
      node.properties.decoding ??= 'async';
    });
  };
}
