import type { Code, List, Nodes, Parents, Root } from 'mdast';
import type { VFile } from 'vfile';
import { report, startOf } from '../document';
import { parser } from '../parser';
import { visit } from '../visit';
import { mayHaveNotes, type Note, numbersIn, readNotes } from './notes';
import { parseFence } from './parse-fence';

/**
 * A remark plugin: notes on lines of code. Comments such as `// ①` and `# (1)` name items of a list right below the block, or below its
 * output; `// [!note] text` is a note itself. The comments go, `data-notes` says for `rehypeCode` where they were, and marks the list for
 * `rehypeCodeNotes`. Where a block has no list below, comments with numbers are comments.
 */
export function remarkCodeNotes() {
  return (tree: Root, file: VFile): void => {
    let blocks = 0;
    visit(tree, 'code', (node, at, parent) => {
      if (at === undefined || parent === undefined || !mayHaveNotes(node.value)) return;
      const end = endOfOutput(parent, at);
      const below = parent.children[end];
      const list = below?.type === 'list' && below.ordered === true ? below : undefined;
      if (list !== undefined) reportUnmatched(node, list, file);
      const items = new Set(list?.children.map((_, index) => (list.start ?? 1) + index));
      const { text, notes } = readNotes(node.value, items);
      if (notes.length === 0) return;
      node.value = text;
      const isNumbered = notes.some(({ note }) => typeof note === 'number');
      const texts: List =
        isNumbered && list ? list : { type: 'list', ordered: true, spread: false, children: [] };
      const where = addTexts(texts, notes, node);
      const id = String(++blocks);
      setProperty(node, [id, ...where].join(' '));
      setProperty(texts, id);
      if (texts !== list) parent.children.splice(end, 0, texts);
    });
  };
}

/** Adds notes that are texts themselves to the list. @returns for each line with notes, `3:1,2`: its number from 0, and the notes. */
function addTexts(texts: List, notes: readonly Note[], code: Code): string[] {
  const lines = new Map<number, number[]>();
  for (const { line, sourceLine, note } of notes) {
    if (typeof note !== 'number') texts.children.push(itemOf(note.text, lineOf(code, sourceLine)));
    const number = typeof note === 'number' ? note : (texts.start ?? 1) + texts.children.length - 1;
    lines.set(line, [...(lines.get(line) ?? []), number]);
  }
  return [...lines].map(([line, numbers]) => `${line}:${numbers.join(',')}`);
}

function setProperty(node: Code | List, dataNotes: string): void {
  node.data = { ...node.data, hProperties: { ...node.data?.hProperties, dataNotes } };
}

/** Where a list of notes on a block would stand: behind the block, and what it prints. */
function endOfOutput({ children }: Parents, at: number): number {
  const next = children[at + 1];
  return next?.type === 'code' && parseFence(next.lang ?? '', next.meta ?? '').output ? at + 2 : at + 1;
}

/** Where code and list speak of each other, but not of the same. */
function reportUnmatched(node: Code, list: List, file: VFile): void {
  const named = numbersIn(node.value);
  const start = list.start ?? 1;
  const numbers = list.children.map((_, index) => start + index);
  if (!numbers.some((number) => named.has(number))) return;
  for (const number of named) {
    if (numbers.includes(number)) continue;
    const message = `note ${number} is not in the list below the code, which has ${start} to ${numbers.at(-1)}; the comment stays`;
    report(file, 'warning', 'code', message, startOf(node));
  }
  for (const [index, number] of numbers.entries()) {
    const item = list.children[index];
    if (named.has(number) || item === undefined) continue;
    const message = `no comment of the code above has the number of this note; write (${number}) in one at the end of its line`;
    report(file, 'warning', 'code', message, startOf(item));
  }
}

function lineOf({ position }: Code, line: number): number | undefined {
  return position && position.start.line + 1 + line;
}

/** The text of a note, read as Markdown. Problems are told at the line of the comment. */
function itemOf(text: string, line: number | undefined): List['children'][number] {
  const [block] = parser.parse(text).children;
  const children = block?.type === 'paragraph' ? block.children : [{ type: 'text' as const, value: text }];
  const paragraph: List['children'][number]['children'][number] = { type: 'paragraph', children };
  visit(paragraph, (node: Nodes, index, parent) => {
    const place = line === undefined ? undefined : { line, column: 1 };
    if (place === undefined) delete node.position;
    else node.position = { start: place, end: place };
    if (node.type === 'html' && parent && index !== undefined)
      parent.children[index] = { type: 'text', value: node.value };
  });
  return { type: 'listItem', spread: false, children: [paragraph] };
}
