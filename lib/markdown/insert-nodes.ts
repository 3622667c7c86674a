import { toHtml } from 'hast-util-to-html';
import type { BlockContent, Html, Insertion, Nodes, Parents, Root, RootContent } from 'mdast';
import type { Options } from 'remark-html';
import {
  hasMarks,
  type Insert,
  isMarksOnly,
  isTagsOnly,
  piecesAt,
  uncommented,
  withMarksAsText,
  withMarksAsWritten,
} from './insert';
import { visit } from './visit';

declare module 'mdast' {
  interface Insertion extends Parent {
    type: 'insert';
    children: RootContent[];
  }
  interface RootContentMap {
    insert: Insertion;
  }
}

type Parse = (markdown: string) => Root;

/** Inserts in inserts; what is deeper is left out. */
const MAX_DEPTH = 24;

/**
 * Puts what the marks of a document stand for into its tree.
 * @param lines how many lines the document has. A node of an insert gets the line of its file, counted on from there.
 * @param parse reads the Markdown of an insert.
 */
export function placeInserts(tree: Root, lines: number, parse: Parse): void {
  placeIn(tree, { lines, parse, depth: 0 });
}

interface Task {
  lines: number;
  parse: Parse;
  depth: number;
}

/** Nodes that hold a line of text. */
const PHRASING: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'emphasis',
  'strong',
  'delete',
  'link',
  'tableCell',
]);

function placeIn(parent: Parents, task: Task): void {
  const children: RootContent[] = [];
  for (const child of parent.children) {
    const blocks = child.type === 'paragraph' ? blocksOf(child, task) : undefined;
    if (blocks !== undefined) children.push(...blocks);
    else if ('children' in child) {
      cleanTexts(child);
      placeIn(child, task);
      children.push(child);
    } else if (child.type === 'text' && hasMarks(child.value)) {
      children.push(...inlineNodes(child.value, task, child));
    } else if (child.type === 'html' && hasMarks(child.value)) {
      children.push(...htmlNodes(child, task, !PHRASING.has(parent.type)));
    } else if (child.type === 'code' && child.lang === null && hasMarks(child.value)) {
      // A tag that is indented far is no code; what stands amid code is.
      if (isTagsOnly(child.value)) children.push(...nodesOf(child.value, task, true));
      else children.push({ ...child, value: withMarksAsWritten(child.value) });
    } else {
      cleanTexts(child);
      children.push(child);
    }
  }
  // What HTML and Markdown yield may stand in any node: the tree is written as HTML, never as Markdown again.
  const target: { children: RootContent[] } = parent;
  target.children = children;
}

/** What stands for the marks of a paragraph that consists of them, if there is a block among it. */
function blocksOf({ children }: Parents, task: Task): RootContent[] | undefined {
  const isInserts = (child: Nodes) =>
    (child.type === 'text' || child.type === 'html') && isMarksOnly(child.value);
  if (children.length === 0 || !children.every(isInserts)) return undefined;
  const nodes = children.flatMap((child) => ('value' in child ? nodesOf(child.value, task, true) : []));
  return nodes.some(isBlock) ? nodes : undefined;
}

/** HTML that is a block. */
export const BLOCK =
  /^\s*<(?:address|article|aside|blockquote|center|details|dialog|div|dl|fieldset|figure|footer|form|h[1-6]|header|hr|iframe|main|nav|ol|p|pre|script|section|style|table|ul|video)\b/i;

function isBlock(node: Nodes): boolean {
  if (node.type === 'html') return BLOCK.test(node.value);
  if (node.type === 'insert') return node.children.some(isBlock);
  return !['text', 'emphasis', 'strong', 'link', 'inlineCode', 'image', 'break', 'delete'].includes(
    node.type,
  );
}

function inlineNodes(value: string, task: Task, { position }: Nodes): RootContent[] {
  return piecesAt(value).flatMap((piece): RootContent[] =>
    typeof piece === 'string'
      ? [{ type: 'text', value: piece, ...(position && { position }) }]
      : insertNodes(piece, task, false),
  );
}

function htmlNodes({ value, position }: Html, task: Task, block: boolean): RootContent[] {
  return piecesAt(withTagsWhole(uncommented(value))).flatMap((piece): RootContent[] =>
    typeof piece === 'string'
      ? [{ type: 'html', value: piece, ...(position && { position }) }]
      : insertNodes(piece, task, block),
  );
}

/** Marks within a tag are attributes, or pieces of one: text. */
function withTagsWhole(html: string): string {
  return html.replace(/<[a-z/][^<>]*>/gi, (tag) =>
    hasMarks(tag) ? withMarksAsText(tag.replace(/<!--|-->/g, '')) : tag,
  );
}

/** @param block whether they stand among blocks. */
function nodesOf(value: string, task: Task, block: boolean): RootContent[] {
  return piecesAt(uncommented(value)).flatMap((piece): RootContent[] => {
    if (typeof piece !== 'string') return insertNodes(piece, task, block);
    return piece.trim() === '' ? [] : [{ type: 'text', value: piece }];
  });
}

function insertNodes(insert: Insert, task: Task, block: boolean): RootContent[] {
  if (task.depth > MAX_DEPTH) return [];
  const deeper = { ...task, depth: task.depth + 1 };
  const line = task.lines + insert.line;
  const position = { start: { line, column: 1 }, end: { line, column: 1 } };
  if (insert.type === 'code') {
    const { code, lang, meta } = insert;
    return [{ type: 'code', value: withMarksAsText(code), lang: lang ?? null, meta: meta ?? null, position }];
  }
  if (insert.type === 'html') {
    let before = '';
    const children = piecesAt(withTagsWhole(insert.html)).flatMap((piece): RootContent[] => {
      if (typeof piece !== 'string') {
        return insertNodes(piece, deeper, before === '' ? block : BLOCK_END.test(before));
      }
      if (piece.trim() !== '') before = piece;
      return [{ type: 'html', value: piece, position }];
    });
    return [{ type: 'insert', children, position }];
  }
  const tree = task.parse(insert.markdown);
  visit(tree, (node) => {
    if (node.position === undefined) return;
    const { start, end } = node.position;
    node.position = {
      start: { line: start.line + line - 1, column: start.column },
      end: { line: end.line + line - 1, column: end.column },
    };
  });
  placeIn(tree, deeper);
  return block ? tree.children : withoutParagraph(tree.children);
}

/** How what stands for a mark is written: without line ends between its pieces, which may be words of a line. */
export const insertHandlers: NonNullable<Options['handlers']> = {
  insert: (state, node: Insertion) => ({
    type: 'raw',
    value: toHtml(state.all(node), { allowDangerousHtml: true }),
  }),
};

/** HTML behind which blocks are expected. */
const BLOCK_END =
  /(?:<\/?(?:article|aside|blockquote|details|div|figure|section)\b[^<>]*|<\/(?:dd|figcaption|h[1-6]|li|ol|p|summary|table|td|ul))>\s*$/i;

/** A single paragraph without its element, as in a line of text. */
function withoutParagraph(children: readonly RootContent[]): RootContent[] {
  const [only, ...others] = children;
  return only?.type === 'paragraph' && others.length === 0 ? only.children : [...children];
}

/** Replaces the marks in what is no text: addresses, titles, code. */
function cleanTexts(node: Nodes | BlockContent): void {
  const fields = ['url', 'title', 'alt', 'label', 'identifier', 'meta', 'lang', 'value'] as const;
  for (const field of fields) {
    const value: unknown = Reflect.get(node, field);
    if (typeof value === 'string' && hasMarks(value)) Reflect.set(node, field, withMarksAsText(value));
  }
}
