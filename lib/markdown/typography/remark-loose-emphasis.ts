import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { report } from '../document';
import { visit } from '../visit';

/** `**bold **` and `** bold**`: asterisks of which one pair has a blank on its inner side. Not amid a word: `2**3` is a power. */
const LOOSE =
  /(?<![*\\\p{L}\p{N}])\*\*(?!\*)(?:(?=\S)([^*\n]{1,200}?)[ \t]+|[ \t]+([^*\n]{1,200}?\S))\*\*(?!\*)/dgu;

/**
 * A remark plugin: reports text that somebody meant to be strong, and whose asterisks readers see. Run it before texts are touched: asterisks
 * that Markdown has understood are in none.
 */
export function remarkLooseEmphasis() {
  return (tree: Root, file: VFile): void => {
    const source = String(file);
    visit(tree, 'text', (node) => {
      const { start, end } = node.position ?? {};
      if (!node.value.includes('**') || start?.offset === undefined) return;
      for (const match of source.slice(start.offset, end?.offset).matchAll(LOOSE)) {
        const [old, before = '', behind = ''] = match;
        const [lead, tail] = behind === '' ? ['', ' '] : [' ', ''];
        const strong = `**${(before || behind).trim()}**`;
        const message = `"${old}" is not strong, because a blank is inside of its asterisks, which readers see; write ${strong}`;
        const above = source.slice(0, start.offset + match.index);
        const place = { line: above.split('\n').length, column: above.length - above.lastIndexOf('\n') };
        report(file, 'warning', 'markdown', message, place, { fix: { old, new: lead + strong + tail } });
      }
    });
  };
}
