import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { contextOf } from './document';

const NAME = /:([a-z0-9_+-]+):/g;

/** A remark plugin: in a document that is written so, `:smile:` is an emoji, by GitHub's names. */
export function remarkEmoji() {
  return (tree: Root, file: VFile): void => {
    if (!contextOf(file).syntax.emoji) return;
    const { emojiOf } = loadNames();
    visit(tree, 'text', (node) => {
      node.value = node.value.replace(NAME, (written, name: string) => emojiOf(name) ?? written);
    });
  };
}

/** A table of two thousand names: loaded only where a blog wants it. */
function loadNames(): typeof import('./emoji-names') {
  return require('./emoji-names');
}
