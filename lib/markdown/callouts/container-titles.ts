import type { Paragraph, Root, Text } from 'mdast';
import { visit } from '../visit';

/** Reads the titles of boxes as Markdown, which their lines give as they are written. */
export function readContainerTitles(tree: Root, parser: { parse(markdown: string): Root }): void {
  visit(tree, 'container', ({ children: [first] }) => {
    const [text] = first?.type === 'paragraph' ? first.children : [];
    if (first?.type !== 'paragraph' || first.data?.isTitle !== true || text?.type !== 'text') return;
    if (/[\\*_`~[<&!:@]|www\./.test(text.value)) first.children = phrasesOf(text, parser);
  });
}

function phrasesOf(text: Text, parser: { parse(markdown: string): Root }): Paragraph['children'] {
  const read = parser.parse(text.value);
  const [only, ...more] = read.children;
  const start = text.position?.start;
  if (only?.type !== 'paragraph' || more.length > 0 || start === undefined) return [text];
  visit(only, ({ position }) => {
    for (const point of [position?.start, position?.end]) {
      if (point === undefined) continue;
      point.line = start.line;
      point.column += start.column - 1;
      point.offset = (point.offset ?? 0) + (start.offset ?? 0);
    }
  });
  return only.children;
}
