import type { PhrasingContent, Root, Text } from 'mdast';
import { SKIP } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { contextOf } from './document';
import { visit } from './visit';

const STRUCK = /(?<!~)~(?![\s~])([^~]*[^\s~])~(?!~)/g;

/** A remark plugin: in a document that is written so, one tilde on either side strikes text out, as marked has it. */
export function remarkSingleTilde() {
  return (tree: Root, file: VFile): void => {
    if (!contextOf(file).syntax.singleTilde) return;
    visit(tree, 'text', (node, index, parent) => {
      if (parent === undefined || index === undefined || !node.value.includes('~')) return undefined;
      const pieces = piecesOf(node);
      parent.children.splice(index, 1, ...pieces);
      return [SKIP, index + pieces.length];
    });
  };
}

function piecesOf(node: Text): PhrasingContent[] {
  const pieces: PhrasingContent[] = [];
  let done = 0;
  const { value } = node;
  for (const { 0: whole, 1: struck = '', index } of value.matchAll(STRUCK)) {
    if (index > done) pieces.push({ ...node, value: value.slice(done, index) });
    pieces.push({ type: 'delete', children: [{ ...node, value: struck }] });
    done = index + whole.length;
  }
  if (done < value.length || pieces.length === 0) pieces.push({ ...node, value: value.slice(done) });
  return pieces;
}
