import type { Root } from 'mdast';
import { hasMarks } from '../insert';
import { visit } from '../visit';

declare module 'mdast' {
  interface HeadingData {
    /** The heading as its author wrote it, without the signs in front, where ids are made of that. */
    written?: string;
  }
}

/**
 * Keeps of each heading what its author wrote: Goldmark makes its id of the last line of that, with the address of a link and the name of a
 * tag. A heading in which a shortcode stands has none.
 */
export function keepWrittenHeadings(tree: Root, markdown: string): void {
  visit(tree, 'heading', (heading) => {
    const [first, last] = [heading.children[0], heading.children.at(-1)];
    const text = markdown.slice(first?.position?.start.offset, last?.position?.end.offset);
    const written = text.split('\n').at(-1) ?? '';
    if (first !== undefined && !hasMarks(written)) heading.data = { ...heading.data, written };
  });
}
