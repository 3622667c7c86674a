import type { PhrasingContent, Root, Text } from 'mdast';
import { SKIP } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { contextOf } from '../document';
import type { Syntax } from '../syntax';
import { visit } from '../visit';

/** Between two signs: a sentence where they strike out, else a word. */
const STRUCK = /(?<!~)(~)(?![\s~])([^~]*[^\s~])~(?!~)/g;
const WORD = /(?<![~^])([~^])((?:(?!\1)\S)+)\1(?!\1)/g;

/**
 * A remark plugin: what stands between two tildes, or between two carets, in a document whose system takes it for more than text wherever
 * it stands, as the plugins of markdown-it do, and marked.
 */
export function remarkSigns() {
  return (tree: Root, file: VFile): void => {
    const { signs } = contextOf(file).syntax;
    if (signs['~'] === undefined && signs['^'] === undefined) return;
    const source = String(file);
    visit(tree, 'text', (node, index, parent) => {
      if (parent === undefined || index === undefined || !/[~^]/.test(node.value)) return undefined;
      if (ESCAPED.test(sourceOf(node, source))) return undefined;
      const pieces = piecesOf(node, signs);
      parent.children.splice(index, 1, ...pieces);
      return [SKIP, index + pieces.length];
    });
  };
}

/** A sign that its author wants to be read: what it stood in pairs with is not known here, so that all of its text is left alone. */
const ESCAPED = /\\[~^]/;

function sourceOf({ position }: Text, source: string): string {
  const [from, to] = [position?.start.offset, position?.end.offset];
  return from === undefined || to === undefined ? '' : source.slice(from, to);
}

const ELEMENTS = { delete: 'del', subscript: 'sub', superscript: 'sup' } as const;

function piecesOf(node: Text, signs: Syntax['signs']): PhrasingContent[] {
  const pieces: PhrasingContent[] = [];
  let done = 0;
  const { value } = node;
  for (const { 0: whole, 1: sign, 2: held = '', index } of value.matchAll(
    signs['~'] === 'delete' ? STRUCK : WORD,
  )) {
    const type = sign === '~' || sign === '^' ? signs[sign] : undefined;
    if (type === undefined) continue;
    if (index > done) pieces.push({ ...node, value: value.slice(done, index) });
    pieces.push({ type, data: { hName: ELEMENTS[type] }, children: [{ ...node, value: held }] });
    done = index + whole.length;
  }
  if (done < value.length || pieces.length === 0) pieces.push({ ...node, value: value.slice(done) });
  return pieces;
}
