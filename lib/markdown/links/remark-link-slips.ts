import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { report, startOf } from '../document';
import { visit } from '../visit';

/** Links and images with an address in brackets, and addresses that have a name. */
const MAY_HAVE_LINKS = /\](?:\(|:)/;

/**
 * A remark plugin: reports links that Markdown understands, and that still lead nobody anywhere: without an address or
 * without a text, or by a name that has two addresses. Run it before addresses are resolved.
 */
export function remarkLinkSlips() {
  return (tree: Root, file: VFile): void => {
    if (!MAY_HAVE_LINKS.test(String(file))) return;
    const defined = new Map<string, { line: number; url: string }>();
    visit(tree, (node) => {
      const place = startOf(node);
      if ((node.type === 'link' || node.type === 'image') && node.url.trim() === '') {
        const what = node.type === 'link' ? 'link has no address' : 'image has no address';
        report(file, 'warning', node.type, `this ${what}; write one between ( and )`, place);
      } else if (node.type === 'link' && node.children.length === 0) {
        const message = 'this link has no text to click on; write one between [ and ]';
        report(file, 'warning', 'link', message, place);
      }
      if (node.type !== 'definition') return;
      const first = defined.get(node.identifier);
      if (first === undefined) defined.set(node.identifier, { line: place?.line ?? 1, url: node.url });
      else if (first.url !== node.url) {
        const label = node.label ?? node.identifier;
        const message = `[${label}] is already defined in line ${first.line}, and only that address counts; give this definition another name`;
        report(file, 'warning', 'link', message, place);
      }
    });
  };
}
