import type { Root } from 'hast';
import { SKIP } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { contextOf } from './document';
import { stringOf } from './hast';
import { iframeSource } from './iframe-source';
import { visit } from './visit';

/**
 * A rehype plugin: no iframe but from a listed host. Stage 1 has seen to that, with a line number; this holds whatever
 * stage 1 let through. Each is loaded late and has a name, which screen readers need.
 */
export function rehypeIframes() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'iframe' || parent === undefined || index === undefined) return undefined;
      const source = iframeSource(stringOf(node, 'src') ?? '', contextOf(file).iframeHosts);
      if (source === undefined) {
        parent.children.splice(index, 1);
        return [SKIP, index];
      }
      node.properties.src = source;
      node.properties.loading ??= 'lazy';
      node.properties.title ||= new URL(source).hostname;
      node.children = [];
      return undefined;
    });
  };
}
