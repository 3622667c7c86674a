import type { Nodes, Paragraph, PhrasingContent, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import { contextOf } from '../document';
import { visit } from '../visit';
import { quotesOf } from './quotes';
import { type Edit, OPAQUE, smartPunctuation } from './smart-punctuation';

const BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell', 'definitionTerm']);
const LITERAL_TAG = /^<(\/?)(?:code|kbd|samp|var|pre)\b/i;
const ADDRESS = /^(?:[a-z][a-z0-9+.-]*:|www\.)\S+$|^\S+@\S+$/i;

/**
 * A remark plugin: typographic quotes, apostrophes, dashes and ellipses, by the document's language. Code, addresses
 * and raw HTML are not touched.
 */
export function remarkSmartQuotes() {
  return (tree: Root, file: VFile): void => {
    const quotes = quotesOf(contextOf(file).language);
    if (quotes === undefined) return;
    visit(tree, (node) => {
      if (!isBlock(node)) return;
      const flow = flowOf(node.children);
      applyEdits(flow, smartPunctuation(flow.text, quotes));
    });
  };
}

/** Writes edits of a block's text into its nodes. @param edits in their order. */
function applyEdits({ text, texts }: Flow, edits: readonly Edit[]): void {
  let next = 0;
  for (const { node, start } of texts) {
    const end = start + node.value.length;
    while (next < edits.length && (edits[next]?.start ?? 0) < start) next++;
    let value = '';
    let done = start;
    for (let edit = edits[next]; edit !== undefined && edit.end <= end; edit = edits[++next]) {
      value += text.slice(done, edit.start) + edit.text;
      done = edit.end;
    }
    node.value = value + text.slice(done, end);
  }
}

function isBlock(node: Nodes): node is Paragraph {
  return BLOCKS.has(node.type);
}

/** The text of a block as one string, and which nodes it came from. */
interface Flow {
  text: string;
  texts: { node: Text; start: number }[];
}

/** Of all nodes together, since quotes pair across emphasis and links. */
function flowOf(children: readonly PhrasingContent[]): Flow {
  const texts: Flow['texts'] = [];
  let text = '';
  let literal = 0;
  const walk = (nodes: readonly PhrasingContent[]) => {
    for (const node of nodes) {
      if (node.type === 'html') {
        const [tag, slash] = LITERAL_TAG.exec(node.value) ?? [];
        if (tag !== undefined) literal = Math.max(0, literal + (slash === '/' ? -1 : 1));
      } else if (node.type === 'text') {
        const isProse = literal === 0 && !ADDRESS.test(node.value);
        if (isProse) texts.push({ node, start: text.length });
        text += isProse ? node.value : OPAQUE.repeat(node.value.length);
      } else if (node.type === 'break') {
        text += '\n';
      } else if ('children' in node) {
        walk(node.children);
      } else {
        text += OPAQUE;
      }
    }
  };
  walk(children);
  return { text, texts };
}
