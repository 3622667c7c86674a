import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { toFragment } from '../../addresses/href';
import type { Heading } from '../context';
import { contextOf, textWords } from '../document';
import { isHeading, stringOf } from '../hast';
import { visit } from '../visit';
import { dropTitle, labelOf } from './drop-title';

declare module 'vfile' {
  interface DataMap {
    /** The document's headings as its page shows them. */
    headings: Heading[];
    /** Of the heading that repeated the page's title, and was dropped. */
    titleId?: string;
  }
}

/**
 * A rehype plugin: drops a first heading that repeats the page's title, ranks all others below the title, which is the
 * page's one `h1`, without a gap, and gives sections an anchor. The ids are there from stage 1.
 */
export function rehypeHeadings() {
  return (tree: Root, file: VFile): void => {
    const { title } = contextOf(file);
    const titleId = title === undefined ? undefined : dropTitle(tree, title);
    if (titleId !== undefined) file.data.titleId = titleId;
    const { linkToSection } = textWords(file);
    const headings: Heading[] = [];
    const elements: Element[] = [];
    visit(tree, 'element', (node) => {
      // The heading of the notes is not the author's.
      if (node.properties.dataFootnotes !== undefined) return SKIP;
      if (isHeading(node)) elements.push(node);
      return undefined;
    });
    const depths = depthsOf(elements.map((node) => Number(node.tagName.slice(1))));
    for (const [i, node] of elements.entries()) {
      const depth = depths[i] ?? 2;
      node.tagName = `h${depth}`;
      const id = stringOf(node, 'id');
      if (id === undefined) continue;
      headings.push({ depth, id, text: labelOf(node) });
      if (depth <= 4) {
        const href = toFragment(id);
        const properties = { className: ['anchor'], href, ariaLabel: linkToSection };
        // Behind the words: screen readers name a heading by all that is in it.
        node.children.push(h('a', properties, '§'));
      }
    }
    file.data.headings = headings;
  };
}

/**
 * The ranks of headings on the page. Authors skip levels, or begin at any; HTML's checkers and screen readers want none
 * skipped: each heading is one below the nearest before it that the author ranked higher, the highest are 2.
 */
function depthsOf(written: readonly number[]): number[] {
  const above: number[] = [];
  return written.map((depth) => {
    while ((above.at(-1) ?? 0) >= depth) above.pop();
    above.push(depth);
    return Math.min(6, above.length + 1);
  });
}
