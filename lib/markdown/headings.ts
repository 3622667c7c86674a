import type { Root } from 'mdast';
import { VFile } from 'vfile';
import type { Heading } from './context';
import { parser } from './parser';
import { assignIds } from './remark-heading-ids';
import { remarkRawHtml } from './remark-raw-html';

const clean = remarkRawHtml();

/**
 * The headings of a document with the ids that its page gives them, read from the Markdown alone: the first stage of
 * `renderMarkdown`, so that both agree. Depth and text are as written. A first heading that the page drops because its
 * title says the same is among them.
 */
export function outline(markdown: string): Heading[] {
  return idsOf(markdown).headings;
}

/** Every fragment that a document's page answers to: headings, and ids and named anchors of raw HTML. */
export function anchors(markdown: string): Set<string> {
  return idsOf(markdown).anchors;
}

function idsOf(markdown: string): { headings: Heading[]; anchors: Set<string> } {
  const tree: Root = parser.parse(markdown.toWellFormed());
  clean(tree, new VFile());
  return assignIds(tree);
}
