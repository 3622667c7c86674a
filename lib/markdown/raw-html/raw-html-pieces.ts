import type { Html } from 'mdast';
import type { Place } from '../document';
import type { StartTag } from './html-tokens';

/** The value of an attribute, `undefined` if the tag has none of that name. */
export function attribute(token: StartTag, name: string): string | undefined {
  return token.attributes.find((each) => each.name === name)?.value;
}

/** A token as the author wrote it. */
export function textOf(node: Html, { start, end }: { start: number; end: number }): string {
  return node.value.slice(start, end);
}

/** The beginning of a text, short enough for a message. */
export function firstLine(text: string): string {
  const [line = ''] = text.trim().split('\n');
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}

/** The place of a token in the file. */
export function placeOf(piece: Place, node: Html): Place | undefined {
  const start = node.position?.start;
  if (start === undefined) return undefined;
  return piece.line === 1
    ? { line: start.line, column: start.column + piece.column - 1 }
    : { line: start.line + piece.line - 1, column: piece.column };
}
