import type { Root } from 'mdast';
import { VFile } from 'vfile';
import type { Heading } from '../context';
import { equationIds } from '../math/equation-ids';
import { parseMarkdown } from '../parser';
import { remarkRawHtml } from '../raw-html/remark-raw-html';
import { DEFAULT_SYNTAX, type Syntax } from '../syntax';
import { assignIds } from './remark-heading-ids';

const clean = remarkRawHtml();

/**
 * The headings of a document with the ids that its page gives them, read from the Markdown alone: the first stage of
 * `renderMarkdown`, so that both agree. Depth and text are as written. A first heading that the page drops because its
 * title says the same is among them.
 */
export function outline(markdown: string, syntax?: Syntax): Heading[] {
  return idsOf(markdown, syntax).headings;
}

/** Every fragment that a document's page answers to: headings, notes, numbered equations, and ids and named anchors of raw HTML. */
export function anchors(markdown: string, syntax?: Syntax): Set<string> {
  const { tree, anchors } = idsOf(markdown, syntax);
  for (const id of equationIds(tree, syntax ?? DEFAULT_SYNTAX)) anchors.add(id);
  return anchors;
}

/** `unknown` where they cannot be found. */
export type Anchors = ReadonlySet<string> | 'unknown';

/** The same, but `unknown` of a document that is nested too deeply to be walked; rendering reports such a document. */
export function findAnchors(markdown: string, syntax?: Syntax): Anchors {
  try {
    return anchors(markdown, syntax);
  } catch (error) {
    if (error instanceof RangeError) return 'unknown';
    throw error;
  }
}

function idsOf(markdown: string, syntax?: Syntax): { tree: Root; headings: Heading[]; anchors: Set<string> } {
  const source = markdown.toWellFormed();
  const tree: Root = parseMarkdown(source, syntax);
  clean(tree, new VFile(source));
  return { tree, ...assignIds(tree, syntax) };
}
