import type { Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { report } from './document';

/** A remark plugin: reports a document that says nothing, or nothing but its title: a post that was begun and forgotten. */
export function remarkEmpty() {
  return (tree: Root, file: VFile): void => {
    if (!tree.children.every(saysNothing)) return;
    const message =
      'there is no text yet; write it below the front matter, or draft: true in the front matter until then';
    report(file, 'warning', 'empty', message, { line: String(file).split('\n').length, column: 1 });
  };
}

function saysNothing(block: RootContent): boolean {
  if (block.type === 'html') return block.value.replace(/<!--[\s\S]*?-->/g, '').trim() === '';
  if (block.type === 'heading') return block.depth === 1;
  return block.type === 'definition' || (block.type === 'paragraph' && block.children.length === 0);
}
