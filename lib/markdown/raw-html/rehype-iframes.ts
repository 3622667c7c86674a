import type { Root } from 'hast';
import { SKIP } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { contextOf } from '../document';
import { stringOf } from '../hast';
import { visit } from '../visit';
import { iframeSource } from './iframe-source';
import { OWN_PATH } from './own-frame';

/**
 * A rehype plugin: no iframe but from a listed host or from this blog. Stage 1 has seen to that, with a line number; this holds whatever
 * stage 1 let through. Each is loaded late and has a name, which screen readers need.
 */
export function rehypeIframes() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'iframe' || parent === undefined || index === undefined) return undefined;
      const written = stringOf(node, 'src') ?? '';
      const source = OWN_PATH.test(written) ? written : iframeSource(written, contextOf(file).iframeHosts);
      if (source === undefined) {
        parent.children.splice(index, 1);
        return [SKIP, index];
      }
      node.properties.src = source;
      node.properties.loading ??= 'lazy';
      node.properties.title ||= OWN_PATH.test(source) ? source : new URL(source).hostname;
      node.children = [];
      return undefined;
    });
  };
}
