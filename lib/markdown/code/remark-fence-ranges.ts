import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { report, startOf } from '../document';
import { visit } from '../visit';
import { parseFence } from './parse-fence';
import { linesOf } from './tokens';

const COLLAPSE = /\b(?:collapsed?|fold(?:ed)?)\s*=/i;

/** A remark plugin: reports lines that are to be shut, and that the code does not have. Cheap for fences that ask for none. */
export function remarkFenceRanges() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'code', (node) => {
      if (!node.meta || !COLLAPSE.test(node.meta)) return;
      const { collapsed } = parseFence(node.lang ?? '', node.meta);
      const lines = linesOf(node.value).length;
      const outside = collapsed.find(([from, to]) => from > lines || to === 0);
      if (collapsed.length > 0 && outside === undefined) return;
      const message =
        outside === undefined
          ? 'collapse has no lines; write such as collapse={3-12}'
          : `collapse={${outside.join('-')}} is outside of this code, which has ${lines === 1 ? 'one line' : `${lines} lines`}`;
      report(file, 'warning', 'code', message, startOf(node));
    });
  };
}
