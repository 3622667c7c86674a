import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h, s } from 'hastscript';
import type { VFile } from 'vfile';
import { textWords } from '../document';
import { isElement, stringOf } from '../hast';
import { visit } from '../visit';
import { type CalloutKind, calloutKindOf, calloutLabel } from './callout-kinds';

const INFORMATION = 'M18.2 10a8.2 8.2 0 1 1-16.4 0 8.2 8.2 0 0 1 16.4 0M10 9v5.2M10 5.6v1';
const TRIANGLE = 'M10 2 18.5 17h-17zM10 8v4.5M10 14.2v1';
const OCTAGON = 'M6.6 1.8h6.8l4.8 4.8v6.8l-4.8 4.8H6.6l-4.8-4.8V6.6zM10 5.5v5.5M10 13.2v1';

const SIGNS: Record<CalloutKind, string> = {
  note: INFORMATION,
  tip: 'M7 14.2a6 6 0 1 1 6 0v2H7zM8 18.5h4',
  important: 'M2 2.5h16v11.5h-7L7 17.8V14H2zM10 5v4M10 10.8v1',
  warning: TRIANGLE,
  caution: OCTAGON,
};

/**
 * A rehype plugin: block quotes that stage 1 marked become notes with a drawn sign and a title, or a word where they have none. What is
 * folded becomes an element that readers open.
 */
export function rehypeCallouts() {
  return (tree: Root, file: VFile): void => {
    const words = textWords(file);
    visit(tree, 'element', (node) => {
      const name = node.tagName === 'blockquote' ? stringOf(node, 'dataCallout') : undefined;
      if (name === undefined) return;
      const fold = stringOf(node, 'dataFold');
      delete node.properties.dataCallout;
      delete node.properties.dataFold;
      const kind = calloutKindOf(name);
      if (kind === undefined) return;
      const title = takeTitle(node) ?? [{ type: 'text', value: calloutLabel(name, words) }];
      const drawing = s(
        'svg',
        { viewBox: '0 0 20 20', fill: 'none', stroke: 'currentColor', ariaHidden: 'true' },
        [s('path', { d: SIGNS[kind] })],
      );
      const isFolding = fold !== undefined;
      const label = h(isFolding ? 'summary' : 'p', { className: ['label'] }, [drawing, ...title]);
      const note = { role: 'note', ariaLabel: textOf(h('p', title)) };
      node.tagName = isFolding ? 'details' : 'aside';
      node.properties = {
        className: ['callout', kind],
        ...(isFolding ? { open: fold === '+' } : note),
      };
      node.children.unshift(label);
    });
  };
}

/** The content of the paragraph that stage 1 marked as the title, which is taken out. */
function takeTitle(quote: Element): ElementContent[] | undefined {
  const at = quote.children.findIndex((child) => child.type === 'element');
  const first = quote.children[at];
  if (!isElement(first, 'p') || first.properties.dataCalloutTitle === undefined) return undefined;
  quote.children.splice(0, at + 1);
  return first.children;
}
